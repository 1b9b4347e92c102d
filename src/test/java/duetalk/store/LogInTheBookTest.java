package duetalk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import duetalk.actions.CallReport;
import duetalk.actions.ClientStory;
import duetalk.actions.EndCall;
import duetalk.actions.LogContact;
import duetalk.actions.SaveScript;
import duetalk.core.book.Stores;
import duetalk.core.clients.Language;
import duetalk.core.clients.Person;
import duetalk.core.clients.Phone;
import duetalk.core.contacts.CallGoal;
import duetalk.core.contacts.Captured;
import duetalk.core.contacts.Channel;
import duetalk.core.contacts.ContactEntry;
import duetalk.core.contacts.ContactFile;
import duetalk.core.contacts.Contacts;
import duetalk.core.contacts.Disputed;
import duetalk.core.contacts.Outcome;
import duetalk.core.contacts.Reached;
import duetalk.core.invoices.PaymentMethod;
import duetalk.core.money.Money;
import duetalk.core.promises.Promised;
import duetalk.core.script.Script;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What a call leaves besides its entry, taking it back, and the log that is only ever added to. */
class LogInTheBookTest extends BookStory {

    private <T> T ask(Function<Stores, T> question) {
        return book.read(question);
    }

    private CallReport report(Outcome outcome, Captured captured, Contacts.About... about) {
        return new CallReport(
                client,
                NOW,
                95,
                Channel.INCOMING_CALL,
                "Marek",
                outcome,
                null,
                "",
                "",
                Money.of("1000.00", "PLN"),
                List.of(about),
                captured,
                TODAY.plusDays(7),
                null,
                "");
    }

    @Test
    void aDisputeAnotherPersonAndANumberAreKeptWithTheCall() {
        long invoice = invoice("F/1", 40, "1000.00");
        Captured captured = Captured.NOTHING
                .with(new Disputed(invoice, Money.of("300.00", "PLN"), "the door"))
                .with(new Reached("Anna", "accounts", "+48 22 555 01 00"));
        long entry = new EndCall(book)
                .end(
                        report(Outcome.DISPUTE, captured, new Contacts.About(invoice, Money.of("1000.00", "PLN"))),
                        TODAY,
                        NOW)
                .entryId();

        assertThat(book.read(stores -> stores.invoices().byId(invoice))
                        .orElseThrow()
                        .undisputed())
                .isEqualTo(Money.of("700.00", "PLN"));
        var card = book.read(stores -> stores.clients().card(client)).orElseThrow();
        assertThat(card.people()).extracting(Person::name).contains("Anna");
        assertThat(card.phones()).extracting(Phone::number).contains("+48 22 555 01 00");
        assertThat(book.read(stores -> stores.contacts().aboutOf(client)).get(entry))
                .containsExactly(new Contacts.About(invoice, Money.of("1000.00", "PLN")));
    }

    @Test
    void aDisputeAboveTheDebtOrInAnotherCurrencyWritesNothing() {
        long invoice = invoice("F/1", 40, "1000.00");
        for (Money wrong : List.of(Money.of("1000.01", "PLN"), Money.of("0.00", "PLN"), Money.of("10.00", "EUR"))) {
            Captured captured = Captured.NOTHING.with(new Disputed(invoice, wrong, ""));
            assertThatThrownBy(() -> new EndCall(book).end(report(Outcome.DISPUTE, captured), TODAY, NOW))
                    .isInstanceOf(duetalk.core.Refusal.class);
        }
        assertThat(this.<Integer>ask(stores -> stores.contacts().count())).isZero();
        assertThat(book.read(stores -> stores.invoices().byId(invoice))
                        .orElseThrow()
                        .isDisputed())
                .isFalse();
    }

    /** Undo leaves the book as it was before the call was ended: nothing more, nothing less. */
    @Test
    void aCallThatIsTakenBackLeavesNoTrace() {
        long invoice = invoice("F/1", 40, "1000.00");
        Promised first = new Promised(Money.of("200.00", "PLN"), TODAY.plusDays(3), PaymentMethod.CASH);
        new EndCall(book).end(report(Outcome.PROMISE, Captured.NOTHING.with(first)), TODAY, NOW);
        var before = new ClientStory(book).of(client, TODAY);

        Captured captured = Captured.NOTHING
                .with(new Disputed(invoice, Money.of("300.00", "PLN"), "the door"))
                .with(new Reached("Anna", "accounts", "+48 22 555 01 00"))
                .with(new Promised(Money.of("500.00", "PLN"), TODAY.plusDays(5), PaymentMethod.TRANSFER));
        EndCall end = new EndCall(book);
        EndCall.Ended ended = end.end(report(Outcome.PROMISE, captured), TODAY, NOW.plusSeconds(60));
        assertThat(new ClientStory(book).of(client, TODAY)).isNotEqualTo(before);
        end.takeBack(ended, NOW);

        var after = new ClientStory(book).of(client, TODAY);
        assertThat(after.entries()).isEqualTo(before.entries());
        assertThat(after.promises()).isEqualTo(before.promises());
        assertThat(after.followUps()).isEqualTo(before.followUps());
        assertThat(after.invoices()).isEqualTo(before.invoices());
        assertThat(after.card().people()).hasSameSizeAs(before.card().people());
        assertThat(after.card().client()).isEqualTo(before.card().client());
    }

