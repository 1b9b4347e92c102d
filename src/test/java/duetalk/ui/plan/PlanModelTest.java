package duetalk.ui.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import duetalk.actions.PlanTable;
import duetalk.actions.PlanTable.Debt;
import duetalk.actions.SaveClient;
import duetalk.actions.SaveInvoice;
import duetalk.core.TestRules;
import duetalk.core.calendar.Place;
import duetalk.core.clients.Client;
import duetalk.core.clients.ClientCard;
import duetalk.core.clients.ClientKind;
import duetalk.core.clients.Language;
import duetalk.core.clients.LateFee;
import duetalk.core.clients.PaymentTerm;
import duetalk.core.clients.Terms;
import duetalk.core.invoices.Invoice;
import duetalk.core.money.Money;
import duetalk.core.plan.Offer;
import duetalk.core.plan.Period;
import duetalk.core.plan.PlanLimits.Limit;
import duetalk.core.recovery.Claim;
import duetalk.core.recovery.ClaimKind;
import duetalk.store.H2Book;
import duetalk.store.TestBook;
import duetalk.text.Voice;
import duetalk.ui.plan.PlanDraft.Charge;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table without a screen: what lies on it, what each move makes of it, what it refuses. */
class PlanModelTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @TempDir
    Path folder;

    private H2Book book;
    private long client;

    @BeforeEach
    void open() {
        book = TestBook.in(folder);
        Client one = new Client(
                0,
                "Stolarnia",
                ClientKind.SOLE_TRADER,
                Language.PL,
                "PLN",
                Place.PL,
                duetalk.core.clients.AddressForm.MASCULINE,
                "",
                "",
                "",
                null,
                "",
                false);
        client = new SaveClient(book)
                .save(
                        new ClientCard(
                                one,
                                List.of(),
                                List.of(),
                                new Terms(PaymentTerm.net(14), LateFee.STATUTORY, null, "", TODAY.minusYears(9), null)),
                        java.time.Instant.EPOCH);
    }

    @AfterEach
    void close() {
        book.close();
    }

    private long invoice(String number, int daysLate, String amount, String currency, String disputed) {
        LocalDate due = TODAY.minusDays(daysLate);
        Invoice fresh = Invoice.fresh(client, number, due.minusDays(14), due, Money.of(amount, currency), "katalog");
        return new SaveInvoice(book)
                .save(fresh.withDisputed(Money.of(disputed, currency)), TODAY, java.time.Instant.EPOCH);
    }

    private PlanModel model() {
        return new PlanModel(PlanTable.read(book, client, TODAY), TestRules.shipped(), TODAY, null);
    }

    private static Debt debt(PlanModel model, long invoice) {
        return model.debts().debts().stream()
                .filter(one -> one.invoice().id() == invoice)
                .findFirst()
                .orElseThrow();
    }

    private static Offer offer(PlanModel model) {
        return model.offer().orElseThrow();
    }

    @Test
    void whatIsDisputedIsLeftOutAndInterestComesOnlyWhenItIsTicked() {
        invoice("F/1", 100, "1000.00", "PLN", "200.00");
        PlanModel model = model();

        assertThat(offer(model).total()).isEqualTo(Money.of("800.00", "PLN"));
        assertThat(model.debts().disputed(model.draft().invoices())).isEqualTo(Money.of("200.00", "PLN"));
        Money interest =
                model.debts().charge(Charge.INTEREST, model.draft().invoices()).orElseThrow();
        model.change(draft -> draft.with(Charge.INTEREST, true));
        assertThat(offer(model).total()).isEqualTo(Money.of("800.00", "PLN").plus(interest));
        assertThat(model.undo()).isTrue();
        assertThat(offer(model).total()).isEqualTo(Money.of("800.00", "PLN"));
    }

    @Test
    void twoCurrenciesAreNeverInOnePlan() {
        invoice("F/1", 100, "1000.00", "PLN", "0");
        long euros = invoice("F/2", 90, "50.00", "EUR", "0");
        PlanModel model = model();

        assertThat(model.draft().invoices()).hasSize(1);
        assertThatThrownBy(() -> model.choose(debt(model, euros), true)).hasMessage("CURRENCIES_MIXED");
        assertThat(offer(model).total()).isEqualTo(Money.of("1000.00", "PLN"));
    }

    @Test
    void anInvoiceOfAnotherPlanCanNotBeChosen() {
        long first = invoice("F/1", 100, "1000.00", "PLN", "0");
        PlanModel before = model();
        new duetalk.actions.AgreePlan(book).agree(before.plan(true, Instant.EPOCH), Place.PL, TODAY);
        invoice("F/2", 90, "50.00", "PLN", "0");
        PlanModel model = model();

        assertThat(offer(model).total()).isEqualTo(Money.of("50.00", "PLN"));
        assertThatThrownBy(() -> model.choose(debt(model, first), true)).hasMessage("PLAN_ON_INVOICE_ALREADY");
    }

    @Test
    void whatCanNotBeLeavesTheOffersAndSaysWhy() {
        invoice("F/1", 100, "1000.00", "PLN", "0");
        PlanModel model = model();
        List<?> before = model.choices();
        model.pace(pace -> pace.withDown(Money.of("1000.01", "PLN")));

        assertThat(model.trouble()).hasMessage("PLAN_AMOUNT_OUT_OF_RANGE");
        assertThat(model.choices()).isEqualTo(before);
        assertThatThrownBy(() -> model.plan(true, Instant.EPOCH)).hasMessage("PLAN_AMOUNT_OUT_OF_RANGE");
        model.pace(pace -> pace.withDown(Money.of("1.00", "PLN")));
        assertThat(model.trouble()).isNull();
        assertThat(offer(model).crossed()).containsExactly(Limit.DOWN_TOO_SMALL);
        model.mistyped(new duetalk.core.Refusal("PLAN_NUMBER_MISSING"));
        assertThatThrownBy(() -> model.plan(true, Instant.EPOCH)).hasMessage("PLAN_NUMBER_MISSING");
    }

    @Test
    void moreInstalmentsThanSmallestCoinsAreRefused() {
        invoice("F/1", 100, "0.30", "PLN", "0");
        PlanModel model = model();
        model.pace(pace -> pace.withDown(Money.zero("PLN")).withNumber(31));
        assertThat(model.trouble()).hasMessage("PLAN_INSTALMENT_TOO_SMALL");
    }

    /** A claim of 2024 for a service lapses at the end of 2026 in Poland: a plan into 2027 says so. */
    @Test
    void aPlanBeyondLimitationWarns() {
        invoice("F/1", 800, "1000.00", "PLN", "0");
        PlanModel model = model();
        model.pace(pace -> pace.withNumber(1));
        assertThat(model.lapsesBeforeTheEnd()).isEmpty();
        model.pace(pace -> pace.withNumber(3));
        assertThat(model.lapsesBeforeTheEnd()).contains(LocalDate.of(2026, 12, 31));
    }

    /** What the invoice is a claim from decides: three years for what is neither service, work nor sale. */
    @Test
    void theKindOfClaimMovesTheDayOfLimitation() {
        long id = invoice("F/1", 800, "1000.00", "PLN", "0");
        book.write(stores -> {
            stores.claims().keep(id, new Claim(ClaimKind.OTHER, null));
            return id;
        });
        PlanModel model = model();
        model.pace(pace -> pace.withNumber(3));
        assertThat(model.lapsesBeforeTheEnd()).isEmpty();
        model.pace(pace -> pace.withNumber(20));
        assertThat(model.lapsesBeforeTheEnd()).contains(LocalDate.of(2027, 12, 31));
    }

    @Test
    void whatIsGivenMeanwhileIsComparedWithTheOtherWays() {
        invoice("F/1", 100, "1000.00", "PLN", "0");
        PlanModel model = model();
        assertThat(model.alternatives().agency()).contains(Money.of("850.00", "PLN"));
        assertThat(model.alternatives().fee()).contains(Money.of("100.00", "PLN"));
        assertThat(model.alternatives().electronic()).contains(Money.of("30.00", "PLN"));
        assertThat(model.alternatives().court().orElseThrow()).isGreaterThan(Money.of("1000.00", "PLN"));
    }

    /** The sentence has every sum and day of the offer that it is about, in the client's language. */
    @Test
    void theSentenceSaysTheOffer() {
        invoice("F/1", 100, "1000.00", "PLN", "0");
        PlanModel model = model();
        model.pace(pace -> pace.withDown(Money.of("400.00", "PLN")).withNumber(4));
        for (Language language : Language.values()) {
            Voice voice = Voice.of(language);
            String sentence = new OfferWords(voice).sentence(offer(model));
            assertThat(sentence)
                    .contains(voice.amounts().of(Money.of("400.00", "PLN")))
                    .contains(voice.amounts().of(Money.of("150.00", "PLN")))
                    .contains(voice.dates().full(offer(model).last()))
                    .doesNotContain("{", "}", "#");
        }
    }

    /** 24 November is a Tuesday: the down payment is due on the 27th, and a week after it is 4 December. */
    @Test
    void anotherPeriodBeginsOnePeriodAfterTheDownPaymentOnAWorkingDay() {
        invoice("F/1", 100, "1000.00", "PLN", "0");
        PlanModel model = model();
        assertThat(first(model))
                .as("the 27th is a Sunday, the 28th a holiday where the sender works")
                .isEqualTo(LocalDate.of(2026, 12, 29));
        model.period(Period.WEEK);
        assertThat(first(model)).isEqualTo(LocalDate.of(2026, 12, 4));
        model.pace(pace -> pace.withDownOn(LocalDate.of(2026, 12, 18)));
        model.period(Period.TWO_WEEKS);
        assertThat(first(model)).as("the new year's day is over").isEqualTo(LocalDate.of(2027, 1, 4));
        model.period(Period.MONTH);
        assertThat(first(model)).isEqualTo(LocalDate.of(2027, 1, 18));
        model.period(Period.OWN_DATES);
        assertThat(first(model)).isEqualTo(LocalDate.of(2027, 1, 18));
        assertThat(offer(model).schedule())
                .allMatch(one -> TestRules.shipped().days().isWorkingDay(Place.PL, one.due()));
    }

    private static LocalDate first(PlanModel model) {
        return model.draft().pace().first();
    }

    /** A down payment and six others are seven, on the card and in the letter. */
    @Test
    void theScreenCountsThePaymentsAsTheLetterDoes() {
        invoice("F/1", 100, "1000.00", "PLN", "0");
        PlanModel model = model();
        model.pace(pace -> pace.withDown(Money.of("400.00", "PLN")).withNumber(6));
        int inLetter = model.plan(true, Instant.EPOCH).schedule().size();
        assertThat(inLetter).isEqualTo(7);
        OfferWords polish = new OfferWords(Voice.of(Language.PL));
        assertThat(polish.title(model.choices().getFirst())).isEqualTo("7 rat, co miesiąc");
        assertThat(duetalk.text.Isolate.open(polish.count(offer(model)))).startsWith("7 rat, pierwsza");
        for (Language language : Language.values()) {
            Voice voice = Voice.of(language);
            String seven = voice.amounts().digits("7");
            assertThat(new OfferWords(voice).title(model.choices().getFirst())).contains(seven);
            assertThat(new OfferWords(voice).count(offer(model))).contains(seven);
        }
    }

    /** Half of the time at one rate and half at another: their average is the rate of nothing. */
    @Test
    void anAverageOfSeveralRatesIsNeverShownAsTheRate() {
        long old = invoice("F/1", 400, "1000.00", "PLN", "0");
        long fresh = invoice("F/2", 10, "1000.00", "PLN", "0");
        PlanModel model = model();
        ChargeWords words = new ChargeWords(Voice.of(Language.PL), model);
        assertThat(model.debts().singleRate(java.util.Set.of(old))).isEmpty();
        assertThat(duetalk.text.Isolate.open(words.of(Charge.INTEREST, java.util.Set.of(old, fresh))))
                .startsWith("Odsetki, 2")
                .doesNotContain("%");
        assertThat(model.debts().singleRate(java.util.Set.of(fresh))).isPresent();
        assertThat(words.of(Charge.INTEREST, java.util.Set.of(fresh))).contains("%");
    }

    @Test
    void aDiscountIsNeverProposedAboveWhatAnAgencyKeeps() {
        invoice("F/1", 100, "1000.00", "PLN", "0");
        PlanModel model = model();
        model.limits(
                new duetalk.core.plan.PlanLimits(BigDecimal.ZERO, 300, BigDecimal.valueOf(40), BigDecimal.ZERO, 5));
        assertThat(model.choices().getLast().offer().discount()).isEqualTo(Money.of("150.00", "PLN"));
    }
}
