package duetalk.ui.letters;

import duetalk.core.Refusal;
import duetalk.ui.common.Problems;
import duetalk.ui.common.Workplace;
import duetalk.ui.editor.TextEditor;
import java.util.Map;

/** Refuses what is pasted into a letter and is longer than any letter. */
final class LongPaste {

    /** No letter is longer; a whole web page would stand still for minutes while it is laid out. */
    private static final int MOST = 100_000;

    private LongPaste() {}

    static void refuse(TextEditor letter, Workplace workplace) {
        letter.limit(
                MOST,
                () -> workplace
                        .navigator()
                        .warn(Problems.sentence(
                                workplace.voice(), new Refusal("PASTE_TOO_LONG", Map.of("most", MOST)))));
    }
}