    @Test
    void aTalkHeldElsewhereAndItsCorrectionStandBesideTheEntry() {
        ContactEntry visit = new ContactEntry(
                0,
                client,
                NOW.minusSeconds(3600),
                Channel.VISIT,
                Outcome.THIRD_PARTY,
                null,
                "the office",
                0,
                "nobody in",
                "",
                null,
                null);
        LogContact log = new LogContact(book);
        long id = log.add(visit, TODAY.plusDays(1), NOW);
        ContactEntry kept = book.read(stores -> stores.contacts().byId(id)).orElseThrow();
        long addition = log.correct(kept, "it was the neighbour", NOW);
        log.correct(book.read(stores -> stores.contacts().byId(addition)).orElseThrow(), "and on Monday", NOW);

        assertThat(this.<List<ContactEntry>>ask(stores -> stores.contacts().newest(client, 9)))
                .extracting(ContactEntry::correctsId)
                .containsExactly(id, id, null);
        assertThat(book.read(stores -> stores.contacts().byId(id)).orElseThrow().notes())
                .isEqualTo("nobody in");
        assertThatThrownBy(() -> log.add(visit, null, NOW.minusSeconds(7200)))
                .isInstanceOfSatisfying(
                        duetalk.core.Refusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("CONTACT_IN_FUTURE"));
    }

    @Test
    void aFileIsLaidToAnEntryByteForByte() {
        long id = new EndCall(book)
                .end(report(Outcome.NO_ANSWER, Captured.NOTHING), TODAY, NOW)
                .entryId();
        byte[] content = {1, 2, 3, 0, -1};
        long file = new LogContact(book).attach(id, "photo.jpg", content, NOW);
        assertThat(this.<byte[]>ask(stores -> stores.contacts().content(file))).isEqualTo(content);
        assertThat(this.<List<ContactFile>>ask(stores -> stores.contacts().filesOf(client)))
                .singleElement()
                .satisfies(one -> assertThat(one.name()).isEqualTo("photo.jpg"));
    }

    @Test
    void theGoalOfAClientIsKeptUntilItIsChanged() {
        CallGoal goal = new CallGoal(Money.of("900.00", "PLN"), TODAY.plusDays(9), Money.of("100.00", "PLN"));
        book.write(stores -> {
            stores.contacts().keep(client, goal);
            stores.contacts().keep(client, goal);
            return true;
        });
        assertThat(this.<Optional<CallGoal>>ask(stores -> stores.contacts().goal(client)))
                .contains(goal);
        assertThatThrownBy(() -> new CallGoal(Money.of("1.00", "PLN"), null, Money.of("2.00", "PLN")))
                .isInstanceOf(duetalk.core.Refusal.class);
    }

    @Test
    void theUsersOwnScriptIsKeptUsedAndGivenUp() {
        SaveScript scripts = new SaveScript(book);
        Script own = Shipped.read().script().named("Mine").saying(Language.HE, "script.WHY", Optional.of("מה קורה?"));
        long id = scripts.save(own, NOW);
        assertThat(book.read(stores -> stores.scripts().used()).id()).isZero();
        scripts.use(id);
        assertThat(this.<Script>ask(stores -> stores.scripts().used())).isEqualTo(own.withId(id));
        scripts.save(own.withId(id).named("Ours"), NOW);
        assertThat(this.<List<Script>>ask(stores -> stores.scripts().all()))
                .singleElement()
                .satisfies(one -> assertThat(one.name()).isEqualTo("Ours"));
        scripts.remove(id);
        assertThat(book.read(stores -> stores.scripts().used()).id()).isZero();
        assertThatThrownBy(() -> scripts.save(own.withNodes(own.nodes().subList(0, 5)), NOW))
                .isInstanceOfSatisfying(
                        duetalk.core.Refusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("SCRIPT_FAULTY"));
    }

    /** What was done before the call stays done when the call is taken back. */
    @Test
    void takingBackWakesNothingThatWasDoneLongAgo() {
        invoice("F/1", 40, "1000.00");
        EndCall end = new EndCall(book);
        end.end(
                report(
                        Outcome.PROMISE,
                        Captured.NOTHING.with(
                                new Promised(Money.of("200.00", "PLN"), TODAY.plusDays(3), PaymentMethod.CASH))),
                TODAY,
                NOW);
        book.write(stores -> {
            stores.followUps()
                    .ofClient(client)
                    .forEach(one -> stores.followUps().done(one.id(), NOW));
            return true;
        });
        var before = new ClientStory(book).of(client, TODAY);
        end.takeBack(
                end.end(
                        report(
                                Outcome.PROMISE,
                                Captured.NOTHING.with(new Promised(
                                        Money.of("300.00", "PLN"), TODAY.plusDays(4), PaymentMethod.CASH))),
                        TODAY,
                        NOW.plusSeconds(60)),
                NOW);
        assertThat(new ClientStory(book).of(client, TODAY).followUps()).isEqualTo(before.followUps());
        assertThat(new ClientStory(book).of(client, TODAY).promises()).isEqualTo(before.promises());
    }

    @Test
    void aCallThatWasAddedToIsNotTakenBackAndNothingOfItIs() {
        invoice("F/1", 40, "1000.00");
        EndCall end = new EndCall(book);
        EndCall.Ended ended = end.end(
                report(
                        Outcome.PROMISE,
                        Captured.NOTHING.with(
                                new Promised(Money.of("200.00", "PLN"), TODAY.plusDays(3), PaymentMethod.CASH))),
                TODAY,
                NOW);
        new LogContact(book)
                .correct(
                        book.read(stores -> stores.contacts().byId(ended.entryId()))
                                .orElseThrow(),
                        "more",
                        NOW);
        var before = new ClientStory(book).of(client, TODAY);
        assertThatThrownBy(() -> end.takeBack(ended, NOW))
                .isInstanceOfSatisfying(
                        duetalk.core.Refusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("CALL_KEPT"));
        assertThat(new ClientStory(book).of(client, TODAY)).isEqualTo(before);
    }
}
