package duetalk.core.settings;

import java.util.Optional;

/** What is set for this book. */
public interface Settings {

    Sender sender();

    void save(Sender sender);

    Optional<String> get(String name);

    void put(String name, String value);
}
