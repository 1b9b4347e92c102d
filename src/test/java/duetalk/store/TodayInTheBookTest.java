package duetalk.store;

import static org.assertj.core.api.Assertions.assertThat;

import duetalk.actions.CallReport;
import duetalk.actions.ClientLadder;
import duetalk.actions.ClientStory;
import duetalk.actions.EndCall;
import duetalk.actions.KeepLetter;
import duetalk.actions.MoveOnLadder;
import duetalk.actions.TodaysWork;
import duetalk.actions.ledger.DisputeActs;
import duetalk.actions.ledger.RecordPayment;
import duetalk.actions.ledger.ReturnPayment;
import duetalk.core.book.Rules;
import duetalk.core.clients.Language;
import duetalk.core.contacts.Captured;
import duetalk.core.contacts.Channel;
import duetalk.core.contacts.ContactEntry;
import duetalk.core.contacts.Outcome;
import duetalk.core.followups.FollowUp;
import duetalk.core.followups.FollowUpKind;
import duetalk.core.followups.WorkItem;
import duetalk.core.followups.WorkReason;
import duetalk.core.invoices.Invoice;
import duetalk.core.invoices.PaymentMethod;
import duetalk.core.ladder.CallBan;
import duetalk.core.ladder.Freeze;
import duetalk.core.ladder.LadderRest;
import duetalk.core.ladder.Proposal;
import duetalk.core.ladder.StepLetter;
import duetalk.core.ledger.DisputeKind;
import duetalk.core.letters.Letter;
import duetalk.core.letters.LetterKind;
import duetalk.core.letters.LetterWay;
import duetalk.core.letters.Letters.Named;
import duetalk.core.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What Today asks of a client, and why no more: the worked cases of the ledger. */
class TodayInTheBookTest extends BookStory {

    private List<WorkItem> on(LocalDate day) {
        return new TodaysWork(book).on(day, at(day));
    }

    private static Instant at(LocalDate day) {
        return day.atTime(9, 0).toInstant(ZoneOffset.UTC);
    }

    private WorkItem row(LocalDate day) {
        List<WorkItem> rows = on(day);
        assertThat(rows).hasSize(1);
        return rows.getFirst();
    }

    private static Money pln(String amount) {
        return Money.of(amount, "PLN");
    }

    private long pay(String amount, LocalDate day, @Nullable Long invoice) {
        return new RecordPayment(book)
                .record(
                        new RecordPayment.Received(client, pln(amount), day, PaymentMethod.TRANSFER, invoice, ""),
                        day,
                        at(day));
    }

    /** M12, M20 and case 14: the row asks for what is overdue; what falls due later is said and not asked. */
    @Test
    void whatIsNotDueYetIsSaidAndNotAsked() {
        invoice("F/1", 11, "984.00");
        invoice("F/2", -4, "492.00");

        WorkItem row = row(TODAY);
        assertThat(row.asked()).containsExactly(pln("984.00"));
        assertThat(row.since()).isEqualTo(TODAY.minusDays(11));
        assertThat(row.laterIsOne()).isTrue();
        assertThat(row.demands()).singleElement().satisfies(demand -> {
            assertThat(demand.notYetDue()).isEqualTo(pln("492.00"));
            assertThat(demand.nextDue()).isEqualTo(TODAY.plusDays(4));
        });
    }

    /** Case 4. */
    @Test
    void whatIsDisputedIsNotAsked() {
        long invoice = invoice("F/1", 20, "1250.00");
        new DisputeActs(book)
                .open(invoice, DisputeKind.DISPUTED, pln("250.00"), TODAY, "two doors scratched", TODAY, NOW);

        assertThat(row(TODAY).asked()).containsExactly(pln("1000.00"));
    }

    /** Case 5: beside each other, never one sum. */
    @Test
    void currenciesStandBesideEachOther() {
        invoice("F/1", 20, "100.00");
        LocalDate due = TODAY.minusDays(30);
        new duetalk.actions.SaveInvoice(book)
                .save(Invoice.fresh(client, "F/2", due.minusDays(14), due, Money.of("250.00", "EUR"), ""), TODAY, NOW);

        assertThat(row(TODAY).asked()).containsExactlyInAnyOrder(pln("100.00"), Money.of("250.00", "EUR"));
        assertThat(row(TODAY).since()).isEqualTo(due);
    }

    /** Case 2: nobody with enough credit is dunned, and Today says why. */
    @Test
    void whoHasEnoughCreditIsNotDunned() {
        long first = invoice("A-1", 60, "500.00");
        pay("800.00", TODAY.minusDays(50), first);
        invoice("A-2", 20, "300.00");

        WorkItem row = row(TODAY);
        assertThat(row.reasons()).containsExactly(WorkReason.CREDIT_COVERS);
        assertThat(row.asked()).isEmpty();
        assertThat(row.mayCallNow()).isFalse();
        assertThat(proposal(TODAY).frozenBy()).containsExactly(Freeze.CREDIT_COVERS);
    }

    @Test
    void whatCreditDoesNotCoverIsStillAsked() {
        long first = invoice("A-1", 60, "500.00");
        pay("800.00", TODAY.minusDays(50), first);
        invoice("A-2", 20, "450.00");

        assertThat(row(TODAY).asked()).containsExactly(pln("150.00"));
        assertThat(row(TODAY).demands().getFirst().covered()).isEqualTo(pln("300.00"));
    }

