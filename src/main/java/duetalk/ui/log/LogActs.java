package duetalk.ui.log;

import duetalk.actions.LogContact;
import duetalk.core.Refusal;
import duetalk.core.clients.Client;
import duetalk.core.contacts.ContactEntry;
import duetalk.core.contacts.ContactFile;
import duetalk.text.Voice;
import duetalk.ui.common.FileInput;
import duetalk.ui.common.FileOutput;
import duetalk.ui.common.Form;
import duetalk.ui.common.Once;
import duetalk.ui.common.Problems;
import duetalk.ui.common.Sheet;
import duetalk.ui.common.Workplace;
import javafx.scene.control.TextArea;

/** What can be done in the log: enter a talk, add to an entry, lay a file to it, get it out again. */
final class LogActs {

    private final Workplace workplace;
    private final Voice voice;
    private final Runnable entered;
    private final Runnable changed;
    private final Once once;

    /**
     * @param entered runs when a new entry is there, before {@code changed}
     * @param changed runs after any change
     */
    LogActs(Workplace workplace, Runnable entered, Runnable changed) {
        this.workplace = workplace;
        this.voice = workplace.voice();
        this.entered = entered;
        this.changed = changed;
        this.once = new Once(workplace.tasks());
    }

    private LogContact log() {
        return new LogContact(workplace.book());
    }

    /** A talk that happened elsewhere. */
    void enter(Client client) {
        ContactForm form = new ContactForm(workplace, client);
        workplace.navigator().open(new Sheet(voice.say("log.enter.title"), form, voice.say("log.enter.accept"), () -> {
            try {
                ContactEntry entry = form.entry();
                var next = form.next();
                once.write(() -> log().add(entry, next, workplace.now()), id -> {
                    workplace.navigator().closeSheet();
                    entered.run();
                    done(entry.clientId());
                });
            } catch (Refusal refused) {
                workplace.navigator().warn(Problems.sentence(voice, refused));
            }
            return false;
        }));
    }

    void add(ContactEntry entry) {
        Form form = new Form();
        form.note(voice.say("log.add.hint"));
        TextArea words = form.text(voice.say("log.add.words"), "", 6);
        words.setId("log-addition");
        workplace.navigator().open(new Sheet(voice.say("log.add"), form, voice.say("log.add.accept"), () -> {
            String addition = words.getText();
            if (addition.isBlank()) {
                workplace.navigator().warn(voice.say("problem.ADDITION_EMPTY"));
                return false;
            }
            workplace
                    .tasks()
                    .write(() -> log().correct(entry, addition, workplace.now()), id -> done(entry.clientId()));
            return true;
        }));
    }

    void attach(ContactEntry entry) {
        workplace
                .files()
                .toOpen(voice.say("log.attach"), voice.say("log.attach.any"), "*.*")
                .ifPresent(path -> workplace
                        .tasks()
                        .write(
                                () -> log().attach(
                                                entry.id(),
                                                String.valueOf(path.getFileName()),
                                                FileInput.read(path),
                                                workplace.now()),
                                id -> done(entry.clientId())));
    }

    void save(ContactFile file) {
        FileOutput.save(
                workplace,
                voice.say("log.file.save"),
                file.name(),
                "*",
                "*.*",
                () -> workplace.book().read(stores -> stores.contacts().content(file.id())));
    }

    private void done(long clientId) {
        workplace.navigator().saved();
        workplace.navigator().clientChanged(clientId);
        changed.run();
    }
}
