package duetalk.letters;

import duetalk.core.calendar.Place;
import duetalk.core.calendar.WorkingDays;
import duetalk.core.clients.AddressForm;
import duetalk.core.clients.Client;
import duetalk.core.clients.ClientCard;
import duetalk.core.clients.ClientKind;
import duetalk.core.clients.Language;
import duetalk.core.clients.Person;
import duetalk.core.clients.Terms;
import duetalk.core.demand.DemandFacts;
import duetalk.core.demand.DemandRules;
import duetalk.core.invoices.Invoice;
import duetalk.core.invoices.Payment;
import duetalk.core.invoices.PaymentMethod;
import duetalk.core.ledger.Charge;
import duetalk.core.ledger.ChargeKind;
import duetalk.core.letters.LetterKind;
import duetalk.core.money.Money;
import duetalk.core.plan.Instalment;
import duetalk.core.plan.InterestMeanwhile;
import duetalk.core.plan.Period;
import duetalk.core.plan.Plan;
import duetalk.core.plan.PlanAsk;
import duetalk.core.plan.PlanLimits;
import duetalk.core.plan.PlanOffer;
import duetalk.core.plan.PlanRules;
import duetalk.core.promises.Promise;
import duetalk.core.settings.Sender;
import duetalk.text.Voice;
import duetalk.typeset.Block;
import duetalk.typeset.PageFormat;
import duetalk.typeset.PictureFile;
import duetalk.typeset.TextStyle;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Letters with everything in them that may go wrong: names, phones and amounts against the letter's direction. */
public final class LetterSamples {

    static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    /** One page, a short address, letters that every font has. */
    static final OnPaper FINE = new OnPaper(1, 4, java.util.Set.of());

    private LetterSamples() {}

    /** A draft for a client whose name, phone and numbers run against the language of the letter. */
    public static LetterDraft draft(Language language, int invoices) {
        return draft(language, LetterKind.REMINDER, invoices);
    }

    static LetterDraft draft(Language language, LetterKind kind, int invoices) {
        boolean rtl = Voice.isRightToLeft(language);
        String name = rtl ? "Dębowy Dom Sp. z o.o." : "חברת הבנייה בע״מ";
        Client client = new Client(
                1,
                name,
                ClientKind.BUSINESS,
                language,
                "EUR",
                Place.PL,
                AddressForm.MASCULINE,
                "",
                "",
                "12 Long Street\nYork",
                null,
                "",
                false);
        ClientCard card = new ClientCard(
                client, List.of(new Person(0, "Marek Wilk", "", AddressForm.MASCULINE, "")), List.of(), Terms.USUAL);
        Voice voice = Voice.of(language);
        Sender sender = new Sender(
                voice.say("sample.me.name"),
                voice.say("sample.me.business"),
                voice.say("sample.me.address"),
                "+972-54-123-4567",
                "me@example.com",
                voice.say("sample.me.payment"),
                Place.GB,
                AddressForm.FEMININE);
        List<Invoice> open = new ArrayList<>();
        for (int i = 1; i <= invoices; i++) {
            open.add(Invoice.fresh(
                    1,
                    "INV-2026/" + (100 + i),
                    DAY.minusDays(60),
                    DAY.minusDays(30),
                    Money.of("1250.00", "EUR"),
                    "catalogue"));
        }
        LetterFacts facts = facts(card, sender, open);
        return LetterWriter.write(voice, kind, kind == LetterKind.CHARGES ? facts.asking(charged(open)) : facts);
    }

    /** A client who has paid these late, with interest and compensation booked for each. */
    static LetterMoney charged(List<Invoice> late) {
        List<Invoice> paid = new ArrayList<>();
        List<Charge> charges = new ArrayList<>();
        Money none = Money.zero("EUR");
        for (Invoice one : late) {
            Invoice numbered = numbered(one, paid.size() + 1);
            paid.add(numbered.with(numbered.total(), none, none, none, none));
            charges.add(charge(numbered.id(), 10 * numbered.id(), ChargeKind.INTEREST, "46.37"));
            charges.add(charge(numbered.id(), 10 * numbered.id() + 1, ChargeKind.COMPENSATION, "70.00"));
        }
        DemandFacts facts = new DemandFacts(1, paid, List.of(), List.of(), charges, List.of(), false);
        return new LetterMoney(DemandRules.of(facts, DAY), charges, List.of(), paid);
    }

    /** The same with an id of its own. */
    static Invoice numbered(Invoice one, long id) {
        return new Invoice(
                id,
                one.clientId(),
                one.number(),
                one.issued(),
                one.due(),
                one.total(),
                one.paid(),
                one.credited(),
                one.settled(),
                one.subject(),
                one.disputed(),
                one.writtenOff());
    }

    static Charge charge(long invoice, long id, ChargeKind kind, String amount) {
        Money none = Money.zero("EUR");
        return new Charge(id, invoice, kind, DAY.minusDays(2), Money.of(amount, "EUR"), none, none, none);
    }

    /** Two letters were written before, money came once, and the day to answer is a week away. */
    static LetterFacts facts(ClientCard card, Sender sender, List<Invoice> open) {
        Payment paid = new Payment(1, 1, null, DAY.minusDays(3), Money.of("500.00", "EUR"), PaymentMethod.TRANSFER, "");
        return new LetterFacts(
                card,
                sender,
                Stationery.PLAIN,
                open,
                List.of(DAY.minusDays(20), DAY.minusDays(10)),
                paid,
                new Promise(
                        1,
                        1,
                        null,
                        Money.of("300.00", "EUR"),
                        DAY.plusDays(5),
                        PaymentMethod.TRANSFER,
                        DAY,
                        List.of(),
                        null),
                List.of(),
                LetterMoney.of(open, DAY),
                DAY,
                DAY.plusDays(7),
                DAY.plusDays(8));
    }

