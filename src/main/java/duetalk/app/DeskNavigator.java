package duetalk.app;

import duetalk.core.backup.Backup;
import duetalk.ui.common.Destination;
import duetalk.ui.common.Navigator;
import duetalk.ui.common.Sheet;
import duetalk.ui.shell.ShellController;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Passes what screens ask on to the shell that is shown at that moment. */
final class DeskNavigator implements Navigator {

    private final Desk desk;

    DeskNavigator(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void go(Destination destination) {
        desk.shell().ifPresent(shell -> shell.go(destination));
    }

    @Override
    public void back() {
        desk.shell().ifPresent(ShellController::back);
    }

    @Override
    public void open(Sheet sheet) {
        desk.shell().ifPresent(shell -> shell.open(sheet));
    }

    @Override
    public void closeSheet() {
        desk.shell().ifPresent(shell -> shell.closeSheet());
    }

    @Override
    public void say(String sentence, @Nullable Runnable undo) {
        desk.shell().ifPresent(shell -> shell.say(sentence, undo));
    }

    @Override
    public void warn(String sentence) {
        desk.shell().ifPresent(shell -> shell.warn(sentence));
    }

    @Override
    public void saved() {
        desk.shell().ifPresent(shell -> shell.saved());
    }

    @Override
    public void clientChanged(long clientId) {
        desk.present().clientChanged(clientId);
    }

    @Override
    public void manyClientsChanged() {
        desk.present().manyClientsChanged();
    }

    @Override
    public void callsChanged() {
        desk.shell().ifPresent(shell -> shell.onTheLine(desk.calls().all()));
    }

    @Override
    public void backedUp(Backup backup) {
        desk.shell().ifPresent(shell -> shell.backedUp(backup.at()));
    }

    @Override
    public void backUpInto(Path folder) {
        desk.backUpInto(folder);
    }

    @Override
    public void restore(Backup backup) {
        desk.restore(backup);
    }

    @Override
    public void otherBook() {
        desk.otherBook();
    }

    @Override
    public void rulesChanged() {
        desk.present().rulesChanged();
    }

    @Override
    public void rebuild() {
        desk.rebuild();
    }
}
