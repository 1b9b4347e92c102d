package duetalk.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A message of the script as a user edits it: to a man, to a woman, to several or to somebody unknown, with its values
 * in braces. A message that counts is left as the pattern it is.
 */
public final class SpokenForms {

    /** The forms in the order in which they are edited. */
    public static final List<String> FORMS = List.of("m", "f", "other");

    private SpokenForms() {}

    /** Three texts, or one when the message is the same to everybody or counts. */
    public static List<String> read(Voice voice, String key) {
        String pattern = voice.words().pattern(key);
        if (!pattern.contains("select")) {
            return List.of(pattern);
        }
        if (pattern.contains("plural")) {
            return List.of(pattern);
        }
        List<String> forms = new ArrayList<>();
        for (String form : FORMS) {
            Map<String, Object> values = new HashMap<>();
            Set<String> names = voice.words().valuesOf(key);
            names.forEach(name -> values.put(name, "{" + name + "}"));
            values.put("form", form);
            values.put("mine", "other");
            forms.add(voice.words().fill(key, values));
        }
        return forms.stream().distinct().count() == 1 ? forms.subList(0, 1) : List.copyOf(forms);
    }

    /** The pattern of the texts: one for everybody, or one for each form. */
    public static String pattern(List<String> texts) {
        List<String> clean =
                texts.stream().map(text -> text.strip().replace('\'', '’')).toList();
        if (clean.stream().distinct().count() == 1) {
            return clean.getFirst();
        }
        StringBuilder pattern = new StringBuilder("{form, select,");
        for (int i = 0; i < FORMS.size(); i++) {
            pattern.append(' ')
                    .append(FORMS.get(i))
                    .append(" {")
                    .append(clean.get(i))
                    .append('}');
        }
        return pattern.append('}').toString();
    }
}
