package duetalk.ui.bringin;

import duetalk.actions.BringIn;
import duetalk.actions.ListHabits;
import duetalk.core.calendar.Place;
import duetalk.core.clients.ClientKind;
import duetalk.core.clients.Language;
import duetalk.core.clients.PaymentTerm;
import duetalk.core.clients.Usual;
import duetalk.exchange.csv.CharsetGuess;
import duetalk.exchange.csv.CsvFile;
import duetalk.exchange.csv.CsvRows;
import duetalk.exchange.csv.CsvTable;
import duetalk.exchange.csv.Field;
import duetalk.exchange.csv.KeptMapping;
import duetalk.exchange.csv.ListFile;
import duetalk.exchange.csv.Mapping;
import duetalk.exchange.csv.MappingGuess;
import duetalk.text.AmountReader.Decimal;
import duetalk.text.DateReader.Order;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A file on its way into the book: how it is read, which column is what, and what the user chose. */
public final class BringInModel {

    private @Nullable CsvFile file;
    private Charset charset = java.nio.charset.StandardCharsets.UTF_8;
    private char separator = ',';
    private @Nullable CsvTable table;
    private @Nullable Mapping mapping;
    private boolean orderChosen;
    private boolean decimalChosen;
    private boolean asLastTime;
    private @Nullable Place place;
    private @Nullable ClientKind kind;
    private @Nullable Boolean nearAreOne;

    /**
     * Takes a file and guesses how it is written; refuses what is no table, and then holds no file.
     *
     * @param habits what was chosen for lists of a heading
     */
    public void take(CsvFile chosen, Function<String, ListHabits.Habit> habits) {
        clear();
        Charset guessed = CharsetGuess.of(chosen.content());
        ListFile.check(chosen.content(), guessed);
        char sign = CsvTable.guessSeparator(chosen.content(), guessed);
        CsvTable read = CsvTable.read(chosen.content(), guessed, sign);
        ListFile.check(read);
        file = chosen;
        show(read, guessed, sign, habits);
        if (!asLastTime && !now().missing().isEmpty()) {
            read.beginning().stream()
                    .filter(row -> row.line() != read.headingLine())
                    .filter(row -> habits.apply(KeptMapping.name(row.fields()))
                            .mapping()
                            .isPresent())
                    .findFirst()
                    .ifPresent(row -> heading(row.line(), habits));
        }
    }

    private Mapping now() {
        return java.util.Objects.requireNonNull(mapping);
    }

    /** Holds no file any more. */
    public void clear() {
        file = null;
        table = null;
        mapping = null;
    }

    /** Reads the file again as the user says it is written; the heading is looked for again. */
    public void readAs(Charset newCharset, char newSeparator, Function<String, ListHabits.Habit> habits) {
        CsvFile chosen = file;
        if (chosen != null) {
            show(CsvTable.read(chosen.content(), newCharset, newSeparator), newCharset, newSeparator, habits);
        }
    }

    /** Reads the file again with the heading in this line. */
    public void heading(int line, Function<String, ListHabits.Habit> habits) {
        CsvFile chosen = file;
        if (chosen != null) {
            show(CsvTable.read(chosen.content(), charset, separator, line), charset, separator, habits);
        }
    }

    private void show(CsvTable read, Charset as, char dividedBy, Function<String, ListHabits.Habit> habits) {
        charset = as;
        separator = dividedBy;
        table = read;
        orderChosen = false;
        decimalChosen = false;
        nearAreOne = null;
        ListHabits.Habit habit = habits.apply(KeptMapping.name(read));
        place = habit.place();
        kind = habit.kind();
        Place mine = habit.mine();
        Mapping guess = MappingGuess.of(read, mine == null ? null : Usual.currency(mine));
        mapping =
                habit.mapping().map(kept -> KeptMapping.read(kept, read, guess)).orElse(guess);
        asLastTime = habit.mapping().isPresent();
    }

    /** Another column for a field; what was guessed of days and amounts is guessed again. */
    public void map(Field field, int column) {
        CsvTable read = table;
        Mapping before = mapping;
        if (read == null || before == null) {
            return;
        }
        Mapping changed = before.with(field, column);
        Order order = orderChosen ? before.dates() : MappingGuess.order(read, changed);
        Decimal decimal = decimalChosen ? before.decimal() : MappingGuess.decimal(read, changed);
        mapping = changed.with(order, decimal, before.currency());
    }

    public void order(@Nullable Order order) {
        if (mapping != null && order != null) {
            orderChosen = true;
            mapping = mapping.with(order, mapping.decimal(), mapping.currency());
        }
    }

    public void decimal(Decimal decimal) {
        if (mapping != null) {
            decimalChosen = true;
            mapping = mapping.with(mapping.dates(), decimal, mapping.currency());
        }
    }

    public void currency(@Nullable String currency) {
        if (mapping != null) {
            mapping = mapping.with(mapping.dates(), mapping.decimal(), currency);
            if (!orderChosen && table != null) {
                mapping = mapping.with(MappingGuess.order(table, mapping), mapping.decimal(), currency);
            }
        }
    }

    public void term(@Nullable PaymentTerm term) {
        if (mapping != null) {
            mapping = mapping.with(term);
        }
    }

    public void place(@Nullable Place chosen) {
        place = chosen;
    }

    public void kind(@Nullable ClientKind chosen) {
        kind = chosen;
    }

    public void nearAreOne(@Nullable Boolean chosen) {
        nearAreOne = chosen;
    }

    /** What the table gives as it is mapped now; null while there is no file or a needed column is missing. */
    public CsvRows.@Nullable Reading reading(LocalDate today) {
        CsvTable read = table;
        Mapping now = mapping;
        return read == null || now == null || !now.missing().isEmpty() ? null : CsvRows.read(read, now, today);
    }

    /** What new clients get. Until the user has chosen nothing can be brought in that needs it. */
    public BringIn.Defaults defaults(Language language) {
        return new BringIn.Defaults(
                language,
                place == null ? Usual.place(language) : place,
                kind == null ? ClientKind.BUSINESS : kind,
                !Boolean.FALSE.equals(nearAreOne));
    }

    public @Nullable CsvFile file() {
        return file;
    }

    public Charset charset() {
        return charset;
    }

    public char separator() {
        return separator;
    }

    public @Nullable CsvTable table() {
        return table;
    }

    public @Nullable Mapping mapping() {
        return mapping;
    }

    /** Whether columns and choices are those of the last list of this heading. */
    public boolean isAsLastTime() {
        return asLastTime;
    }

    public @Nullable Place place() {
        return place;
    }

    public @Nullable ClientKind kind() {
        return kind;
    }

    public @Nullable Boolean nearAreOne() {
        return nearAreOne;
    }
}
