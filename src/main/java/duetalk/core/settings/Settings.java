package duetalk.core.settings;

import duetalk.core.clients.Language;
import java.util.Optional;

/** What is set for this book. */
public interface Settings {

    Sender sender();

    void save(Sender sender);

    /** The user in each language that they write in. */
    SenderForms senderForms();

    /** What a language has of its own; {@link SenderWords#NONE} for nothing. */
    void save(Language language, SenderWords words);

    Optional<String> get(String name);

    void put(String name, String value);
}
