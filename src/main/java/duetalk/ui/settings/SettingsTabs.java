package duetalk.ui.settings;

import duetalk.ui.common.Destination;
import duetalk.ui.common.Destination.Settings.Page;
import duetalk.ui.common.Workplace;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

/** The pages of the settings, side by side at the top of each. */
final class SettingsTabs {

    private SettingsTabs() {}

    static void fill(HBox tabs, Workplace workplace, Page here) {
        tabs.getStyleClass().add("tabs");
        for (Page page : Page.values()) {
            ToggleButton tab = new ToggleButton(workplace.voice().name("settings.page", page));
            tab.setId("settings-" + page.name());
            tab.getStyleClass().add("tab-button");
            tab.setSelected(page == here);
            tab.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
            tab.setOnAction(event -> workplace.navigator().go(new Destination.Settings(page)));
            tabs.getChildren().add(tab);
        }
    }
}
