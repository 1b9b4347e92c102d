package duetalk.letters;

import static org.assertj.core.api.Assertions.assertThat;

import duetalk.core.calendar.Place;
import duetalk.core.clients.Language;
import duetalk.core.letters.LetterKind;
import duetalk.core.money.Money;
import duetalk.text.Voice;
import duetalk.typeset.Block;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Letters about a plan say what is in the book: its sums, its days, its law; nothing that somebody typed again. */
class PlanLetterTest {

    private static final List<LetterKind> KINDS = List.of(
            LetterKind.PLAN_OFFER,
            LetterKind.PLAN_AGREEMENT,
            LetterKind.MISSED_INSTALMENT,
            LetterKind.REST_CALLED_IN,
            LetterKind.SETTLEMENT);

    static Stream<Arguments> letters() {
        return Stream.of(Language.values())
                .flatMap(language -> KINDS.stream().map(kind -> Arguments.of(language, kind)));
    }

    private static String words(LetterDraft draft) {
        return draft.subject() + "\n" + draft.body();
    }

    @ParameterizedTest
    @MethodSource("letters")
    void nothingIsLeftOpen(Language language, LetterKind kind) {
        LetterDraft draft = LetterSamples.planned(language, kind, Place.PL);
        assertThat(words(draft)).doesNotContain("[", "{", "}");
        assertThat(LetterChecks.of(draft, LetterSamples.FINE, true, name -> name))
                .filteredOn(check -> check.level() == LetterCheck.Level.STOP)
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void anAgreementAcknowledgesTheDebtAndSaysWhatAMissedInstalmentDoes(Language language) {
        LetterDraft draft = LetterSamples.planned(language, LetterKind.PLAN_AGREEMENT, Place.PL);
        Voice voice = Voice.of(language);
        for (String amount : List.of("2250.00", "61.30", "2311.30", "250.00")) {
            assertThat(words(draft)).contains(voice.amounts().of(Money.of(amount, "EUR")));
        }
        assertThat(words(draft)).containsAnyOf("506", "۵۰۶");
        assertThat(draft.schedule()).hasSize(5);
        String other = words(LetterSamples.planned(language, LetterKind.PLAN_AGREEMENT, Place.GB));
        assertThat(other).doesNotContain("506", "۵۰۶");
    }

    /** Full settlement by the law of the contract, whatever the language of the letter. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void aSettlementIsFullByTheLawOfTheContract(Language language) {
        assertThat(words(LetterSamples.planned(language, LetterKind.SETTLEMENT, Place.PL)))
                .containsAnyOf("508", "۵۰۸");
        assertThat(words(LetterSamples.planned(language, LetterKind.SETTLEMENT, Place.IR)))
                .containsAnyOf("289", "۲۸۹");
        List<String> all = Stream.of(Place.values())
                .map(place -> words(LetterSamples.planned(language, LetterKind.SETTLEMENT, place)))
                .toList();
        assertThat(all).doesNotHaveDuplicates();
        Money reduced = Money.of("2025.00", "EUR");
        assertThat(all)
                .allMatch(words -> words.contains(Voice.of(language).amounts().of(reduced)));
    }

    /** The square to pay by asks for what the letter asks for, never for all of the invoices. */
    @ParameterizedTest
    @MethodSource("letters")
    void thePaymentCodeAsksForWhatTheLetterAsks(Language language, LetterKind kind) {
        LetterDraft draft = LetterSamples.planned(language, kind, Place.PL);
        LetterDraft payable = new LetterDraft(
                draft.kind(),
                draft.language(),
                draft.card(),
                new duetalk.core.settings.Sender(
                        "A",
                        "B",
                        "C",
                        "",
                        "",
                        "DE89 3704 0044 0532 0130 00",
                        draft.sender().place(),
                        draft.sender().form()),
                draft.stationery(),
                draft.bill(),
                draft.date(),
                draft.values(),
                draft.schedule(),
                draft.text());
        String codes = new LetterGroups(Voice.of(language), payable)
                .of("payment").blocks().stream()
                        .filter(Block.Code.class::isInstance)
                        .map(block -> ((Block.Code) block).content())
                        .collect(Collectors.joining("\n"));
        String wanted = switch (kind) {
            case SETTLEMENT -> "EUR2025.00";
            case REST_CALLED_IN -> "EUR2311.30";
            default -> "EUR450.00";
        };
        assertThat(codes).contains(wanted).doesNotContain("EUR2500");
    }
}
