package duetalk.ui.call;

import static org.assertj.core.api.Assertions.assertThat;

import duetalk.actions.ClientStory.Story;
import duetalk.core.TestRules;
import duetalk.core.calendar.Place;
import duetalk.core.clients.AddressForm;
import duetalk.core.clients.Client;
import duetalk.core.clients.ClientCard;
import duetalk.core.clients.ClientKind;
import duetalk.core.clients.Language;
import duetalk.core.clients.Terms;
import duetalk.core.contacts.Disputed;
import duetalk.core.invoices.Invoice;
import duetalk.core.money.Money;
import duetalk.core.plan.InterestMeanwhile;
import duetalk.core.plan.Period;
import duetalk.core.plan.Plan;
import duetalk.core.plan.PlanAsk;
import duetalk.core.plan.PlanLimits;
import duetalk.core.plan.PlanOffer;
import duetalk.core.plan.PlanRules;
import duetalk.core.script.Answer;
import duetalk.core.settings.Sender;
import duetalk.core.settings.SenderForms;
import duetalk.store.Shipped;
import duetalk.text.Sums;
import duetalk.text.Voice;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a call asks for aloud, and what it only mentions. */
class SpokenMoneyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final Sender ME = new Sender("Noa", "Noa Studio", "", "123", "", "", Place.GB, AddressForm.FEMININE);

    private static Invoice invoice(long id, String amount, String currency, LocalDate due) {
        Money none = Money.zero(currency);
        return new Invoice(
                id, 1, "N-" + id, due.minusDays(30), due, Money.of(amount, currency), none, none, none, "", none, none);
    }

    private static Story story(
            Language language, List<Invoice> invoices, List<Money> credits, List<PlanRules.Standing> plans) {
        Client client = new Client(
                1,
                "Acme",
                ClientKind.BUSINESS,
                language,
                "GBP",
                Place.GB,
                AddressForm.MASCULINE,
                "",
                "",
                "",
                null,
                "",
                false);
        return new Story(
                new ClientCard(client, List.of(), List.of(), Terms.USUAL),
                invoices,
                List.of(),
                List.of(),
                credits,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                plans,
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    /** Steps to the facts, as a user would, and answers what is said there. */
    private static String facts(Voice voice, Story story, CallState state) {
        SpokenScript script = new SpokenScript(voice, story, SenderForms.of(ME), TODAY, state);
        for (String code : List.of("READY", "IT_IS_ME", "YES", "SATISFIED")) {
            Answer answer = script.answersNow().stream()
                    .filter(one -> one.code().equals(code))
                    .findFirst()
                    .orElseThrow();
            state.walk().answer(answer, Instant.EPOCH);
        }
        assertThat(script.node().code()).isEqualTo("FACTS");
        return script.line();
    }

    private static CallState state() {
        return new CallState(1, false, Shipped.read().script());
    }

    /** 984 overdue and 492 due on 4 December: the first is asked for, the second is said with its day. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void whatFallsDueLaterIsSaidAndNotAskedFor(Language language) {
        Voice spoken = Voice.of(language).spoken();
        Story story = story(
                language,
                List.of(
                        invoice(1, "984.00", "GBP", TODAY.minusDays(11)),
                        invoice(2, "492.00", "GBP", LocalDate.of(2026, 12, 4))),
                List.of(),
                List.of());
        CallState state = state();
        String line = facts(Voice.of(language), story, state);

        assertThat(line)
                .contains(spoken.amounts().of(Money.of("984.00", "GBP")))
                .contains(spoken.amounts().of(Money.of("492.00", "GBP")))
                .contains(spoken.dates().full(LocalDate.of(2026, 12, 4)))
                .doesNotContain(spoken.amounts().of(Money.of("1476.00", "GBP")));
        SpokenScript script = new SpokenScript(Voice.of(language), story, SenderForms.of(ME), TODAY, state);
        assertThat(script.owed()).isEqualTo(Money.of("984.00", "GBP"));
        assertThat(script.money().open()).isEqualTo(Money.of("1476.00", "GBP"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void currenciesAreSaidBesideEachOther(Language language) {
        Voice spoken = Voice.of(language).spoken();
        Story story = story(
                language,
                List.of(
                        invoice(1, "100.00", "GBP", TODAY.minusDays(40)),
                        invoice(2, "250.00", "EUR", TODAY.minusDays(30)),
                        invoice(3, "7.00", "GBP", TODAY.minusDays(30))),
                List.of(Money.of("50.00", "GBP")),
                List.of());

        assertThat(facts(Voice.of(language), story, state()))
                .contains(spoken.written(new Sums(List.of(Money.of("57.00", "GBP"), Money.of("250.00", "EUR")))));
    }

    /** Of 1,000 in three instalments the second is late: it is asked for, not the rest. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void aRunningPlanIsAskedForByTheLateInstalment(Language language) {
        Voice spoken = Voice.of(language).spoken();
        LocalDate agreed = LocalDate.of(2026, 10, 20);
        PlanAsk ask = new PlanAsk(
                Money.of("1000.00", "GBP"),
                Money.zero("GBP"),
                agreed,
                Money.zero("GBP"),
                agreed,
                null,
                3,
                Period.MONTH,
                LocalDate.of(2026, 11, 26),
                0,
                0,
                BigDecimal.ZERO,
                null,
                InterestMeanwhile.STOP,
                BigDecimal.ZERO,
                List.of(),
                Place.GB,
                Place.GB);
        var days = TestRules.shipped().days();
        Plan plan = Plan.of(1, List.of(1L), PlanOffer.of(ask, PlanLimits.NONE, days), 5, agreed, Instant.EPOCH);
        Story story = story(
                language,
                List.of(invoice(1, "1000.00", "GBP", LocalDate.of(2026, 8, 1))),
                List.of(),
                List.of(PlanRules.judge(plan, List.of(), days, TODAY)));

        assertThat(facts(Voice.of(language), story, state()))
                .contains(spoken.amounts().of(Money.of("333.33", "GBP")))
                .contains(spoken.dates().full(LocalDate.of(2026, 11, 26)))
                .doesNotContain(spoken.amounts().of(Money.of("1000.00", "GBP")));
    }

    /** All of it is covered by credit: the call asks for nothing. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void whoHasCreditEnoughIsAskedForNothing(Language language) {
        Story story = story(
                language,
                List.of(invoice(1, "300.00", "GBP", TODAY.minusDays(20))),
                List.of(Money.of("300.00", "GBP")),
                List.of());
        Voice voice = Voice.of(language);

        assertThat(facts(voice, story, state()))
                .isEqualTo(voice.with(java.util.Map.of()).say("script.FACTS.RESTS"));
        CallModel model = new CallModel(voice, TestRules.shipped(), story, SenderForms.of(ME), TODAY, state());
        assertThat(model.asked())
                .contains(voice.say("demand.nothing"))
                .contains(voice.say("demand.credit", "amount", Money.of("300.00", "GBP")));
    }

    /** What is disputed in the call is left out of what is asked for from then on, and stands in its summary. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void whatIsDisputedInTheCallIsLeftOut(Language language) {
        Story story = story(language, List.of(invoice(1, "1250.00", "GBP", TODAY.minusDays(20))), List.of(), List.of());
        CallState state = state();
        Voice voice = Voice.of(language);
        CallModel model = new CallModel(voice, TestRules.shipped(), story, SenderForms.of(ME), TODAY, state);
        state.captured(state.captured().with(new Disputed(1, Money.of("250.00", "GBP"), "two doors scratched")));

        assertThat(model.script().owed()).isEqualTo(Money.of("1000.00", "GBP"));
        assertThat(model.disputes())
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .contains("two doors scratched")
                        .contains(voice.amounts().of(Money.of("250.00", "GBP"))));
    }
}
