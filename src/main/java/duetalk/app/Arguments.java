package duetalk.app;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was typed after the program's name. */
record Arguments(@Nullable Path book, boolean sample, boolean help, boolean version, List<String> unknown) {

    /** What a second start tells the first: the book it was asked to open, {@code --sample}, or nothing. */
    String handedOver() {
        return sample ? "--sample" : book == null ? "" : book.toAbsolutePath().toString();
    }

    static Arguments of(List<String> typed) {
        Path book = null;
        boolean sample = false;
        boolean help = false;
        boolean version = false;
        List<String> unknown = new java.util.ArrayList<>();
        for (int i = 0; i < typed.size(); i++) {
            switch (typed.get(i)) {
                case "--sample" -> sample = true;
                case "--help", "-h" -> help = true;
                case "--version" -> version = true;
                case "--book" -> {
                    if (i + 1 < typed.size()) {
                        book = Path.of(typed.get(++i));
                    } else {
                        unknown.add("--book");
                    }
                }
                default -> unknown.add(typed.get(i));
            }
        }
        return new Arguments(book, sample, help, version, List.copyOf(unknown));
    }
}
