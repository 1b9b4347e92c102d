package duetalk.app;

import duetalk.letters.LetterPress;
import duetalk.platform.PreferenceFile;
import duetalk.ui.common.FileChoice;
import duetalk.ui.common.Workplace;
import duetalk.ui.shell.ShellController;
import java.nio.file.Path;

/** Makes the frame around the screens of the open book, in the language and theme of now. */
final class ShellMaking {

    private final Desk desk;
    private final PreferenceFile preferences;
    private final FileChoice files;
    private final LetterPress press;
    private final BookWork work;
    private final Path logs;

    ShellMaking(Desk desk, PreferenceFile preferences, FileChoice files, LetterPress press, BookWork work, Path logs) {
        this.desk = desk;
        this.preferences = preferences;
        this.files = files;
        this.press = press;
        this.work = work;
        this.logs = logs;
    }

    ShellController make() {
        Present present = desk.present();
        Workplace workplace = new Workplace(
                present.book(),
                present::rules,
                desk::backups,
                desk.voice(),
                desk.clock(),
                desk.tasks(),
                new DeskNavigator(desk),
                present.memory(preferences),
                files,
                work);
        Screens screens = new Screens(
                press,
                desk.calls(),
                present.plans(),
                present.today(),
                About.facts(present.file().display(), logs));
        return new ShellController(workplace, screens, desk, present.search());
    }
}
