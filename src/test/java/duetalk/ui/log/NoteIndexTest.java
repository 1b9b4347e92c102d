package duetalk.ui.log;

import static org.assertj.core.api.Assertions.assertThat;

import duetalk.core.search.Fold;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The notes of the whole book, searched in memory. */
class NoteIndexTest {

    private static final String[] WORDS = {
        "przelew", "Zażółć", "חשבונית", "שִׁלֵּם", "فاکتور", "کتاب", "Monday", "500.00", "ł", "next week"
    };

    /** What it finds is what looking at each note would find. */
    @Test
    void itFindsWhatReadingEveryNoteFinds() {
        Random random = new Random(71);
        NoteIndex index = new NoteIndex();
        List<String> notes = new ArrayList<>();
        for (int i = 1; i <= 5_000; i++) {
            StringBuilder note = new StringBuilder();
            for (int k = random.nextInt(6); k > 0; k--) {
                note.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
            }
            notes.add(note.toString());
            index.add(i, i % 50, note.toString());
        }
        for (String typed :
                List.of("zazolc", "חשבונית 500", "فاكتور", "שלם monday", "week", "nothing like it", "", "przelew ł")) {
            List<Long> expected = new ArrayList<>();
            for (int i = notes.size(); i >= 1; i--) {
                String folded = Fold.key(notes.get(i - 1));
                String words = Fold.key(typed);
                boolean all = !words.isEmpty();
                for (String word : words.split(" ")) {
                    all &= folded.contains(word);
                }
                if (all) {
                    expected.add((long) i);
                }
            }
            assertThat(index.find(typed, 0, Integer.MAX_VALUE)).as(typed).isEqualTo(expected);
            assertThat(index.find(typed, 7, Integer.MAX_VALUE))
                    .as(typed)
                    .isEqualTo(expected.stream().filter(id -> id % 50 == 7).toList());
            assertThat(index.find(typed, 0, 3))
                    .isEqualTo(expected.stream().limit(3).toList());
        }
    }

    @Test
    void theNewestIsKnownSoThatOnlyWhatCameSinceIsRead() {
        NoteIndex index = new NoteIndex();
        assertThat(index.newest()).isZero();
        index.add(4, 1, "a note");
        assertThat(index.newest()).isEqualTo(4);
    }
}
