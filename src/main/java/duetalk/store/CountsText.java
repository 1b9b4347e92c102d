package duetalk.store;

import duetalk.core.backup.BookCounts;
import java.time.Instant;
import java.util.Optional;

/** What was counted in a backup, as one line beside it. */
final class CountsText {

    private static final int FIELDS = 8;

    private CountsText() {}

    static String write(BookCounts counts) {
        return String.join(
                        " ",
                        String.valueOf(counts.clients()),
                        String.valueOf(counts.invoices()),
                        String.valueOf(counts.payments()),
                        String.valueOf(counts.entries()),
                        String.valueOf(counts.promises()),
                        String.valueOf(counts.letters()),
                        String.valueOf(counts.changes()),
                        counts.lastEntry() == null ? "-" : counts.lastEntry().toString())
                + "\n";
    }

    static Optional<BookCounts> read(String line) {
        String[] field = line.strip().split(" ");
        if (field.length != FIELDS) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BookCounts(
                    Long.parseLong(field[0]),
                    Long.parseLong(field[1]),
                    Long.parseLong(field[2]),
                    Long.parseLong(field[3]),
                    Long.parseLong(field[4]),
                    Long.parseLong(field[5]),
                    Long.parseLong(field[6]),
                    field[7].equals("-") ? null : Instant.parse(field[7])));
        } catch (NumberFormatException | java.time.DateTimeException torn) {
            return Optional.empty();
        }
    }
}
