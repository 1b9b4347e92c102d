package duetalk.store;

import duetalk.core.calendar.RestRule;
import duetalk.core.calendar.RestText;
import duetalk.core.figures.FigureTable;
import duetalk.core.figures.FigureText;
import duetalk.core.figures.Jurisdiction;
import duetalk.core.ladder.Ladder;
import duetalk.core.ladder.LadderText;
import duetalk.core.script.Script;
import duetalk.core.script.ScriptText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * What comes with the program: figures, days of rest, ladders, the standard call script.
 *
 * @param figures every rate, tier, fee, limit and deadline with its time and source
 */
public record Shipped(FigureTable figures, List<RestRule> restDays, Map<Jurisdiction, Ladder> ladders, Script script) {

    /** Reads the tables out of the program itself. */
    public static Shipped read() {
        return new Shipped(
                new FigureTable(FigureText.read(lines("figures.tsv"))),
                RestText.read(lines("rest-days.tsv")),
                LadderText.read(lines("ladders.tsv")),
                ScriptText.read(String.join("\n", lines("script.txt"))));
    }

    private static List<String> lines(String name) {
        try (InputStream in = Shipped.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
