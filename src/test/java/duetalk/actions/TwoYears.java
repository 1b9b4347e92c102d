package duetalk.actions;

import static org.assertj.core.api.Assertions.assertThat;

import duetalk.actions.ClientStory.Story;
import duetalk.core.book.Book;
import duetalk.core.book.Rules;
import duetalk.core.book.Stores;
import duetalk.core.calendar.Place;
import duetalk.core.clients.Client;
import duetalk.core.clients.ClientCard;
import duetalk.core.clients.ClientKind;
import duetalk.core.clients.Language;
import duetalk.core.clients.Usual;
import duetalk.core.contacts.Captured;
import duetalk.core.contacts.Channel;
import duetalk.core.contacts.Outcome;
import duetalk.core.demand.Demand;
import duetalk.core.followups.WorkItem;
import duetalk.core.followups.WorkReason;
import duetalk.core.invoices.Invoice;
import duetalk.core.invoices.PaymentMethod;
import duetalk.core.ladder.Debt;
import duetalk.core.ladder.Freeze;
import duetalk.core.ladder.LadderFacts.Ready;
import duetalk.core.ladder.LadderRest;
import duetalk.core.ladder.Proposal;
import duetalk.core.ladder.Step;
import duetalk.core.ladder.StepTaken;
import duetalk.core.letters.Letter;
import duetalk.core.letters.LetterKind;
import duetalk.core.letters.LetterSubject;
import duetalk.core.letters.LetterWay;
import duetalk.core.letters.Letters;
import duetalk.core.money.Money;
import duetalk.core.promises.Promised;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What happens to a tradesman and his clients, and what he does with the list of the day. */
final class TwoYears {

    private static final int ENERGY = 9;

    private final Random random;
    private final List<Life> lives = new ArrayList<>();
    private final MoneyOfADay money;
    private final Map<Long, Life> byId = new HashMap<>();
    private int calls;
    private int letters;
    private int skips;
    private int highest;
    private int rows;
    private int stops;

    TwoYears(Random random) {
        this.random = random;
        money = new MoneyOfADay(random);
    }

    /** What happened, and how often. */
    Map<String, Integer> done() {
        return money.done;
    }

    int stops() {
        return stops;
    }

    int calls() {
        return calls;
    }

    int letters() {
        return letters;
    }

    int skips() {
        return skips;
    }

    int highest() {
        return highest;
    }

    String told() {
        return calls + " calls, " + letters + " letters, " + skips + " rungs left out, highest rung " + highest + ", "
                + rows + " rows, " + stops + " stops, " + money.done;
    }

    private boolean chance(int of) {
        return random.nextInt(of) == 0;
    }

    void meet(Stores stores, Place place, int i) {
        Language language = List.of(Language.values()).stream()
                .filter(one -> Usual.place(one) == place)
                .findFirst()
                .orElseThrow();
        ClientKind kind = i % 3 == 0 ? ClientKind.CONSUMER : i % 3 == 1 ? ClientKind.BUSINESS : ClientKind.SOLE_TRADER;
        Client named = Client.named("Client " + i, language, Usual.currency(language), place);
        Client client = new Client(
                0, named.name(), kind, language, named.currency(), place, named.form(), "", "", "", null, "", false);
        long id = stores.clients().save(ClientCard.of(client));
        Life life = new Life(client.withId(id));
        lives.add(life);
        byId.put(id, life);
    }

    /** Everything of one day; answers how many clients it was a day of. */
    int day(Book book, LocalDate today, Instant now) {
        lives.forEach(life -> happens(book, life, today, now));
        List<WorkItem> list = new TodaysWork(book).on(today, now);
        rows += list.size();
        Map<Long, WorkItem> rowsOf =
                list.stream().collect(Collectors.toMap(item -> item.client().id(), item -> item));
        assertThat(rowsOf).as("one row for a client").hasSameSizeAs(list);
        for (Life life : lives) {
            life.mustBeThere(book, today)
                    .ifPresent(why -> assertThat(rowsOf)
                            .as(today + ": " + life.client().name() + " is due, because " + why)
                            .containsKey(life.client().id()));
        }
        list.forEach(item -> byId.get(item.client().id()).assertAsked(item.asked(), today));
        if (today.getDayOfWeek() == DayOfWeek.WEDNESDAY) {
            everybody(book, today);
        }
        lives.forEach(life -> life.note(today));
        list.stream().filter(item -> item.step() != null).forEach(item -> sameAlone(book, item, today));
        int energy = ENERGY;
        for (WorkItem item : list) {
            if (energy-- > 0) {
                work(book, byId.get(item.client().id()), item, today, now);
            }
        }
        return lives.size();
    }

