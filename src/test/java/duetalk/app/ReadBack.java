package duetalk.app;

import duetalk.actions.ClientStory;
import duetalk.core.contacts.ContactEntry;
import duetalk.core.contacts.Outcome;
import duetalk.store.BookFile;
import duetalk.store.BookOpener;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;

/** Another process that opens a book and says what it finds of one client's day. */
final class ReadBack {

    private ReadBack() {}

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        LocalDate day = LocalDate.parse(arguments[2]);
        try (var book = new BookOpener().open(new BookFile(Path.of(arguments[0])))) {
            ClientStory.Story story = new ClientStory(book).of(Long.parseLong(arguments[1]), day);
            ContactEntry entry = story.entries().stream()
                    .filter(one -> one.outcome() != Outcome.SENT)
                    .findFirst()
                    .orElseThrow();
            out.println("entry " + entry.outcome() + " " + entry.reason());
            out.println("note " + entry.notes().replaceFirst("^\\S+ ", ""));
            story.promises().stream()
                    .filter(one -> one.promise().madeOn().equals(day))
                    .forEach(one -> out.println(
                            "promise " + one.state() + " " + one.promise().dueOn()));
            story.followUps().stream()
                    .filter(one -> one.doneAt() == null)
                    .forEach(one -> out.println("follow-up " + one.kind() + " " + one.day()));
            story.letters().forEach(one -> out.println("letter " + one.language() + " " + one.sha256()));
        }
    }
}
