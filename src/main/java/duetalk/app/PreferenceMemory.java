package duetalk.app;

import duetalk.platform.PreferenceFile;
import duetalk.ui.common.Remembered;
import java.util.Optional;

/** What screens remember on this computer goes into the preference file. */
record PreferenceMemory(PreferenceFile file) implements Remembered {

    @Override
    public Optional<String> get(String name) {
        return file.get(name);
    }

    @Override
    public void put(String name, String value) {
        file.put(name, value);
    }
}