    /** Also of those who are on no list. */
    private void everybody(Book book, LocalDate today) {
        Map<Long, List<Demand>> demands = book.read(stores -> WhatIsAsked.all(stores, Rules.of(stores, today), today));
        lives.forEach(
                life -> life.assertAsked(WhatIsAsked.sums(demands, life.client().id()), today));
    }

    /** What the list proposes for all at once is what the client's own page proposes. */
    private static void sameAlone(Book book, WorkItem item, LocalDate today) {
        Story story = new ClientStory(book).of(item.client().id(), today);
        Rules rules = book.read(stores -> Rules.of(stores, today));
        assertThat(ClientLadder.of(story, rules, today).proposal(rules, ClientLadder.agreed(story), today))
                .as(today + ": the step of " + item.client().name())
                .contains(item.step());
    }

    private void happens(Book book, Life life, LocalDate today, Instant now) {
        long id = life.client().id();
        money.happens(book, life, today, now);
        if (chance(life.client().doNotContact() ? 60 : 900)) {
            stop(book, life);
        }
        if (chance(500)) {
            Freeze why = List.of(Freeze.HARDSHIP, Freeze.BREATHING_SPACE, Freeze.HELD)
                    .get(random.nextInt(3));
            LocalDate until = today.plusDays(5 + random.nextInt(40));
            new MoveOnLadder(book).rest(new LadderRest(id, why, today, until, "a while"));
            life.rests(until, why == Freeze.BREATHING_SPACE);
        }
    }

    /** They ask not to be called, or may be called again. */
    private void stop(Book book, Life life) {
        book.write(stores -> {
            ClientCard card = stores.clients().card(life.client().id()).orElseThrow();
            Client one = card.client();
            Client changed = new Client(
                    one.id(),
                    one.name(),
                    one.kind(),
                    one.language(),
                    one.currency(),
                    one.place(),
                    one.form(),
                    one.email(),
                    one.taxNumber(),
                    one.address(),
                    one.wish(),
                    one.note(),
                    !one.doNotContact());
            stores.clients().save(new ClientCard(changed, card.people(), card.phones(), card.terms()));
            life.is(changed);
            return true;
        });
        stops++;
    }

    private void work(Book book, Life life, WorkItem item, LocalDate today, Instant now) {
        if (chance(25)) {
            LocalDate until = today.plusDays(1 + random.nextInt(6));
            new PutOff(book).until(life.client().id(), until, today, now);
            life.putOff(until);
            return;
        }
        if (chance(40)) {
            new MarkDay(book).skip(life.client().id(), "not today", today, now);
            assertThat(new TodaysWork(book).on(today, now))
                    .noneMatch(one -> one.client().id() == life.client().id());
            return;
        }
        Proposal proposal = item.step();
        Step step = proposal == null ? null : proposal.step();
        boolean isWritten =
                step != null && (step.channel() != Channel.CALL || life.client().doNotContact());
        if (step != null && isWritten && item.reasons().contains(WorkReason.LADDER_STEP)) {
            write(book, life, step, today, now);
        } else if (item.mayCallNow()) {
            call(book, life, item, today, now);
        }
    }

    private void write(Book book, Life life, Step step, LocalDate today, Instant now) {
        Story story = new ClientStory(book).of(life.client().id(), today);
        Rules rules = book.read(stores -> Rules.of(stores, today));
        ClientLadder ladder = ClientLadder.of(story, rules, today);
        Rung before = rung(book, life, today);
        Optional<LetterKind> kind = LetterKind.of(step.letter());
        MoveOnLadder move = new MoveOnLadder(book);
        if (kind.isEmpty() || chance(8)) {
            move.skip(life.client().id(), step, "another way", today);
            skips++;
            rungs(book, life, before, today);
            return;
        }
        Set<Ready> ready = chance(4) ? Set.of() : EnumSet.of(Ready.INTENDED, Ready.ENCLOSURES);
        LetterGate gate = new LetterGate(rules, ladder, today);
        if (gate.holds(kind.get(), ready, "").stream().anyMatch(LetterGate::stops)) {
            return;
        }
        LocalDate answerBy = step.answerDays() == 0 ? null : gate.answerBy(kind.get(), Place.PL);
        life.mayWrite(kind.get(), story, today, ready);
        List<Letters.Named> about = LetterSubject.of(kind.get(), story.open(), today).stream()
                .map(invoice -> new Letters.Named(invoice.id(), invoice.undisputed()))
                .toList();
        new KeepLetter(book)
                .keep(
                        new Letter(
                                0,
                                life.client().id(),
                                kind.get(),
                                life.client().language(),
                                "s",
                                "b",
                                "",
                                now,
                                LetterWay.PRINTED,
                                "",
                                "0",
                                answerBy),
                        new byte[] {1},
                        about,
                        "");
        life.wrote(
                kind.get(),
                today,
                answerBy,
                about.stream().map(Letters.Named::invoiceId).collect(Collectors.toSet()));
        letters++;
        rungs(book, life, before, today);
    }

