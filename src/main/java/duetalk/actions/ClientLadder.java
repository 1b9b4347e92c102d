package duetalk.actions;

import duetalk.actions.ClientStory.Story;
import duetalk.core.book.Rules;
import duetalk.core.contacts.ContactEntry;
import duetalk.core.invoices.Invoice;
import duetalk.core.ladder.Debt;
import duetalk.core.ladder.Freeze;
import duetalk.core.ladder.Ladder;
import duetalk.core.ladder.LadderFacts.Ready;
import duetalk.core.ladder.LadderRest;
import duetalk.core.ladder.LadderRules;
import duetalk.core.ladder.LetterSent;
import duetalk.core.ladder.Proposal;
import duetalk.core.ladder.StepLetter;
import duetalk.core.letters.LetterKind;
import duetalk.core.letters.LetterWay;
import duetalk.core.letters.Letters.Sent;
import duetalk.core.promises.PromiseState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where one client stands on their ladder.
 *
 * @param isOwn whether the ladder was changed for this client
 * @param debt what it is about; empty when nothing is open
 */
public record ClientLadder(Ladder ladder, boolean isOwn, Optional<Debt> debt) {

    public static ClientLadder of(Story story, Rules rules, LocalDate today) {
        Ladder ladder =
                Ladder.of(story.ownLadder(), rules.ladders(), story.card().law());
        return new ClientLadder(ladder, story.ownLadder().isPresent(), debt(story, today));
    }

    /** What comes next and why not yet; empty when nothing is open. */
    public Optional<Proposal> proposal(Rules rules, Set<Ready> ready, LocalDate today) {
        return debt.map(one ->
                new LadderRules(rules.figures(), rules.days()).propose(ladder, one.facts(ladder, ready, ""), today));
    }

    /** The letter that is next: of the step that is next or, when that is a call, of the first one after it. */
    public Optional<LetterKind> nextLetter(Rules rules, Set<Ready> ready, LocalDate today) {
        return proposal(rules, ready, today)
                .map(Proposal::step)
                .flatMap(next -> ladder.steps().stream()
                        .filter(step -> step.number() >= next.number())
                        .flatMap(step -> LetterKind.of(step.letter()).stream())
                        .findFirst());
    }

    /** What the terms have settled already of what a gate may ask for. */
    public static Set<Ready> agreed(Story story) {
        return story.card().terms().suspensionMayBeMentioned() ? Set.of(Ready.SUSPENSION_AGREED) : Set.of();
    }

    private static Optional<Debt> debt(Story story, LocalDate today) {
        List<Invoice> open = story.open();
        if (open.isEmpty()) {
            return Optional.empty();
        }
        boolean promised = story.promises().stream().anyMatch(one -> one.state() == PromiseState.PENDING);
        LadderSubject about = LadderSubject.of(open, WhatIsAsked.of(story, today), promised);
        ZoneId zone = story.card().client().place().zone();
        return Optional.of(new Debt(
                story.card().law(),
                story.card().client().kind(),
                story.card().client().place(),
                about.due(),
                about.amount(),
                letters(sent(story), about.invoiceId(), zone),
                story.ladderNotes(),
                story.entries().stream()
                        .filter(ContactEntry::isTalk)
                        .map(entry -> LocalDate.ofInstant(entry.at(), zone))
                        .toList(),
                day(story.entries().stream().filter(ContactEntry::isHeard).toList(), zone),
                freezes(
                        about,
                        promised,
                        story.plans().stream().anyMatch(plan -> plan.state().isRunning()),
                        story.card().client().doNotContact(),
                        story.rest(),
                        today)));
    }

    private static List<Sent> sent(Story story) {
        return story.letters().stream()
                .filter(letter -> letter.way() != LetterWay.SET_ASIDE)
                .map(letter -> Sent.of(letter, story.lettersAbout().getOrDefault(letter.id(), Set.of())))
                .toList();
    }

    /** The letters that count for the debt: those of the ladder that named its oldest invoice. */
    static List<LetterSent> letters(List<Sent> kept, long invoiceId, ZoneId zone) {
        return kept.stream()
                .filter(letter -> letter.kind().step() != StepLetter.NONE)
                .map(letter -> new LetterSent(
                        letter.kind().step(),
                        letter.kind().stage(),
                        LocalDate.ofInstant(letter.keptAt(), zone),
                        letter.answerBy(),
                        letter.invoices()))
                .filter(letter -> letter.isAbout(invoiceId))
                .toList();
    }

    private static @Nullable LocalDate day(List<ContactEntry> entries, ZoneId zone) {
        return entries.stream()
                .map(ContactEntry::at)
                .max(Comparator.naturalOrder())
                .map((Instant at) -> LocalDate.ofInstant(at, zone))
                .orElse(null);
    }

    /** A plan holds what is in it; an invoice that is asked for besides goes on. */
    static Set<Freeze> freezes(
            LadderSubject about,
            boolean promised,
            boolean planned,
            boolean stopped,
            Optional<LadderRest> rest,
            LocalDate today) {
        Set<Freeze> freezes = EnumSet.noneOf(Freeze.class);
        if (promised) {
            freezes.add(Freeze.PROMISE_RUNNING);
        }
        if (about.covered()) {
            freezes.add(Freeze.CREDIT_COVERS);
        }
        if (planned && !about.asksInvoice()) {
            freezes.add(Freeze.PLAN_RUNNING);
        }
        if (stopped) {
            freezes.add(Freeze.STOP_CONTACT);
        }
        rest.filter(one -> one.holdsOn(today)).map(LadderRest::freeze).ifPresent(freezes::add);
        return freezes;
    }
}
