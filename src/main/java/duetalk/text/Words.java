package duetalk.text;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
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

/**
 * The sentences of one language: those of the program, those of the call script, and over them the user's own. A
 * message is one whole sentence with named values; it is never glued.
 */
public final class Words {

    private final ULocale locale;
    private final Properties patterns;
    private final Map<String, MessageFormat> compiled = new HashMap<>();

    Words(Language language) {
        this.locale = Tags.locale(language);
        this.patterns = load("words_" + language.tag() + ".properties");
        patterns.putAll(load("script_" + language.tag() + ".properties"));
    }

    private Words(ULocale locale, Properties patterns) {
        this.locale = locale;
        this.patterns = patterns;
    }

    /** The same with other patterns for some keys. */
    Words with(Map<String, String> own) {
        Properties all = new Properties();
        all.putAll(patterns);
        all.putAll(own);
        return new Words(locale, all);
    }

    private static Properties load(String name) {
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

    /** The names of the values that a message wants, in all its branches; a message that can't be read is an IllegalArgumentException. */
    Set<String> valuesOf(String key) {
        MessagePattern parts = new MessagePattern(pattern(key));
        Set<String> names = new TreeSet<>();
        for (int i = 0; i < parts.countParts(); i++) {
            if (parts.getPartType(i) == MessagePattern.Part.Type.ARG_NAME
                    || parts.getPartType(i) == MessagePattern.Part.Type.ARG_NUMBER) {
                names.add(parts.getSubstring(parts.getPart(i)));
            }
        }
        return names;
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