    private void call(Book book, Life life, WorkItem item, LocalDate today, Instant now) {
        life.mayCall(item.reason().isExpected(), now);
        Rung before = rung(book, life, today);
        calls++;
        Rules rules = book.read(stores -> Rules.of(stores, today));
        int dice = random.nextInt(10);
        Outcome outcome = dice < 6
                ? Outcome.NO_ANSWER
                : dice < 8 ? Outcome.PROMISE : dice < 9 ? Outcome.CALL_BACK : Outcome.NO_COMMITMENT;
        List<Invoice> open = life.open(book);
        if (open.isEmpty() && outcome == Outcome.PROMISE) {
            outcome = Outcome.NO_COMMITMENT;
        }
        Money owed = open.isEmpty() ? null : open.getFirst().balance();
        Promised promised = outcome == Outcome.PROMISE && owed != null
                ? new Promised(owed, today.plusDays(1 + random.nextInt(14)), PaymentMethod.TRANSFER)
                : null;
        LocalDate followUp = switch (outcome) {
            case NO_ANSWER -> nextAttempt(book, rules, life, now, today);
            case CALL_BACK -> rules.days().onOrAfter(life.client().place(), today.plusDays(1 + random.nextInt(5)));
            case NO_COMMITMENT -> rules.days().onOrAfter(life.client().place(), today.plusDays(7));
            default -> null;
        };
        new EndCall(book).end(report(life, outcome, promised, owed, followUp, now), today, now);
        life.called(outcome, promised, followUp, now, today);
        rungs(book, life, before, today);
    }

    private static LocalDate nextAttempt(Book book, Rules rules, Life life, Instant now, LocalDate today) {
        return rules.politeness()
                .nextAttempt(
                        life.client(),
                        book.read(
                                stores -> stores.contacts().newest(life.client().id(), 20)),
                        LocalDate.ofInstant(now, life.client().place().zone()));
    }

    private static CallReport report(
            Life life,
            Outcome outcome,
            @Nullable Promised promised,
            @Nullable Money owed,
            @Nullable LocalDate followUp,
            Instant now) {
        Captured captured = promised == null ? Captured.NOTHING : Captured.NOTHING.with(promised);
        return new CallReport(
                life.client().id(),
                now,
                60,
                Channel.CALL,
                "",
                outcome,
                null,
                "",
                "",
                owed,
                List.of(),
                captured,
                followUp,
                null,
                "");
    }

    /** How far a client has come, with the debt that is as old as this. */
    private record Rung(@Nullable LocalDate due, int number) {}

    private Rung rung(Book book, Life life, LocalDate today) {
        Story story = new ClientStory(book).of(life.client().id(), today);
        ClientLadder ladder = ClientLadder.of(story, book.read(stores -> Rules.of(stores, today)), today);
        List<StepTaken> taken =
                ladder.debt().map(debt -> debt.taken(ladder.ladder())).orElse(List.of());
        int before = 0;
        for (StepTaken step : taken) {
            assertThat(step.number()).as("rungs only go up").isGreaterThanOrEqualTo(before);
            before = step.number();
        }
        highest = Math.max(highest, before);
        return new Rung(ladder.debt().map(Debt::due).orElse(null), before);
    }

    /** No rung is lost: what an act goes over is only for others, or for a larger debt. */
    private void rungs(Book book, Life life, Rung before, LocalDate today) {
        Rung after = rung(book, life, today);
        if (!Objects.equals(after.due(), before.due())) {
            // credit had covered the oldest, and a promise has taken its place: it is about another debt
            return;
        }
        assertThat(after.number()).isGreaterThanOrEqualTo(before.number());
        Story story = new ClientStory(book).of(life.client().id(), today);
        var steps = ClientLadder.of(story, book.read(stores -> Rules.of(stores, today)), today)
                .ladder()
                .steps();
        for (int i = before.number() + 1; i < after.number(); i++) {
            Step over = steps.get(i - 1);
            boolean call = over.channel() == Channel.CALL && steps.get(i).channel() == Channel.CALL;
            boolean unsaid = over.channel() == Channel.CALL && life.client().doNotContact();
            assertThat(call || unsaid || !over.kinds().isEmpty() || over.least().signum() > 0)
                    .as(today + ": " + life.client().name() + " went over rung " + i + " " + over.letter())
                    .isTrue();
        }
    }
}