    /** A letter about a plan that is in the book: two invoices, one partly in dispute, with interest and costs. */
    public static LetterDraft planned(Language language, LetterKind kind, Place place) {
        LetterDraft plain = draft(language, kind, 2);
        Client was = plain.card().client();
        Client client = new Client(
                1,
                was.name(),
                ClientKind.BUSINESS,
                language,
                "EUR",
                place,
                AddressForm.MASCULINE,
                "",
                "",
                was.address(),
                null,
                "",
                false);
        ClientCard card = new ClientCard(client, plain.card().people(), List.of(), Terms.USUAL);
        List<Invoice> open = new ArrayList<>(plain.invoices());
        Invoice second = open.removeLast();
        open.add(new Invoice(
                2,
                1,
                second.number(),
                second.issued(),
                second.due(),
                second.total(),
                second.paid(),
                second.credited(),
                second.settled(),
                second.subject(),
                Money.of("250.00", "EUR"),
                second.writtenOff()));
        boolean agreed = kind != LetterKind.PLAN_OFFER;
        boolean settles = kind == LetterKind.SETTLEMENT;
        LocalDate from =
                kind == LetterKind.MISSED_INSTALMENT || kind == LetterKind.REST_CALLED_IN ? DAY.minusDays(20) : DAY;
        WorkingDays days = duetalk.core.TestRules.shipped().days();
        PlanAsk ask = new PlanAsk(
                Money.of("2250.00", "EUR"),
                settles ? Money.zero("EUR") : Money.of("61.30", "EUR"),
                from,
                settles ? Money.zero("EUR") : Money.of("450.00", "EUR"),
                from.plusDays(2),
                null,
                settles ? 1 : 4,
                Period.MONTH,
                from.plusDays(9),
                0,
                0,
                settles ? java.math.BigDecimal.TEN : java.math.BigDecimal.ZERO,
                settles ? from.plusDays(15) : null,
                InterestMeanwhile.WAIVED_IF_KEPT,
                java.math.BigDecimal.TEN,
                List.of(),
                Place.GB,
                place);
        Plan plan = Plan.of(
                1,
                List.of(0L, 2L),
                PlanOffer.of(ask, PlanLimits.NONE, days),
                5,
                agreed ? from : null,
                java.time.Instant.EPOCH);
        Plan shown = kind == LetterKind.REST_CALLED_IN ? plan.calledIn(DAY) : plan;
        LetterFacts facts = facts(card, plain.sender(), open);
        LetterFacts with = new LetterFacts(
                card,
                plain.sender(),
                Stationery.PLAIN,
                open,
                facts.written(),
                facts.lastPayment(),
                null,
                List.of(PlanRules.judge(shown, List.of(), days, DAY)),
                LetterMoney.of(open, DAY),
                DAY,
                DAY.plusDays(7),
                DAY.plusDays(8));
        LetterDraft draft = LetterWriter.write(Voice.of(language), kind, with);
        return draft.withSchedule(
                kind == LetterKind.PLAN_OFFER || kind == LetterKind.PLAN_AGREEMENT ? plan.schedule() : List.of());
    }

    /** A letter of any kind with everything that it shows, a list, looks and a logo. */
    static LetterDraft complete(Language language, LetterKind kind, int invoices) {
        LetterDraft draft = draft(language, kind, invoices);
        Voice voice = Voice.of(language);
        LetterValues values = draft.values()
                .with("clause", java.util.Optional.of("7.2"))
                .with("agreed", java.util.Optional.of(DAY.minusYears(1)))
                .with("helper", java.util.Optional.of("Smith & Sons Ltd"))
                .with("bureau", java.util.Optional.of("ERIF BIG S.A., ul. Dobra 1, Warszawa"))
                .with("reduced", java.util.Optional.of(Money.of("1000.00", "EUR")))
                .with("left", java.util.Optional.of(Money.of("1250.00", "EUR")))
                .with("missed", java.util.Optional.of(Money.of("416.67", "EUR")))
                .with("missedon", java.util.Optional.of(DAY.minusDays(8)))
                .with("point", java.util.Optional.of("page 3"))
                .with("answer", java.util.Optional.of("OK"));
        List<Block> text = new ArrayList<>(LetterWriter.filled(draft.text(), values, voice));
        TextStyle italic = LetterWriter.TEXT.withItalic(true).withUnderline(true);
        text.add(2, Block.Paragraph.of(voice.say("letter.closing"), italic, 4).withKind(Block.Kind.BULLET));
        text.add(
                3,
                Block.Paragraph.of(voice.say("letter.payment"), italic.withBold(true), 4)
                        .withKind(Block.Kind.NUMBER));
        text.add(
                4,
                Block.Paragraph.of(voice.say("letter.payment"), LetterWriter.TEXT, 4)
                        .withKind(Block.Kind.HEADING));
        List<Instalment> schedule = List.of(
                new Instalment(1, DAY, DAY, Money.of("1250.00", "EUR"), false),
                new Instalment(2, DAY, DAY.plusMonths(1), Money.of("1250.00", "EUR"), false));
        return draft.withValues(values)
                .withText(text)
                .withSchedule(schedule)
                .withStationery(new Stationery(PageFormat.A4, picture(), picture(), null));
    }

    private static PictureFile picture() {
        try {
            java.awt.image.BufferedImage image =
                    new java.awt.image.BufferedImage(120, 40, java.awt.image.BufferedImage.TYPE_INT_ARGB);
            image.createGraphics().fillOval(4, 4, 60, 30);
            java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
            javax.imageio.ImageIO.write(image, "png", out);
            return PictureFile.read(out.toByteArray()).orElseThrow();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
