package duetalk.store;

import duetalk.core.contacts.CallDraft;
import duetalk.core.contacts.CallDraft.Note;
import duetalk.core.contacts.CallDraft.Step;
import duetalk.core.contacts.Captured;
import duetalk.core.contacts.Disputed;
import duetalk.core.contacts.Outcome;
import duetalk.core.contacts.Reached;
import duetalk.core.invoices.PaymentMethod;
import duetalk.core.money.Money;
import duetalk.core.promises.Promised;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

/** A call's draft as text: a line a fact, tab between its parts, and a checksum that tells a torn file from a whole. */
final class CallDraftText {

    private static final String SUM = "sum";

    private CallDraftText() {}

    static String write(CallDraft draft) {
        StringBuilder lines = new StringBuilder();
        line(lines, "client", String.valueOf(draft.clientId()));
        line(lines, "started", draft.startedAt().toString());
        line(lines, "seconds", String.valueOf(draft.seconds()));
        line(lines, "incoming", String.valueOf(draft.incoming()));
        line(lines, "script", String.valueOf(draft.script()));
        line(lines, "intends", String.join(" ", draft.intends()));
        line(lines, "node", draft.node());
        line(lines, "typing", draft.typing());
        draft.steps()
                .forEach(step -> line(
                        lines, "step", step.node(), step.answer(), step.at().toString()));
        draft.notes().forEach(note -> line(lines, "note", String.valueOf(note.second()), note.text()));
        captured(lines, draft.captured());
        return lines + SUM + "\t" + sum(lines.toString()) + "\n";
    }

    private static void captured(StringBuilder lines, Captured captured) {
        if (captured.outcome() != null) {
            line(lines, "captured", captured.outcome().name());
        }
        Promised promised = captured.promised();
        if (promised != null) {
            Money amount = promised.amount();
            line(
                    lines,
                    "promised",
                    String.valueOf(amount.minor()),
                    amount.currency(),
                    promised.dueOn().toString(),
                    promised.method().name());
        }
        LocalTime hour = captured.callBackAt();
        if (captured.callBackOn() != null) {
            line(lines, "callback", captured.callBackOn().toString(), hour == null ? "" : hour.toString());
        }
        captured.disputes()
                .forEach(one -> line(
                        lines,
                        "disputed",
                        String.valueOf(one.invoiceId()),
                        String.valueOf(one.amount().minor()),
                        one.amount().currency(),
                        one.why()));
        captured.reached().forEach(one -> line(lines, "reached", one.name(), one.role(), one.number()));
    }

    private static void line(StringBuilder lines, String name, String... parts) {
        lines.append(name);
        for (String part : parts) {
            lines.append('\t').append(escaped(part));
        }
        lines.append('\n');
    }

    private static String escaped(String part) {
        return part.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    private static String plain(String part) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            if (c != '\\' || i + 1 == part.length()) {
                plain.append(c);
                continue;
            }
            char next = part.charAt(++i);
            plain.append(
                    switch (next) {
                        case 't' -> '\t';
                        case 'n' -> '\n';
                        case 'r' -> '\r';
                        default -> next;
                    });
        }
        return plain.toString();
    }

    private static long sum(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return crc.getValue();
    }

    /** Empty when the text is torn or not of this form. */
    static Optional<CallDraft> read(String text) {
        int cut = text.lastIndexOf(SUM + "\t");
        if (cut < 0 || !text.substring(cut).strip().equals(SUM + "\t" + sum(text.substring(0, cut)))) {
            return Optional.empty();
        }
        Map<String, String[]> facts = new HashMap<>();
        List<Step> steps = new ArrayList<>();
        List<Note> notes = new ArrayList<>();
        List<Disputed> disputes = new ArrayList<>();
        List<Reached> reached = new ArrayList<>();
        for (String line : text.substring(0, cut).split("\n")) {
            String[] parts = line.split("\t", -1);
            for (int i = 0; i < parts.length; i++) {
                parts[i] = plain(parts[i]);
            }
            switch (parts[0]) {
                case "step" -> steps.add(new Step(parts[1], parts[2], Instant.parse(parts[3])));
                case "note" -> notes.add(new Note(Integer.parseInt(parts[1]), parts[2]));
                case "disputed" ->
                    disputes.add(new Disputed(
                            Long.parseLong(parts[1]), new Money(Long.parseLong(parts[2]), parts[3]), parts[4]));
                case "reached" -> reached.add(new Reached(parts[1], parts[2], parts[3]));
                default -> facts.put(parts[0], parts);
            }
        }
        return Optional.of(draft(facts, steps, notes, captured(facts, disputes, reached)));
    }

    private static CallDraft draft(Map<String, String[]> facts, List<Step> steps, List<Note> notes, Captured captured) {
        String script = one(facts, "script");
        String intends = one(facts, "intends");
        return new CallDraft(
                Long.parseLong(one(facts, "client")),
                Instant.parse(one(facts, "started")),
                Integer.parseInt(one(facts, "seconds")),
                Boolean.parseBoolean(one(facts, "incoming")),
                script.isEmpty() ? 0 : Long.parseLong(script),
                intends.isEmpty() ? List.of() : List.of(intends.split(" ")),
                steps,
                one(facts, "node"),
                notes,
                one(facts, "typing"),
                captured);
    }

    private static Captured captured(Map<String, String[]> facts, List<Disputed> disputes, List<Reached> reached) {
        String[] promised = facts.get("promised");
        String[] callBack = facts.get("callback");
        return new Captured(
                facts.containsKey("captured") ? Outcome.valueOf(one(facts, "captured")) : null,
                promised == null
                        ? null
                        : new Promised(
                                new Money(Long.parseLong(promised[1]), promised[2]),
                                LocalDate.parse(promised[3]),
                                PaymentMethod.valueOf(promised[4])),
                callBack == null ? null : LocalDate.parse(callBack[1]),
                callBack == null || callBack[2].isEmpty() ? null : LocalTime.parse(callBack[2]),
                disputes,
                reached);
    }

    private static String one(Map<String, String[]> facts, String name) {
        String[] parts = facts.get(name);
        return parts == null || parts.length < 2 ? "" : parts[1];
    }
}
