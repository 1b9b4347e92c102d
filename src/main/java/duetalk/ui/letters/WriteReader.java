package duetalk.ui.letters;

import duetalk.actions.ClientLadder;
import duetalk.actions.ClientStory;
import duetalk.actions.ClientStory.Story;
import duetalk.actions.LetterGate;
import duetalk.actions.PaymentsSeen;
import duetalk.actions.WhatIsAsked;
import duetalk.core.Refusal;
import duetalk.core.book.Book;
import duetalk.core.book.Rules;
import duetalk.core.invoices.Payment;
import duetalk.core.letters.LetterKind;
import duetalk.core.letters.SavedDraft;
import duetalk.core.promises.Promise;
import duetalk.core.promises.PromiseRules.Standing;
import duetalk.core.promises.PromiseState;
import duetalk.core.settings.Sender;
import duetalk.letters.LetterFacts;
import duetalk.letters.LetterMoney;
import duetalk.letters.Stationery;
import duetalk.letters.StationeryText;
import duetalk.typeset.Block;
import duetalk.typeset.TextXml;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads everything that letters to a client need, at one moment. */
record WriteReader(Book book, Rules rules, LocalDate today, ZoneId zone) {

    /** Refuses when there is nothing to write about. */
    WriteModel read(long clientId, @Nullable LetterKind wanted) {
        Story story = new ClientStory(book).of(clientId, today);
        LetterMoney money =
                new LetterMoney(WhatIsAsked.of(story, today), story.charges(), story.disputes(), story.invoices());
        if (story.open().isEmpty() && story.payments().isEmpty() && !money.hasCharges()) {
            throw new Refusal("NOTHING_TO_REMIND");
        }
        var language = story.card().client().language();
        boolean promised = story.promises().stream().anyMatch(one -> one.state() == PromiseState.PENDING);
        return book.read(stores -> {
            Sender sender = stores.settings().senderForms().in(language);
            Stationery stationery =
                    StationeryText.read(name -> stores.settings().get(name), language);
            LetterGate gate = new LetterGate(rules, ClientLadder.of(story, rules, today), today);
            LetterFacts facts = new LetterFacts(
                    story.card(),
                    sender,
                    stationery,
                    story.open(),
                    sent(story),
                    story.payments().stream()
                            .max(Comparator.comparing(Payment::on))
                            .orElse(null),
                    story.promises().stream()
                            .filter(one -> one.state() == PromiseState.PENDING)
                            .map(Standing::promise)
                            .max(Comparator.comparing(Promise::id))
                            .orElse(null),
                    story.plans(),
                    money,
                    today,
                    today,
                    today);
            Map<LetterKind, List<Block>> patterns = new EnumMap<>(LetterKind.class);
            Map<LetterKind, SavedDraft> saved = new EnumMap<>(LetterKind.class);
            for (LetterKind each : LetterKind.values()) {
                stores.letters()
                        .template(each, language)
                        .flatMap(TextXml::read)
                        .ifPresent(pattern -> patterns.put(each, pattern));
                stores.letters().draft(clientId, each).ifPresent(draft -> saved.put(each, draft));
            }
            LetterKind first = first(story, money, wanted, saved.values());
            return new WriteModel(
                    rules, promised, story.payments(), facts, gate, first, patterns, saved, PaymentsSeen.of(stores));
        });
    }

    /** The letter that is wanted, as far as it can be; else the draft that was left last; else what comes next. */
    private LetterKind first(
            Story story, LetterMoney money, @Nullable LetterKind wanted, Collection<SavedDraft> saved) {
        boolean nothingOpen = story.open().isEmpty();
        if (nothingOpen && (wanted == null || !wanted.needsNothingOpen())) {
            return money.hasCharges() ? LetterKind.CHARGES : LetterKind.THANKS;
        }
        if (wanted != null) {
            return instead(wanted, money);
        }
        return saved.stream()
                .max(Comparator.comparing(SavedDraft::savedAt))
                .map(SavedDraft::kind)
                .orElseGet(() -> instead(WriteModel.proposed(story.letters(), story.open(), zone), money));
    }

    /** A reminder of what is in a plan would be stopped: what is late of it has a letter of its own. */
    private static LetterKind instead(LetterKind kind, LetterMoney money) {
        return WriteModel.isDemand(kind) && money.isInstalmentAlone() ? LetterKind.MISSED_INSTALMENT : kind;
    }

    /** The days of the letters about what is open now. */
    private List<LocalDate> sent(Story story) {
        return story.letters().stream()
                .map(letter -> LocalDate.ofInstant(letter.keptAt(), zone))
                .filter(day -> story.open().stream().anyMatch(invoice -> day.isAfter(invoice.due())))
                .sorted()
                .distinct()
                .toList();
    }
}
