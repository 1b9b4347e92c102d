package duetalk.store;

import duetalk.core.contacts.CallDraft;
import duetalk.core.contacts.CallDraft.Note;
import duetalk.core.contacts.CallDraft.Step;
import duetalk.core.contacts.Outcome;
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
        line(lines, "broken", String.valueOf(draft.broken()));
        line(lines, "node", draft.node());
        line(lines, "typing", draft.typing());
        draft.steps()
                .forEach(step -> line(
                        lines, "step", step.node(), step.answer(), step.at().toString()));
        draft.notes().forEach(note -> line(lines, "note", String.valueOf(note.second()), note.text()));
        if (draft.captured() != null) {
            line(lines, "captured", draft.captured().name());
        }
        Promised promised = draft.promised();
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
        if (draft.callBackOn() != null) {
            line(
                    lines,
                    "callback",
                    draft.callBackOn().toString(),
                    draft.callBackAt() == null ? "" : draft.callBackAt().toString());
        }
        return lines + SUM + "\t" + sum(lines.toString()) + "\n";
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
        for (String line : text.substring(0, cut).split("\n")) {
            String[] parts = line.split("\t", -1);
            for (int i = 0; i < parts.length; i++) {
                parts[i] = plain(parts[i]);
            }
            switch (parts[0]) {
                case "step" -> steps.add(new Step(parts[1], parts[2], Instant.parse(parts[3])));
                case "note" -> notes.add(new Note(Integer.parseInt(parts[1]), parts[2]));
                default -> facts.put(parts[0], parts);
            }
        }
        return Optional.of(draft(facts, steps, notes));
    }

    private static CallDraft draft(Map<String, String[]> facts, List<Step> steps, List<Note> notes) {
        String[] promised = facts.get("promised");
        String[] callBack = facts.get("callback");
        return new CallDraft(
                Long.parseLong(one(facts, "client")),
                Instant.parse(one(facts, "started")),
                Integer.parseInt(one(facts, "seconds")),
                Boolean.parseBoolean(one(facts, "broken")),
                steps,
                one(facts, "node"),
                notes,
                one(facts, "typing"),
                facts.containsKey("captured") ? Outcome.valueOf(one(facts, "captured")) : null,
                promised == null
                        ? null
                        : new Promised(
                                new Money(Long.parseLong(promised[1]), promised[2]),
                                LocalDate.parse(promised[3]),
                                PaymentMethod.valueOf(promised[4])),
                callBack == null ? null : LocalDate.parse(callBack[1]),
                callBack == null || callBack[2].isEmpty() ? null : LocalTime.parse(callBack[2]));
    }

    private static String one(Map<String, String[]> facts, String name) {
        String[] parts = facts.get(name);
        return parts == null || parts.length < 2 ? "" : parts[1];
    }
}
