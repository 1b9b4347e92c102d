package duetalk.app;

import duetalk.core.book.Book;
import duetalk.core.contacts.CallDraft;
import duetalk.store.BookFile;
import duetalk.text.Ltr;
import duetalk.text.Voice;
import duetalk.ui.call.LeftCall;
import duetalk.ui.common.Destination;
import duetalk.ui.shell.ShellController;
import java.time.Clock;
import java.util.List;

/** What a user is told when a book has been opened: lost changes, a strange disk, a call that was not ended. */
final class Greeting {

    private static final int MOST_SAID = 9_999;

    private final Voice voice;
    private final Clock clock;
    private final ShellController shell;

    Greeting(Voice voice, Clock clock, ShellController shell) {
        this.voice = voice;
        this.clock = clock;
        this.shell = shell;
    }

    /** The gravest of what there is to say. */
    void say(Book book, BookFile file, Known known, String said) {
        Ltr place = new Ltr(file.display());
        if (book.missingChanges() > 0) {
            int lost = Math.toIntExact(Math.min(book.missingChanges(), MOST_SAID));
            shell.warn(voice.say("trouble.lost", "count", lost));
        } else if (book.isReadOnly()) {
            shell.warn(voice.say("book.READ_ONLY", "place", place));
        } else if (!said.isEmpty()) {
            shell.say(said, null);
        } else if (!known.setAside().isEmpty()) {
            shell.warn(voice.say(
                    "book.aside",
                    "count",
                    known.setAside().size(),
                    "file",
                    new Ltr(known.setAside().getFirst())));
        } else if (!known.odd().isEmpty()) {
            shell.warn(voice.say(
                    "book.odd", "count", known.odd().size(), "names", new Ltr(String.join(", ", known.odd()))));
        } else {
            known.oddity().ifPresent(odd -> shell.warn(voice.say("disk." + odd.name(), "place", place)));
        }
    }

    void offer(List<CallDraft> left, java.util.function.LongFunction<String> name) {
        left.stream()
                .findFirst()
                .ifPresent(draft -> shell.open(LeftCall.offer(
                        voice,
                        draft,
                        name.apply(draft.clientId()),
                        clock.getZone(),
                        () -> shell.go(new Destination.Call(draft.clientId())))));
    }
}
