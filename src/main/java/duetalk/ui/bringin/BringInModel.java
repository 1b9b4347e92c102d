package duetalk.ui.bringin;

import duetalk.exchange.csv.CharsetGuess;
import duetalk.exchange.csv.CsvFile;
import duetalk.exchange.csv.CsvRows;
import duetalk.exchange.csv.CsvTable;
import duetalk.exchange.csv.Field;
import duetalk.exchange.csv.Mapping;
import duetalk.exchange.csv.MappingGuess;
import duetalk.text.AmountReader.Decimal;
import duetalk.text.DateReader.Order;
import java.nio.charset.Charset;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A file on its way into the book: how it is read, which column is what, and what came out. */
public final class BringInModel {

    private final String usualCurrency;
    private @Nullable CsvFile file;
    private Charset charset = java.nio.charset.StandardCharsets.UTF_8;
    private char separator = ',';
    private @Nullable CsvTable table;
    private @Nullable Mapping mapping;

    public BringInModel(String usualCurrency) {
        this.usualCurrency = usualCurrency;
    }

    /** Takes a file and guesses how it is written; refuses what is no table. */
    public void take(CsvFile chosen) {
        Charset guessed = CharsetGuess.of(chosen.content());
        char sign = CsvTable.guessSeparator(chosen.content(), guessed);
        CsvTable read = CsvTable.read(chosen.content(), guessed, sign);
        file = chosen;
        charset = guessed;
        separator = sign;
        table = read;
        mapping = MappingGuess.of(read, usualCurrency);
    }

    /** Reads the file again as the user says it is written. */
    public void readAs(Charset newCharset, char newSeparator) {
        CsvFile chosen = file;
        if (chosen != null) {
            CsvTable read = CsvTable.read(chosen.content(), newCharset, newSeparator);
            charset = newCharset;
            separator = newSeparator;
            table = read;
            mapping = MappingGuess.of(read, usualCurrency);
        }
    }

    public void map(Field field, int column) {
        if (mapping != null) {
            mapping = mapping.with(field, column);
        }
    }

    public void formats(Order dates, Decimal decimal, String currency) {
        if (mapping != null) {
            mapping = mapping.with(dates, decimal, currency);
        }
    }

    /** What the table gives as it is mapped now; null while there is no file or a needed column is missing. */
    public CsvRows.@Nullable Reading reading(LocalDate today) {
        CsvTable read = table;
        Mapping now = mapping;
        return read == null || now == null || !now.missing().isEmpty() ? null : CsvRows.read(read, now, today);
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
}
