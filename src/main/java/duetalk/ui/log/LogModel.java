package duetalk.ui.log;

import duetalk.core.clients.Client;
import duetalk.core.contacts.Channel;
import duetalk.core.contacts.ContactEntry;
import duetalk.core.contacts.ContactFile;
import duetalk.core.contacts.Contacts.About;
import duetalk.core.contacts.Outcome;
import duetalk.core.invoices.Invoice;
import duetalk.core.ledger.Entry;
import duetalk.core.script.CallPath;
import duetalk.core.search.Fold;
import duetalk.text.DisputeWording;
import duetalk.text.Isolate;
import duetalk.text.Ltr;
import duetalk.text.Voice;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The log of contacts, put into words. */
public final class LogModel {

    private static final int LONGEST_LINE = 160;

    private final Voice voice;

    private final @Nullable ZoneId mine;

    /** Hours are those where each client is. */
    public LogModel(Voice voice) {
        this(voice, null);
    }

    /** @param mine by whose clock all is told: the user's, as everywhere in the program; null for each client's own */
    public LogModel(Voice voice, @Nullable ZoneId mine) {
        this.voice = voice;
        this.mine = mine;
    }

    private ZoneId zone(Row row) {
        return mine == null ? row.client().place().zone() : mine;
    }

    /** An entry with the client it is about. */
    public record Row(ContactEntry entry, Client client) {}

    /**
     * Everything about one entry.
     *
     * @param disputes what was disputed in it, as entries of the ledger
     * @param additions the entries that correct or complete it, oldest first
     */
    public record Detail(
            Row row,
            List<About> about,
            Map<Long, Invoice> invoices,
            List<Entry> disputes,
            List<ContactEntry> additions,
            List<ContactFile> files) {

        public Detail {
            about = List.copyOf(about);
            disputes = List.copyOf(disputes);
            additions = List.copyOf(additions);
            files = List.copyOf(files);
        }
    }

    /** Whether a row is wanted. */
    public boolean fits(Row row, String typed, @Nullable Channel channel, @Nullable Outcome outcome) {
        ContactEntry entry = row.entry();
        return (channel == null || entry.channel() == channel)
                && (outcome == null || entry.outcome() == outcome)
                && holds(entry, typed);
    }

    private static boolean holds(ContactEntry entry, String typed) {
        String words = Fold.key(typed);
        if (words.isEmpty()) {
            return true;
        }
        String folded = Fold.key(entry.notes() + " " + entry.person());
        return java.util.Arrays.stream(words.split(" ")).allMatch(folded::contains);
    }

    public ZonedDateTime at(Row row) {
        return row.entry().at().atZone(zone(row));
    }

    public String day(Row row) {
        return voice.dates().brief(at(row).toLocalDate());
    }

    public String what(Row row) {
        return row.entry().correctsId() == null
                ? kind(row)
                : voice.say("log.row.addition", "what", Isolate.open(kind(row)));
    }

    private String kind(Row row) {
        return voice.say(
                "timeline.contact",
                "channel",
                voice.name("channel", row.entry().channel()),
                "outcome",
                voice.name("outcome", row.entry().outcome()));
    }

    /** The first words of the notes. */
    public String words(Row row) {
        String notes = row.entry().notes().lines().limit(3).collect(Collectors.joining(" · "));
        return Isolate.value(notes.length() > LONGEST_LINE ? notes.substring(0, LONGEST_LINE) + "…" : notes);
    }

    /** When and how long, in one sentence. */
    public String when(Row row) {
        ZonedDateTime at = at(row);
        int seconds = row.entry().seconds();
        String clock = voice.amounts().digits(seconds / 60 + ":" + (seconds % 60 < 10 ? "0" : "") + seconds % 60);
        return seconds == 0
                ? voice.say("log.when", "date", at.toLocalDate(), "hour", at.toLocalTime())
                : voice.say(
                        "log.when.long", "date", at.toLocalDate(), "hour", at.toLocalTime(), "length", new Ltr(clock));
    }

    /** What stands under the heading of an entry: with whom, why, what was open. */
    public List<String> facts(Detail detail) {
        ContactEntry entry = detail.row().entry();
        List<String> lines = new ArrayList<>();
        if (!entry.person().isBlank()) {
            lines.add(voice.say("log.person", "person", entry.person()));
        }
        Optional.ofNullable(entry.reason())
                .ifPresent(reason -> lines.add(voice.say("log.reason", "reason", voice.name("reason", reason))));
        Optional.ofNullable(entry.balance())
                .ifPresent(balance -> lines.add(voice.say("log.balance", "amount", balance)));
        for (About about : detail.about()) {
            Invoice invoice = detail.invoices().get(about.invoiceId());
            if (invoice != null) {
                lines.add(voice.say("log.about", "invoice", new Ltr(invoice.number()), "amount", about.balance()));
            }
        }
        for (Entry dispute : detail.disputes()) {
            Long id = dispute.invoiceId();
            Invoice invoice = id == null ? null : detail.invoices().get(id);
            lines.add(DisputeWording.line(
                    voice, invoice == null ? "–" : invoice.number(), dispute.amount(), dispute.note()));
        }
        return lines;
    }

    /** The way through the script, a line a step; words that the script no longer has are left out. */
    public List<String> path(Row row) {
        var zone = zone(row);
        return CallPath.read(row.entry().path()).steps().stream()
                .filter(step -> voice.words().has("answer." + step.answer()))
                .map(step -> voice.say(
                        "log.step",
                        "hour",
                        step.at().atZone(zone).toLocalTime(),
                        "answer",
                        voice.say("answer." + step.answer())))
                .toList();
    }

    /** What may be said to whoever was spoken to: to others not a word of the debt. */
    public String mayBeSaid(boolean toTheClient) {
        return voice.say(toTheClient ? "log.maybesaid.client" : "log.maybesaid.others");
    }

    public String addition(ContactEntry addition, Row row) {
        LocalDate day = LocalDate.ofInstant(addition.at(), zone(row));
        return voice.say("log.addition", "date", day, "words", addition.notes());
    }
}
