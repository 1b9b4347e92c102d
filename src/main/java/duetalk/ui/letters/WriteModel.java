package duetalk.ui.letters;

import duetalk.actions.LetterGate;
import duetalk.actions.PaymentsSeen;
import duetalk.actions.ReckonCompensation;
import duetalk.actions.ReckonInterest;
import duetalk.core.book.Book;
import duetalk.core.book.Rules;
import duetalk.core.calendar.Months;
import duetalk.core.calendar.Place;
import duetalk.core.invoices.Invoice;
import duetalk.core.invoices.Payment;
import duetalk.core.ladder.Freeze;
import duetalk.core.ladder.Hold;
import duetalk.core.ladder.LadderFacts.Ready;
import duetalk.core.ladder.StepLetter;
import duetalk.core.letters.Consequence;
import duetalk.core.letters.Letter;
import duetalk.core.letters.LetterKind;
import duetalk.core.letters.LetterSubject;
import duetalk.core.letters.SavedDraft;
import duetalk.core.plan.PlanRules.Standing;
import duetalk.letters.LetterDraft;
import duetalk.letters.LetterFacts;
import duetalk.letters.LetterMoney;
import duetalk.letters.LetterPress;
import duetalk.letters.LetterValues;
import duetalk.letters.LetterWriter;
import duetalk.letters.PlanValues;
import duetalk.text.Choice;
import duetalk.text.Voice;
import duetalk.typeset.Block;
import duetalk.typeset.TextXml;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The letters that can be written to a client today, each as it would be and as it was changed meanwhile. */
final class WriteModel {

    private final PaymentsSeen seen;
    private final Rules rules;
    private final boolean promised;
    private final List<Payment> payments;
    private final LetterFacts facts;
    private final LetterGate gate;
    private final Voice theirs;
    private final Map<LetterKind, List<Block>> patterns;
    private final Map<LetterKind, SavedDraft> saved;
    private final Map<LetterKind, LetterState> letters = new EnumMap<>(LetterKind.class);
    private LetterKind kind;

    WriteModel(
            Rules rules,
            boolean promised,
            List<Payment> payments,
            LetterFacts facts,
            LetterGate gate,
            LetterKind kind,
            Map<LetterKind, List<Block>> patterns,
            Map<LetterKind, SavedDraft> saved,
            PaymentsSeen seen) {
        this.seen = seen;
        this.rules = rules;
        this.promised = promised;
        this.payments = List.copyOf(payments);
        this.facts = facts;
        this.gate = gate;
        this.kind = kind;
        this.patterns = patterns;
        this.saved = saved;
        this.theirs = LetterPress.voice(facts.card().client().language(), facts.stationery());
    }

    /** The day up to which the payments are known, when that is long ago and the letter asks for money. */
    Optional<LocalDate> paymentsOld() {
        return kind.stage() > 0 && seen.isOld(facts.today()) ? seen.upTo() : Optional.empty();
    }

    /** Why no demand may go at all: a pause that the user or the law sets, or the client's wish. */
    List<Freeze> resting() {
        return isDemand(kind) || kind == LetterKind.CHARGES
                ? gate.freezes().stream()
                        .filter(freeze -> freeze.isByHand() || freeze.isSilence())
                        .sorted()
                        .toList()
                : List.of();
    }

    /** Reads what the letters need; refuses when there is nothing to write about. */
    static WriteModel read(
            Book book, Rules rules, long clientId, @Nullable LetterKind wanted, LocalDate today, ZoneId zone) {
        return new WriteReader(book, rules, today, zone).read(clientId, wanted);
    }

    /** The second once a letter was written about what is open now; what was written about older debts does not count. */
    static LetterKind proposed(List<Letter> kept, List<Invoice> open, ZoneId zone) {
        boolean written = kept.stream()
                .map(letter -> LocalDate.ofInstant(letter.keptAt(), zone))
                .anyMatch(day -> open.stream().anyMatch(invoice -> day.isAfter(invoice.due())));
        return written ? LetterKind.SECOND_REMINDER : LetterKind.REMINDER;
    }

    /** What may be asked of the client, in whichever letter. */
    LetterMoney money() {
        return facts.money();
    }

    /** The kinds that can be written now. */
    List<LetterKind> kinds() {
        return List.of(LetterKind.values()).stream()
                .filter(each -> !facts.open().isEmpty() || each.needsNothingOpen())
                .filter(each -> each == kind
                        || each.isFor(facts.card().law(), facts.card().client().kind()))
                .filter(each -> each != LetterKind.CHARGES || facts.money().hasCharges())
                .toList();
    }

    LetterKind kind() {
        return kind;
    }

    Voice theirs() {
        return theirs;
    }

    LetterState state() {
        return letters.computeIfAbsent(kind, this::begun);
    }

    LetterDraft draft() {
        return state().draft();
    }

