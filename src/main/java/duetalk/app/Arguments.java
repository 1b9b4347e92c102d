package duetalk.app;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was typed after the program's name, or double-clicked: a book may stand there by itself. */
record Arguments(@Nullable Path book, Set<Wish> wishes, List<String> unknown) {

    /** What one can ask for without more words. */
    enum Wish {
        SAMPLE,
        HELP,
        VERSION,
        /** Says how long the start took, and ends; {@code installer/linux/bench} reads it. */
        PROBE_START,
        /** Goes through the main screens, and ends; from this a ready start is recorded. */
        REHEARSE
    }

    private static final Map<String, Wish> WORDS = Map.of(
            "--sample", Wish.SAMPLE,
            "--help", Wish.HELP,
            "-h", Wish.HELP,
            "--version", Wish.VERSION,
            "--probe-start", Wish.PROBE_START,
            "--rehearse", Wish.REHEARSE);

    boolean wants(Wish wish) {
        return wishes.contains(wish);
    }

    /** What a second start tells the first: the book it was asked to open, {@code --sample}, or nothing. */
    String handedOver() {
        return wants(Wish.SAMPLE)
                ? "--sample"
                : book == null ? "" : book.toAbsolutePath().toString();
    }

    private static @Nullable Path path(String word, List<String> unknown) {
        try {
            return Path.of(word);
        } catch (InvalidPathException none) {
            unknown.add(word);
            return null;
        }
    }

    static Arguments of(List<String> typed) {
        Path book = null;
        Set<Wish> wishes = EnumSet.noneOf(Wish.class);
        List<String> unknown = new ArrayList<>();
        for (int i = 0; i < typed.size(); i++) {
            String word = typed.get(i);
            Wish wish = WORDS.get(word);
            if (wish != null) {
                wishes.add(wish);
            } else if (word.equals("--book") && i + 1 < typed.size()) {
                book = path(typed.get(++i), unknown);
            } else if (word.startsWith("-") || word.isBlank()) {
                unknown.add(word);
            } else {
                book = path(word, unknown);
            }
        }
        return new Arguments(book, wishes, List.copyOf(unknown));
    }
}
