package duetalk.text;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import duetalk.core.clients.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** The sentences of one language. A message is one whole sentence with named values; it is never glued. */
public final class Words {

    private final ULocale locale;
    private final Properties patterns;
    private final Map<String, MessageFormat> compiled = new HashMap<>();

    Words(Language language) {
        this.locale = Tags.locale(language);
        this.patterns = load(language);
    }

    private static Properties load(Language language) {
        String name = "words_" + language.tag() + ".properties";
        try (InputStream in = Words.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing " + name);
            }
            Properties properties = new Properties();
            try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
                properties.load(reader);
            }
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean has(String key) {
        return patterns.containsKey(key);
    }

    public Set<String> keys() {
        return new TreeSet<>(patterns.stringPropertyNames());
    }

    /** The message as it is written in the file, for checks. */
    public String pattern(String key) {
        return patterns.getProperty(key, "");
    }

    /** The message with its values in place; every value must be given already written out or as a whole number. */
    String fill(String key, Map<String, Object> values) {
        String pattern = patterns.getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no message " + key + " in " + locale);
        }
        if (values.isEmpty() && pattern.indexOf('{') < 0) {
            return pattern;
        }
        synchronized (compiled) {
            return compiled.computeIfAbsent(key, any -> new MessageFormat(pattern, locale))
                    .format(values);
        }
    }
}
