package duetalk.ui.common;

import java.util.Optional;

/** What this computer remembers between starts. */
public interface Remembered {

    Optional<String> get(String name);

    void put(String name, String value);

    /** What is added to a name that goes for the open book only; nothing where there is none. */
    default String ofBook() {
        return "";
    }

    default double number(String name, double otherwise) {
        try {
            return get(name).map(Double::parseDouble).filter(Double::isFinite).orElse(otherwise);
        } catch (NumberFormatException damaged) {
            return otherwise;
        }
    }
}
