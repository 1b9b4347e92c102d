package duetalk.exchange.csv;

import duetalk.core.clients.PaymentTerm;
import duetalk.core.clients.TermKind;
import duetalk.text.AmountReader.Decimal;
import duetalk.text.DateReader.Order;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a list was read the last time, found again by its heading. */
public final class KeptMapping {

    private static final int MARK = 32;

    private KeptMapping() {}

    /** A short name of a heading: the same for every list of the same columns. */
    public static String name(CsvTable table) {
        return name(table.heading());
    }

    /** The same of a line that may be a heading. */
    public static String name(List<String> heading) {
        try {
            String joined =
                    String.join("\u001f", heading.stream().map(Headings::plain).toList());
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(joined.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, MARK);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** The mapping as a text of one line. */
    public static String write(Mapping mapping) {
        StringBuilder text = new StringBuilder();
        mapping.columns().forEach((field, column) -> put(text, field.name(), String.valueOf(column)));
        put(text, "dates", mapping.dates());
        put(text, "decimal", mapping.decimal());
        put(text, "currency", mapping.currency());
        PaymentTerm term = mapping.term();
        put(text, "term", term == null ? null : term.kind().name() + ":" + term.days());
        return text.toString();
    }

    private static void put(StringBuilder text, String name, @Nullable Object value) {
        if (value != null) {
            text.append(name).append('=').append(value).append(' ');
        }
    }

    /** The columns and choices that were kept; where the days and amounts of the list say more, they win. */
    public static Mapping read(String kept, CsvTable table, Mapping guess) {
        Map<String, String> said = new HashMap<>();
        for (String pair : kept.split(" ")) {
            int at = pair.indexOf('=');
            if (at > 0) {
                said.put(pair.substring(0, at), pair.substring(at + 1));
            }
        }
        try {
            return read(said, table, guess);
        } catch (IllegalArgumentException fromAnotherVersion) {
            return guess;
        }
    }

    private static Mapping read(Map<String, String> said, CsvTable table, Mapping guess) {
        Map<Field, Integer> columns = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            String column = said.get(field.name());
            if (column != null && Integer.parseInt(column) < table.heading().size()) {
                columns.put(field, Integer.parseInt(column));
            }
        }
        String currency = said.getOrDefault("currency", guess.currency());
        Mapping kept = guess.with(columns).with(guess.dates(), guess.decimal(), currency);
        Order order = MappingGuess.order(table, kept);
        Decimal decimal = MappingGuess.decimal(table, kept);
        String dates = said.get("dates");
        return kept.with(
                        order == null && dates != null ? Order.valueOf(dates) : order,
                        decimal == Decimal.GUESS && said.containsKey("decimal")
                                ? Decimal.valueOf(said.get("decimal"))
                                : decimal,
                        currency)
                .with(term(said.get("term")));
    }

    private static @Nullable PaymentTerm term(@Nullable String said) {
        if (said == null) {
            return null;
        }
        String[] part = said.split(":");
        return new PaymentTerm(TermKind.valueOf(part[0]), Integer.parseInt(part[1]));
    }
}
