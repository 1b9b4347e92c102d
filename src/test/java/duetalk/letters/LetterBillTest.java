package duetalk.letters;

import static org.assertj.core.api.Assertions.assertThat;

import duetalk.core.clients.Language;
import duetalk.core.demand.DemandFacts;
import duetalk.core.demand.DemandRules;
import duetalk.core.invoices.Invoice;
import duetalk.core.ledger.Charge;
import duetalk.core.ledger.ChargeKind;
import duetalk.core.ledger.Dispute;
import duetalk.core.ledger.DisputeKind;
import duetalk.core.letters.LetterKind;
import duetalk.core.money.Money;
import duetalk.text.Sums;
import duetalk.text.Voice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every sum in a letter is what may be asked for: in its text, its table and its total, in every language. */
class LetterBillTest {

    private static final LocalDate DAY = LetterSamples.DAY;
    private static final LetterPress PRESS = new LetterPress();
    private static final List<LetterKind> DEMANDS = List.of(
            LetterKind.REMINDER,
            LetterKind.SECOND_REMINDER,
            LetterKind.CONTRACT,
            LetterKind.FIRM_NOTICE,
            LetterKind.STOP_OF_SERVICE,
            LetterKind.FORMAL_DEMAND,
            LetterKind.FINAL_DEMAND,
            LetterKind.HANDOVER);

    private static Money money(String amount, String currency) {
        return Money.of(amount, currency);
    }

    private static Invoice invoice(long id, Money total, LocalDate due) {
        return LetterSamples.numbered(Invoice.fresh(1, "N-" + id, due.minusDays(30), due, total, "catalogue"), id);
    }

    private static LetterDraft write(
            Language language, LetterKind kind, List<Invoice> open, LetterMoney asked, List<Invoice> about) {
        LetterDraft sample = LetterSamples.draft(language, 1);
        LetterFacts facts = LetterSamples.facts(sample.card(), sample.sender(), open)
                .asking(asked)
                .about(about);
        return LetterWriter.write(Voice.of(language), kind, facts);
    }

    private static LetterMoney asked(List<Invoice> all, List<Charge> charges, List<Money> credits) {
        DemandFacts facts = new DemandFacts(1, all, List.of(), List.of(), charges, credits, false);
        return new LetterMoney(DemandRules.of(facts, DAY), charges, List.of(), all);
    }

    private static String words(LetterDraft draft) {
        return draft.subject() + "\n" + draft.body();
    }

    private static String page(LetterDraft draft, String name) throws IOException {
        byte[] pdf = PRESS.pdf(draft, Instant.parse("2026-11-24T09:00:00Z"));
        Path folder = Files.createDirectories(Path.of(System.getProperty("duetalk.target"), "pdf"));
        Files.write(folder.resolve(name + "-" + draft.language().tag() + ".pdf"), pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return plain(new PDFTextStripper().getText(document));
        }
    }

