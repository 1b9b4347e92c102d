package duetalk.app;

import duetalk.platform.PreferenceFile;
import duetalk.store.BookFile;
import duetalk.ui.common.Remembered;
import java.util.Optional;

/** What screens remember on this computer goes into the preference file. */
record PreferenceMemory(PreferenceFile file, String ofBook) implements Remembered {

    /** Before a book is open. */
    PreferenceMemory(PreferenceFile file) {
        this(file, "");
    }

    /** With a book: a copy that was restored or mended takes the place of the one it came from. */
    PreferenceMemory(PreferenceFile file, BookFile open) {
        this(file, "@" + open.folder().resolve(open.family()));
    }

    @Override
    public Optional<String> get(String name) {
        return file.get(name);
    }

    @Override
    public void put(String name, String value) {
        file.put(name, value);
    }
}
