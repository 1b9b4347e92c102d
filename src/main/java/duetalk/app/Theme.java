package duetalk.app;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import duetalk.platform.PreferenceFile;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.util.Subscription;

/** Light or dark: what was chosen, until then what the system has. */
final class Theme {

    private static final String KEY = "theme";

    private final PreferenceFile preferences;
    private Subscription listening = Subscription.EMPTY;

    Theme(PreferenceFile preferences) {
        this.preferences = preferences;
    }

    boolean isDark() {
        return preferences
                .get(KEY)
                .map("dark"::equals)
                .orElseGet(() -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK);
    }

    /** Runs when the system turns light or dark and nothing was chosen here. */
    void whenSystemChanges(Runnable change) {
        listening = Platform.getPreferences().colorSchemeProperty().subscribe((before, now) -> {
            if (preferences.get(KEY).isEmpty()) {
                change.run();
            }
        });
    }

    /** Listens no more, so that a closed window is not held by what the system says. */
    void close() {
        listening.unsubscribe();
    }

    void toggle() {
        preferences.put(KEY, isDark() ? "light" : "dark");
    }

    void apply() {
        Application.setUserAgentStylesheet(
                isDark() ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
    }
}