    @Test
    void whoOnlyHasAFollowUpStillComesUp() {
        book.write(stores -> stores.followUps().add(FollowUp.on(client, FollowUpKind.CHECK, TODAY, "the new address")));

        assertThat(row(TODAY).reasons()).containsExactly(WorkReason.FOLLOW_UP);
        assertThat(row(TODAY).asked()).isEmpty();
    }

    /** Case 8: the payment is returned by the bank; said until there was a contact. */
    @Test
    void aReturnedPaymentComesUpUntilTheClientWasSpokenTo() {
        long invoice = invoice("F/1", 10, "400.00");
        long act = pay("400.00", TODAY.minusDays(5), invoice);
        assertThat(on(TODAY)).isEmpty();
        new ReturnPayment(book).give(act, TODAY, "no cover", TODAY, NOW);

        assertThat(row(TODAY).reason()).isEqualTo(WorkReason.PAYMENT_RETURNED);
        book.write(stores -> stores.contacts().add(talk(NOW.plusSeconds(60))));
        assertThat(on(TODAY.plusDays(1)))
                .allSatisfy(row -> assertThat(row.reasons()).doesNotContain(WorkReason.PAYMENT_RETURNED));
    }

    private ContactEntry talk(Instant at) {
        return new ContactEntry(0, client, at, Channel.CALL, Outcome.NO_COMMITMENT, null, "", 60, "", "", null, null);
    }

    /** M19: the debt of who asked not to be called stays; it is asked for by letters. */
    @Test
    void whoAskedNotToBeCalledIsWrittenTo() {
        invoice("F/1", 1, "1000.00");
        stop();
        letter(LetterKind.REMINDER, TODAY, List.of());

        LocalDate later = TODAY.plusDays(13);
        WorkItem row = row(later);
        assertThat(row.reasons()).contains(WorkReason.LADDER_STEP);
        assertThat(row.step().step().letter()).as("not the call between").isEqualTo(StepLetter.UPDATED_INVOICE);
        assertThat(row.ban()).isEqualTo(new CallBan(Freeze.STOP_CONTACT, null));
        assertThat(row.mayCallNow()).isFalse();
        assertThat(proposal(later)).isEqualTo(row.step());
    }

    private void stop() {
        new EndCall(book)
                .end(
                        new CallReport(
                                client,
                                NOW,
                                95,
                                Channel.CALL,
                                "Marek",
                                Outcome.STOP_CONTACT,
                                null,
                                "",
                                "",
                                null,
                                List.of(),
                                Captured.NOTHING,
                                null,
                                null,
                                ""),
                        TODAY,
                        NOW);
    }

    /** M19: a pause by law asks for nothing and is shown with its end. */
    @Test
    void whoTheLawPausesIsShownWithTheEndOfIt() {
        invoice("F/1", 40, "1000.00");
        LocalDate end = TODAY.plusDays(59);
        new MoveOnLadder(book).rest(new LadderRest(client, Freeze.BREATHING_SPACE, TODAY, end, "letter of the court"));

        WorkItem row = row(TODAY);
        assertThat(row.reasons()).containsExactly(WorkReason.PAUSED);
        assertThat(row.asked()).isEmpty();
        assertThat(row.ban()).isEqualTo(new CallBan(Freeze.BREATHING_SPACE, end));
        assertThat(row(end).reasons()).contains(WorkReason.LADDER_STEP);
    }

    private long letter(LetterKind kind, LocalDate day, List<Named> about) {
        return new KeepLetter(book)
                .keep(
                        new Letter(
                                0,
                                client,
                                kind,
                                Language.PL,
                                "s",
                                "b",
                                "",
                                day.atTime(10, 0).toInstant(ZoneOffset.UTC),
                                LetterWay.PRINTED,
                                "",
                                "0",
                                null),
                        new byte[] {1},
                        about,
                        "");
    }

    private Proposal proposal(LocalDate day) {
        ClientStory.Story story = new ClientStory(book).of(client, day);
        Rules rules = book.read(stores -> Rules.of(stores, day));
        return ClientLadder.of(story, rules, day).proposal(rules, Set.of(), day).orElseThrow();
    }

    /** M8, story A5: the letters were about A alone, which is paid; B has never been reminded of. */
    @Test
    void aLetterTakesItsStepForTheInvoicesThatItNamed() {
        long first = invoice("A", 60, "500.00");
        invoice("B", 15, "300.00");
        List<Named> about = List.of(new Named(first, pln("500.00")));
        letter(LetterKind.REMINDER, TODAY.minusDays(55), about);
        letter(LetterKind.SECOND_REMINDER, TODAY.minusDays(40), about);
        letter(LetterKind.FIRM_NOTICE, TODAY.minusDays(10), about);
        pay("500.00", TODAY.minusDays(3), first);

        assertThat(proposal(TODAY).step().letter()).isEqualTo(StepLetter.REMINDER);
        assertThat(row(TODAY).step()).isEqualTo(proposal(TODAY));
        assertThat(book.read(stores -> stores.letters().named(client)).values()).containsOnly(Set.of(first));
    }

    /** A letter from before lists were kept counts for all that was overdue then. */
    @Test
    void anOlderLetterWithoutAListCountsForAll() {
        invoice("B", 15, "300.00");
        letter(LetterKind.FIRM_NOTICE, TODAY.minusDays(10), List.of());

        assertThat(proposal(TODAY).step().letter()).isEqualTo(StepLetter.FORMAL_DEMAND);
    }
}
