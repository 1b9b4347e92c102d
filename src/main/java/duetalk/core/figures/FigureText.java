package duetalk.core.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Figures as the lines of the table that is shipped: tab between fields, {@code -} for none, {@code #} for notes. */
public final class FigureText {

    private static final int FIELDS = 11;

    private FigureText() {}

    public static List<Figure> read(List<String> lines) {
        return lines.stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(FigureText::figure)
                .toList();
    }

    /** A figure as such a line. */
    public static String line(Figure figure) {
        return String.join(
                "\t",
                figure.jurisdiction().name(),
                figure.kind().name(),
                figure.least().toPlainString(),
                figure.from().toString(),
                written(figure.to()),
                figure.value().toPlainString(),
                figure.unit().isEmpty() ? "-" : figure.unit(),
                figure.source().replace('\t', ' ').replace('\n', ' '),
                written(figure.published()),
                written(figure.verified()),
                figure.sureness().name());
    }

    private static String written(@Nullable LocalDate day) {
        return day == null ? "-" : day.toString();
    }

    /** Reads one line. */
    public static Figure figure(String line) {
        String[] field = line.split("\t", -1);
        if (field.length != FIELDS) {
            throw new IllegalArgumentException("not " + FIELDS + " fields: " + line);
        }
        return new Figure(
                Jurisdiction.valueOf(field[0]),
                FigureKind.valueOf(field[1]),
                new BigDecimal(field[2]),
                LocalDate.parse(field[3]),
                date(field[4]),
                new BigDecimal(field[5]),
                field[6].equals("-") ? "" : field[6],
                field[7],
                date(field[8]),
                date(field[9]),
                Sureness.valueOf(field[10]),
                false);
    }

    private static @Nullable LocalDate date(String field) {
        return field.equals("-") ? null : LocalDate.parse(field);
    }
}