    void choose(LetterKind next) {
        kind = next;
    }

    private LetterState begun(LetterKind one) {
        LetterState state = new LetterState(fresh(one));
        SavedDraft kept = saved.get(one);
        if (kept != null) {
            TextXml.read(kept.content()).ifPresent(text -> {
                state.entered().addAll(LetterValues.namesIn(kept.entered()));
                state.entered().remove("count");
                LetterValues values = state.draft().values().withWritten(withoutCount(kept.entered()));
                state.draft(scheduled(
                        state.draft().withValues(values).withText(LetterWriter.filled(text, values, theirs))));
            });
        }
        return state;
    }

    private static String withoutCount(String entered) {
        return entered.lines()
                .filter(line -> !line.startsWith("count "))
                .collect(java.util.stream.Collectors.joining("\n"));
    }

    /** Whether other invoices are open now than when the draft was begun. */
    boolean isStale() {
        SavedDraft kept = saved.get(kind);
        return kept != null
                && kept.entered()
                        .lines()
                        .noneMatch(("count i " + draft().invoices().size())::equals);
    }

    /** Whether the plan is another than when the draft was begun: its sentences may say what does not hold any more. */
    boolean isOfAnotherPlan() {
        SavedDraft kept = saved.get(kind);
        return kept != null
                && PlanValues.of(kind, facts.plans())
                        .filter(plan -> plan.plan().savedAt().isAfter(kept.savedAt()))
                        .isPresent();
    }

    /** Whether the client has promised to pay by a day that is not over. */
    boolean isPromised() {
        return promised && kind.stage() > 0;
    }

    private LetterDraft fresh(LetterKind one) {
        Place mine = facts.sender().place();
        LocalDate by = gate.answerBy(one, mine);
        LetterFacts dated = facts.about(about(one)).withDays(by, after(by));
        List<Block> pattern = patterns.get(one);
        LetterDraft draft = pattern == null
                ? LetterWriter.write(theirs, one, dated)
                : LetterWriter.write(theirs, one, dated, pattern);
        return scheduled(draft.withValues(withInterest(one, draft.values())));
    }

    private List<Invoice> about(LetterKind one) {
        Optional<Standing> plan = PlanValues.of(one, facts.plans());
        return plan.isPresent() ? planned(plan.get()) : usual(one);
    }

    /** A letter about a plan is about its invoices, as far as they are open. */
    private List<Invoice> planned(Standing plan) {
        return facts.open().stream()
                .filter(invoice -> plan.plan().invoices().contains(invoice.id()))
                .toList();
    }

    /** What is in a running plan is not asked for besides it. */
    private List<Invoice> usual(LetterKind one) {
        List<Invoice> all = LetterSubject.of(one, facts.open(), facts.today());
        List<Invoice> free =
                all.stream().filter(invoice -> !facts.isPlanned(invoice.id())).toList();
        return !isDemand(one) || free.isEmpty() ? all : free;
    }

    static boolean isDemand(LetterKind one) {
        return one.stage() > 0 && one.step() != StepLetter.NONE && one != LetterKind.STATEMENT;
    }

    /** Whether everything that such a letter would ask for is in a plan that is kept so far: then it rests. */
    boolean isResting() {
        List<Invoice> about = about(kind);
        return isDemand(kind) && !about.isEmpty() && about.stream().allMatch(invoice -> facts.isPlanned(invoice.id()));
    }

    private ReckonInterest interest(LetterKind one) {
        return ReckonInterest.of(facts.card(), about(one), payments, rules, facts.today());
    }

    private ReckonCompensation compensation(LetterKind one) {
        return ReckonCompensation.of(facts.card(), about(one), payments, rules, facts.today());
    }

    private LetterValues withInterest(LetterKind one, LetterValues values) {
        ReckonInterest interest = interest(one);
        ReckonCompensation compensation = compensation(one);
        Choice converted = new Choice(compensation.sum().isPresent() ? "yes" : "no");
        Choice reckoned = new Choice(interest.sum().isPresent() ? "yes" : "no");
        return values.with("interest", interest.sum())
                .with("daily", interest.daily())
                .with("reckoned", Optional.of(reckoned))
                .with("compensation", compensation.sum().or(compensation::byLaw))
                .with("converted", Optional.of(converted));
    }

    /** By whose months the two agree. */
    Months months() {
        return Months.between(facts.sender().place(), facts.card().client().place());
    }

    private LocalDate after(LocalDate day) {
        return rules.days()
                .onOrAfterInBoth(facts.sender().place(), facts.card().client().place(), day.plusDays(1));
    }

    private LetterDraft scheduled(LetterDraft draft) {
        return LetterSchedule.of(draft, rules.days(), facts);
    }

    /** Begins the letter anew, as if nothing had been written. */
    void anew() {
        saved.remove(kind);
        letters.put(kind, new LetterState(fresh(kind)));
    }

