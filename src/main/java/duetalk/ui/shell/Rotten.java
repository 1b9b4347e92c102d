package duetalk.ui.shell;

import duetalk.core.backup.BookPart;
import duetalk.text.Voice;
import java.util.Set;
import java.util.stream.Collectors;

/** Says which parts of a book a disk has changed. */
final class Rotten {

    private Rotten() {}

    static String words(Voice voice, Set<BookPart> parts) {
        String names = parts.stream()
                .map(part -> voice.name("bookpart", part))
                .collect(Collectors.joining(voice.say("list.comma") + " "));
        return voice.say("book.rotten", "parts", names);
    }
}
