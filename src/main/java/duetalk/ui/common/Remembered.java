package duetalk.ui.common;

import java.util.Optional;

/** What this computer remembers between starts. */
public interface Remembered {

    Optional<String> get(String name);

    void put(String name, String value);

    default double number(String name, double otherwise) {
        try {
            return get(name).map(Double::parseDouble).orElse(otherwise);
        } catch (NumberFormatException damaged) {
            return otherwise;
        }
    }
}