    /** What was typed stays with its kind, so that one can look at another and come back. */
    void change(List<Block> text) {
        LetterState state = state();
        if (!text.equals(state.draft().text())) {
            state.changed(true);
            state.draft(state.draft().withText(text));
        }
    }

    /** Enters a value; without one it is again what the program knows of it. */
    void enter(String name, Optional<Object> value) {
        LetterState state = state();
        LetterValues values = state.draft()
                .values()
                .with(name, value.or(() -> fresh(kind).values().get(name)));
        if (value.isPresent()) {
            state.entered().add(name);
        } else {
            state.entered().remove(name);
        }
        if (name.equals("by")
                && !state.entered().contains("stop")
                && values.get("by").orElse(null) instanceof LocalDate by) {
            values = values.with("stop", Optional.of(after(by)));
        }
        state.changed(true);
        state.draft(scheduled(state.draft()
                .withValues(values)
                .withText(LetterWriter.filled(state.draft().text(), values, theirs))));
    }

    /** A text with its values as they are now. */
    List<Block> filled(List<Block> text) {
        return LetterWriter.filled(text, draft().values(), theirs);
    }

    /** The currency that amounts are entered in. */
    String currency() {
        return facts.open().isEmpty()
                ? facts.card().client().currency()
                : facts.open().getFirst().balance().currency();
    }

    // Consequences

    /** What such a letter may mention besides, when the user intends it: what the law and the terms allow. */
    Set<Consequence> mentionable() {
        Set<Consequence> all = EnumSet.noneOf(Consequence.class);
        for (Consequence each : Consequence.values()) {
            boolean strongEnough = kind.stage() >= each.leastStage() && Consequence.of(kind) != each;
            boolean agreed =
                    each != Consequence.STOP_WORK || facts.card().terms().suspensionMayBeMentioned();
            boolean lawful = switch (each) {
                case INTEREST -> interest(kind).allowed();
                case COMPENSATION -> compensation(kind).byLaw().isPresent();
                default -> true;
            };
            if (strongEnough && agreed && lawful) {
                all.add(each);
            }
        }
        return all;
    }

    boolean mayMentionConsequences() {
        boolean speaksOfInterest = kind == LetterKind.PLAN_AGREEMENT || kind == LetterKind.REST_CALLED_IN;
        return kind.namesConsequence()
                || speaksOfInterest
                || !draft().bill().costs().isEmpty()
                || !state().mentioned().isEmpty();
    }

    /** Puts the sentence of a consequence in before the last paragraphs, or takes it out again. */
    void mention(Consequence what, boolean is) {
        LetterState state = state();
        Block.Paragraph sentence =
                LetterWriter.consequence(theirs, what, state.draft().values());
        List<Block> text = new ArrayList<>(state.draft().text());
        if (is && state.mentioned().add(what)) {
            text.add(LetterWriter.placeOfConsequence(text), sentence);
        } else if (!is && state.mentioned().remove(what)) {
            text.remove(sentence);
        }
        state.changed(true);
        state.draft(state.draft().withText(text));
    }

    /** The enclosures of the English protocol: asked for only where the law does. */
    boolean needsEnclosures() {
        return gate.needsEnclosures(kind);
    }

    List<Hold> holds() {
        Set<Ready> ready = EnumSet.noneOf(Ready.class);
        ready.addAll(state().ready());
        if (facts.card().terms().suspensionMayBeMentioned()) {
            ready.add(Ready.SUSPENSION_AGREED);
        }
        List<Hold> holds = new ArrayList<>(gate.holds(kind, ready, state().earlyReason()));
        boolean undecided = !state().mentioned().isEmpty() && !ready.contains(Ready.INTENDED);
        if (undecided && holds.stream().noneMatch(hold -> hold.gate() == duetalk.core.ladder.Gate.INTENTION)) {
            holds.add(new Hold(duetalk.core.ladder.Gate.INTENTION, null));
        }
        return holds;
    }

    /** Whether the user has to say that they intend what the letter speaks of. */
    boolean asksForIntention() {
        return kind.namesConsequence() || !state().mentioned().isEmpty();
    }

    // Keeping

    SavedDraft savedDraft(Instant now) {
        LetterDraft draft = draft();
        String entered = draft.values().written(state().entered()) + "count i "
                + draft.invoices().size() + "\n";
        return new SavedDraft(
                facts.card().client().id(),
                kind,
                draft.language(),
                draft.subject(),
                TextXml.write(draft.text()),
                entered,
                now);
    }

    boolean hasOwnPattern() {
        return patterns.containsKey(kind);
    }

    void ownPattern(Optional<List<Block>> pattern) {
        pattern.ifPresentOrElse(text -> patterns.put(kind, text), () -> patterns.remove(kind));
    }
}