    private static String plain(String text) {
        return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKC)
                .replaceAll("[\\u200c-\\u200f\\u2066-\\u2069\\u202a-\\u202e]", "")
                .replaceAll("\\s+", " ");
    }

    /** 250 of 1,250 disputed: 1,000 is asked for, and the rest is said to be left out. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void aDisputedPartIsLeftOutOfTextTableAndTotal(Language language) throws IOException {
        Voice voice = Voice.of(language);
        List<Invoice> open =
                List.of(invoice(1, money("1250.00", "EUR"), DAY.minusDays(30)).withDisputed(money("250.00", "EUR")));
        for (LetterKind kind : DEMANDS) {
            String words = words(write(language, kind, open, asked(open, List.of(), List.of()), open));
            assertThat(words)
                    .as(kind.name())
                    .contains(voice.amounts().of(money("1000.00", "EUR")))
                    .contains(voice.amounts().of(money("250.00", "EUR")))
                    .doesNotContain(voice.amounts().of(money("1250.00", "EUR")));
        }
        LetterDraft reminder = write(language, LetterKind.REMINDER, open, asked(open, List.of(), List.of()), open);
        assertThat(page(reminder, "disputed"))
                .contains(plain(voice.say("letter.table.disputed")), plain(voice.say("letter.table.asked")));
        assertThat(reminder.bill().sums())
                .singleElement()
                .satisfies(sum -> assertThat(sum.asked()).isEqualTo(money("1000.00", "EUR")));
    }

    /** 100 and 7 pounds, 250 euros, 50 pounds of credit: fifty-seven pounds and two hundred and fifty euros. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void currenciesStandBesideEachOther(Language language) throws IOException {
        Voice voice = Voice.of(language);
        List<Invoice> open = List.of(
                invoice(1, money("100.00", "GBP"), DAY.minusDays(40)),
                invoice(2, money("250.00", "EUR"), DAY.minusDays(30)),
                invoice(3, money("7.00", "GBP"), DAY.minusDays(30)));
        String both = voice.written(new Sums(List.of(money("250.00", "EUR"), money("57.00", "GBP"))));
        LetterMoney asked = asked(open, List.of(), List.of(money("50.00", "GBP")));
        for (LetterKind kind : DEMANDS) {
            LetterDraft draft = write(language, kind, open, asked, open);
            assertThat(draft.values().shown("total", voice)).as(kind.name()).isEqualTo(both);
            assertThat(words(draft))
                    .as(kind.name())
                    .doesNotContain(voice.amounts().of(money("107.00", "GBP")));
        }
        assertThat(words(write(language, LetterKind.SECOND_REMINDER, open, asked, open)))
                .contains(both);
        LetterDraft statement = write(language, LetterKind.STATEMENT, open, asked, open);
        assertThat(words(statement))
                .contains(voice.written(new Sums(List.of(money("250.00", "EUR"), money("107.00", "GBP")))));
        page(write(language, LetterKind.SECOND_REMINDER, open, asked, open), "currencies");
    }

    /** 984 overdue, 492 due on 4 December: the first is asked for, the second is said. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void whatIsNotDueYetIsSaidAndNotAskedFor(Language language) {
        Voice voice = Voice.of(language);
        Invoice late = invoice(1, money("984.00", "EUR"), DAY.minusDays(10));
        Invoice later = invoice(2, money("492.00", "EUR"), DAY.plusDays(10));
        List<Invoice> all = List.of(late, later);
        LetterDraft draft =
                write(language, LetterKind.FIRM_NOTICE, all, asked(all, List.of(), List.of()), List.of(late));

        assertThat(words(draft))
                .contains(voice.amounts().of(money("984.00", "EUR")))
                .contains(voice.amounts().of(money("492.00", "EUR")))
                .contains(voice.dates().full(DAY.plusDays(10)))
                .doesNotContain(voice.amounts().of(money("1476.00", "EUR")));
        LetterDraft early = write(
                language,
                LetterKind.REMINDER,
                List.of(later),
                asked(List.of(later), List.of(), List.of()),
                List.of(later));
        assertThat(codes(early)).contains("NOT_DUE");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void nobodyWhoseCreditIsEnoughGetsADemand(Language language) {
        Voice voice = Voice.of(language);
        List<Invoice> open = List.of(invoice(1, money("300.00", "EUR"), DAY.minusDays(20)));
        LetterDraft covered = write(
                language, LetterKind.REMINDER, open, asked(open, List.of(), List.of(money("300.00", "EUR"))), open);
        assertThat(codes(covered)).contains("COVERED");

        LetterDraft half = write(
                language, LetterKind.REMINDER, open, asked(open, List.of(), List.of(money("150.00", "EUR"))), open);
        assertThat(codes(half)).doesNotContain("COVERED");
        assertThat(words(half))
                .contains(voice.amounts().of(money("150.00", "EUR")))
                .doesNotContain(voice.amounts().of(money("300.00", "EUR")));
    }

    private static List<String> codes(LetterDraft draft) {
        return LetterChecks.of(draft, LetterSamples.FINE, true, name -> name).stream()
                .map(LetterCheck::code)
                .toList();
    }

    /** Paid late and in full: 196.37 of interest and 100 of compensation were booked, 150 of the interest came. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void chargesOfAPaidInvoiceHaveALetterOfTheirOwn(Language language) throws IOException {
        Voice voice = Voice.of(language);
        Money none = Money.zero("EUR");
        Invoice paid = invoice(1, money("10000.00", "EUR"), DAY.minusDays(90))
                .with(money("10000.00", "EUR"), none, none, none, none);
        List<Charge> charges = List.of(
                new Charge(
                        5,
                        1L,
                        ChargeKind.INTEREST,
                        DAY.minusDays(3),
                        money("196.37", "EUR"),
                        money("150.00", "EUR"),
                        none,
                        none),
                new Charge(6, 1L, ChargeKind.COMPENSATION, DAY.minusDays(3), money("100.00", "EUR"), none, none, none));
        LetterDraft draft =
                write(language, LetterKind.CHARGES, List.of(), asked(List.of(paid), charges, List.of()), List.of());

        assertThat(codes(draft)).doesNotContain("COVERED", "DISPUTED", "MISSING");
        assertThat(words(draft))
                .contains("N-1")
                .contains(voice.amounts().of(money("146.37", "EUR")))
                .doesNotContain("[", "{");
        assertThat(page(draft, "charges"))
                .contains(plain(voice.name("letter.charge", ChargeKind.INTEREST)))
                .contains(plain(voice.say("letter.table.charged")));
    }

    /** Beside a principal that is late, charges stand apart: in the text, in the table, in the sums. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void chargesStandApartFromThePrincipal(Language language) throws IOException {
        Voice voice = Voice.of(language);
        List<Invoice> open = List.of(invoice(1, money("1000.00", "EUR"), DAY.minusDays(60)));
        List<Charge> charges = List.of(LetterSamples.charge(1, 7, ChargeKind.INTEREST, "46.37"));
        LetterDraft draft = write(language, LetterKind.FIRM_NOTICE, open, asked(open, charges, List.of()), open);

        assertThat(words(draft))
                .contains(voice.amounts().of(money("1000.00", "EUR")))
                .contains(voice.amounts().of(money("46.37", "EUR")))
                .contains(voice.amounts().of(money("1046.37", "EUR")));
        assertThat(page(draft, "apart"))
                .contains(plain(voice.say("letter.table.principal")), plain(voice.say("letter.table.costs")));
    }

    /** What the client said in the call stands in the answer, with the part that it is about. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void theAnswerNamesWhatTheClientSaid(Language language) {
        Voice voice = Voice.of(language);
        List<Invoice> open =
                List.of(invoice(1, money("1250.00", "EUR"), DAY.minusDays(30)).withDisputed(money("250.00", "EUR")));
        LetterMoney plain = asked(open, List.of(), List.of());
        LetterMoney said = new LetterMoney(
                plain.demands(),
                List.of(),
                List.of(new Dispute(3, 1, 1, DisputeKind.DISPUTED, DAY, money("250.00", "EUR"), "two doors scratched")),
                open);
        LetterDraft draft = write(language, LetterKind.DISPUTE_ANSWER, open, said, open);

        assertThat(plain(words(draft))).contains(plain(voice.amounts().plain(money("250.00", "EUR"))));
        assertThat(words(draft))
                .contains("two doors scratched")
                .contains(voice.amounts().of(money("1000.00", "EUR")));
    }
}
