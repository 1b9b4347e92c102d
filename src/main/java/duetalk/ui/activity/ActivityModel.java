package duetalk.ui.activity;

import duetalk.core.ledger.Act;
import duetalk.core.ledger.ActKind;
import duetalk.core.money.Money;
import duetalk.core.search.Fold;
import duetalk.text.Isolate;
import duetalk.text.Ltr;
import duetalk.text.Voice;
import duetalk.ui.activity.ActivityReader.Rests;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was done, put into words. */
public final class ActivityModel {

    private static final Set<ActKind> PAYMENTS = Set.of(ActKind.PAYMENT_RECORDED, ActKind.PAYMENT_CORRECTED);
    private static final Set<ActKind> NAMED_BY_SUBJECT = Set.of(
            ActKind.INVOICE_ENTERED,
            ActKind.INVOICE_CORRECTED,
            ActKind.INVOICE_CANCELLED,
            ActKind.INVOICE_MOVED,
            ActKind.IMPORTED,
            ActKind.CLIENT_ENTERED,
            ActKind.CLIENT_CHANGED,
            ActKind.CONTACT_LOGGED,
            ActKind.CONTACT_ADDED_TO,
            ActKind.LETTER_KEPT);

    private final Voice voice;
    private final ZoneId zone;
    private final boolean corrects;

    /** @param corrects whether payments can be corrected from here */
    ActivityModel(Voice voice, ZoneId zone, boolean corrects) {
        this.voice = voice;
        this.zone = zone;
        this.corrects = corrects;
    }

    LocalDate day(Entry entry) {
        return at(entry.act()).toLocalDate();
    }

    String hour(Entry entry) {
        return voice.dates().hour(at(entry.act()).toLocalTime());
    }

    private ZonedDateTime at(Act act) {
        return act.at().atZone(zone);
    }

    String what(Entry entry) {
        Act undoes = entry.undoes();
        return undoes == null
                ? what(entry.act())
                : voice.say("activity.what.UNDONE", "what", Isolate.open(what(undoes)));
    }

    String what(Act act) {
        if (act.kind() == ActKind.UNDONE) {
            return voice.say("activity.what.UNDONE", "what", new Ltr(act.subject()));
        }
        LocalDate on = act.on() == null ? at(act).toLocalDate() : act.on();
        return voice.say("activity.what." + act.kind().name(), "subject", subject(act), "date", on);
    }

    private Object subject(Act act) {
        return switch (act.kind()) {
            case CONTACT_LOGGED, CONTACT_ADDED_TO -> named("outcome.", act.subject());
            case LETTER_KEPT -> named("letterkind.", act.subject());
            default -> new Ltr(act.subject());
        };
    }

    private Object named(String group, String code) {
        return voice.words().has(group + code) ? Isolate.open(voice.say(group + code)) : code;
    }

    String amount(Entry entry) {
        Money amount = entry.act().amount();
        return amount == null ? "" : voice.amounts().of(amount);
    }

    /** Whom it is about, and what has become of it or rests on it. */
    String about(Entry entry, @Nullable Rests rests) {
        Act act = entry.act();
        List<String> parts = new ArrayList<>();
        if (!entry.client().isEmpty()) {
            parts.add(Isolate.value(entry.client()));
        }
        String invoices = invoices(entry);
        if (!invoices.isEmpty()) {
            parts.add(invoices);
        }
        Act by = entry.undoneBy();
        if (by != null) {
            parts.add(undone(act, by));
            if (rests != null && rests.obstacle().isPresent()) {
                parts.add(voice.problem(rests.obstacle().get()));
            }
        } else if (rests != null && rests.obstacle().isPresent()) {
            parts.add(voice.problem(rests.obstacle().get()));
        } else if (rests != null && !rests.plans().isEmpty()) {
            LocalDate agreed = rests.plans().getFirst().agreedOn();
            parts.add(voice.say("activity.rests.plan", "date", agreed == null ? day(entry) : agreed));
        } else if (act.kind().isEvidence()) {
            parts.add(voice.say("activity.evidence"));
        } else if (act.correctsId() != null && act.kind() != ActKind.PAYMENT_CORRECTED) {
            parts.add(voice.say("activity.again"));
        }
        if (!act.reason().isEmpty()) {
            parts.add(Isolate.value(act.reason()));
        }
        return String.join(" • ", parts);
    }

    /** The invoice that it is about; of a payment over several all of them. */
    private String invoices(Entry entry) {
        Act act = entry.act();
        List<String> numbers = entry.invoices();
        if (numbers.size() > 1) {
            String all = numbers.stream()
                    .map(Isolate::leftToRight)
                    .collect(Collectors.joining(voice.say("list.comma") + " "));
            return voice.say("activity.invoices", "count", numbers.size(), "numbers", all);
        }
        if (numbers.size() == 1) {
            return Isolate.leftToRight(numbers.getFirst());
        }
        boolean said = NAMED_BY_SUBJECT.contains(act.kind()) || entry.undoes() != null;
        return said || act.subject().isEmpty() ? "" : Isolate.leftToRight(act.subject());
    }

    private String undone(Act act, Act by) {
        LocalDate on = at(by).toLocalDate();
        if (by.kind() != ActKind.UNDONE) {
            return voice.say("activity.corrected.on", "date", on);
        }
        return on.equals(at(act).toLocalDate())
                ? voice.say("activity.undone.at", "hour", at(by).toLocalTime())
                : voice.say("activity.undone.on", "date", on);
    }

    /** What can be done about it. */
    Offer offer(Entry entry, @Nullable Rests rests) {
        ActKind kind = entry.act().kind();
        Act by = entry.undoneBy();
        if (kind == ActKind.UNDONE) {
            return Offer.NONE;
        }
        if (by != null) {
            boolean inTheWay = rests != null && rests.obstacle().isPresent();
            return entry.isRedoable() && !inTheWay ? Offer.REDO : Offer.NONE;
        }
        if (kind.isEvidence()) {
            return Offer.ADD;
        }
        if (rests != null && rests.obstacle().isPresent()) {
            return Offer.SINCE;
        }
        return corrects && PAYMENTS.contains(kind) ? Offer.CORRECT : Offer.UNDO;
    }

    /** Whether an act has all the words that were typed, in what its row says. */
    Predicate<Entry> fitting(String typed) {
        String[] words = Fold.key(typed).split(" ");
        return entry -> {
            String row = Fold.key(what(entry) + " " + about(entry, null) + " " + amount(entry));
            return Arrays.stream(words).allMatch(row::contains);
        };
    }
}
