package duetalk.core.ladder;

import duetalk.core.clients.ClientKind;
import duetalk.core.contacts.Channel;
import duetalk.core.figures.Jurisdiction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Ladders as the lines of the table that is shipped. */
public final class LadderText {

    private static final int FIELDS = 11;

    private LadderText() {}

    public static Map<Jurisdiction, Ladder> read(List<String> lines) {
        Map<Jurisdiction, List<Step>> steps = new EnumMap<>(Jurisdiction.class);
        for (String line : lines) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] field = line.split("\t", -1);
                if (field.length != FIELDS) {
                    throw new IllegalArgumentException("not " + FIELDS + " fields: " + line);
                }
                List<Step> ladder = steps.computeIfAbsent(Jurisdiction.valueOf(field[0]), any -> new ArrayList<>());
                ladder.add(step(ladder.size() + 1, field));
            }
        }
        Map<Jurisdiction, Ladder> ladders = new EnumMap<>(Jurisdiction.class);
        steps.forEach((law, list) -> ladders.put(law, new Ladder(law, list)));
        return ladders;
    }

    /** The lines from which {@link #read} makes the same ladder. */
    public static String write(Ladder ladder) {
        StringBuilder out = new StringBuilder();
        for (Step step : ladder.steps()) {
            List<Object> fields = List.of(
                    ladder.law(),
                    step.stage(),
                    step.anchor(),
                    step.days(),
                    step.channel(),
                    step.letter(),
                    step.tone(),
                    step.least().toPlainString(),
                    step.gapDays(),
                    step.answerDays(),
                    step.kinds().isEmpty()
                            ? "-"
                            : step.kinds().stream()
                                    .sorted()
                                    .map(ClientKind::name)
                                    .collect(Collectors.joining(",")));
            out.append(fields.stream().map(Object::toString).collect(Collectors.joining("\t")))
                    .append('\n');
        }
        return out.toString();
    }

    private static Step step(int number, String[] field) {
        return new Step(
                number,
                Integer.parseInt(field[1]),
                Anchor.valueOf(field[2]),
                Integer.parseInt(field[3]),
                Channel.valueOf(field[4]),
                StepLetter.valueOf(field[5]),
                Tone.valueOf(field[6]),
                new BigDecimal(field[7]),
                Integer.parseInt(field[8]),
                Integer.parseInt(field[9]),
                kinds(field[10]));
    }

    private static Set<ClientKind> kinds(String field) {
        return field.equals("-")
                ? Set.of()
                : Arrays.stream(field.split(",")).map(ClientKind::valueOf).collect(Collectors.toSet());
    }
}
