package duetalk.ui.clients;

import duetalk.actions.ClientStory.Story;
import duetalk.actions.ReckonCompensation;
import duetalk.core.Refusal;
import duetalk.core.book.Rules;
import duetalk.core.clients.LateFee;
import duetalk.core.clients.Terms;
import duetalk.core.figures.Jurisdiction;
import duetalk.core.interest.Compensation;
import duetalk.core.interest.DueDate;
import duetalk.core.interest.Interest;
import duetalk.core.interest.InterestBasis;
import duetalk.core.interest.InterestBasis.Why;
import duetalk.core.interest.InterestCalculation;
import duetalk.core.interest.InterestChoice;
import duetalk.core.interest.InterestMode;
import duetalk.core.interest.LateDebt;
import duetalk.core.interest.MonthlyFee;
import duetalk.core.interest.PaymentOrder;
import duetalk.core.interest.Segment;
import duetalk.core.invoices.Invoice;
import duetalk.core.ledger.Charge;
import duetalk.core.ledger.ChargeKind;
import duetalk.core.money.Money;
import duetalk.text.Voice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What may be asked for paying an invoice late, put into words so that anyone can redo it by hand. */
final class InterestModel {

    private final Voice voice;
    private final Rules rules;
    private final List<Bookable> bookable = new ArrayList<>();

    InterestModel(Voice voice, Rules rules) {
        this.voice = voice;
        this.rules = rules;
    }

    /** How a line is shown. */
    enum Style {
        SENTENCE,
        MUTED,
        WARNING,
        LINE,
        TOTAL
    }

    /**
     * One line.
     *
     * @param detail under the words, empty for none
     * @param amount at the end, empty for none
     */
    record Line(Style style, String words, String detail, String amount) {}

    /** What of it can be booked as a charge. */
    record Bookable(ChargeKind kind, Money amount) {}

    /** The whole reckoning of one invoice. */
    record Reckoning(String title, List<Line> lines, List<Bookable> bookable) {}

    Reckoning of(Story story, Invoice invoice, LocalDate today) {
        List<Line> lines = new ArrayList<>();
        bookable.clear();
        try {
            reckon(lines, story, invoice, today);
        } catch (Refusal refused) {
            lines.add(sentence(Style.WARNING, voice.problem(refused)));
        }
        return new Reckoning(
                voice.say("interest.title", "invoice", invoice.number()), lines, notYet(lines, story, invoice));
    }

    /** What is booked of it already is not proposed again. */
    private List<Bookable> notYet(List<Line> lines, Story story, Invoice invoice) {
        List<Bookable> left = new ArrayList<>();
        for (Bookable one : bookable) {
            Money booked = story.charges().stream()
                    .filter(charge -> charge.kind() == one.kind()
                            && charge.invoiceId() != null
                            && charge.invoiceId() == invoice.id()
                            && charge.amount().currency().equals(one.amount().currency()))
                    .map(Charge::amount)
                    .reduce(Money.zero(one.amount().currency()), Money::plus);
            if (booked.isPositive()) {
                lines.add(sentence(
                        Style.MUTED,
                        voice.say("interest.booked", "what", voice.name("charge", one.kind()), "amount", booked)));
            }
            Money rest = one.amount().minus(booked);
            if (rest.isPositive()) {
                left.add(new Bookable(one.kind(), rest));
            }
        }
        return left;
    }

    private void reckon(List<Line> lines, Story story, Invoice invoice, LocalDate today) {
        Terms terms = story.card().terms();
        Jurisdiction law = story.card().law();
        DueDate due = DueDate.of(invoice.due(), law, rules.figures(), rules.days());
        lines.add(sentence(Style.MUTED, voice.say("interest.due", "date", due.shifted())));
        InterestBasis basis = InterestChoice.of(law, story.card().client().kind(), terms);
        if (basis.why() == Why.NOT_ASKED) {
            lines.add(sentence(Style.SENTENCE, voice.name("basis", basis.why())));
            basis = InterestChoice.byLaw(law, story.card().client().kind());
        }
        lines.add(sentence(Style.SENTENCE, voice.name("mode", basis.mode()) + ". " + voice.name("basis", basis.why())));
        LateDebt debt = LateDebt.of(invoice, due, story.payments());
        if (invoice.isDisputed() && invoice.isOpen()) {
            Money disputed = invoice.balance().minus(invoice.undisputed());
            lines.add(sentence(Style.SENTENCE, voice.say("interest.disputed", "amount", disputed)));
        }
        if (!debt.isLateBy(today)) {
            lines.add(sentence(Style.SENTENCE, voice.say("interest.notlate")));
            return;
        }
        Interest interest = InterestCalculation.of(debt, basis, PaymentOrder.PRINCIPAL_FIRST, today, rules.figures());
        interest.segments().forEach(segment -> lines.add(line(segment)));
        totals(lines, interest);
        extras(lines, story, invoice, debt, basis, today);
    }

    private static Line sentence(Style style, String words) {
        return new Line(style, words, "", "");
    }

    private Line line(Segment segment) {
        String source = segment.figure() == null
                ? ""
                : "\n" + voice.source(segment.figure().source());
        return new Line(
                Style.LINE,
                voice.say(
                        "interest.segment",
                        "from",
                        voice.dates().brief(segment.from()),
                        "to",
                        voice.dates().brief(segment.to())),
                voice.say(
                                "interest.segment.how",
                                "days",
                                Math.toIntExact(segment.days()),
                                "rate",
                                voice.amounts().percent(segment.rate()),
                                "principal",
                                segment.principal())
                        + source,
                voice.amounts().number(segment.amount(), segment.amount().scale()));
    }

    private void totals(List<Line> lines, Interest interest) {
        LocalDate known = interest.knownUntil();
        if (interest.missing() != null) {
            lines.add(sentence(Style.WARNING, voice.name("interest.missing", interest.missing())));
        } else if (known != null) {
            lines.add(sentence(Style.WARNING, voice.say("interest.known", "date", known)));
        }
        if (interest.basis().mode() == InterestMode.NONE || interest.missing() != null) {
            return;
        }
        bookable.add(new Bookable(ChargeKind.INTEREST, interest.total()));
        lines.add(total(voice.say("interest.total", "date", interest.until()), interest.total()));
        lines.add(total(voice.say("interest.principal"), interest.principalLeft()));
        lines.add(total(voice.say("interest.owed"), interest.owed()));
        lines.add(sentence(Style.MUTED, voice.say("interest.formula")));
    }

    private Line total(String words, Money amount) {
        return new Line(Style.TOTAL, words, "", voice.amounts().of(amount));
    }

    private void extras(
            List<Line> lines, Story story, Invoice invoice, LateDebt debt, InterestBasis basis, LocalDate today) {
        ReckonCompensation.of(story.card(), invoice, story.payments(), rules, today)
                .ifPresent(one -> {
                    one.in(invoice.total().currency(), rules.figures())
                            .ifPresent(sum -> bookable.add(new Bookable(ChargeKind.COMPENSATION, sum)));
                    lines.add(compensation(one, invoice.total().currency()));
                });
        Terms terms = story.card().terms();
        BigDecimal fee = terms.lateFeeValue();
        if (terms.lateFee() == LateFee.FLAT_MONTHLY && basis.why() == Why.MONTHLY_FEE && fee != null) {
            Money aMonth = Money.of(fee, debt.principal().currency());
            Money months = MonthlyFee.of(aMonth, debt.due().shifted(), today);
            bookable.add(new Bookable(ChargeKind.FEE, months));
            lines.add(total(voice.say("interest.monthly"), months));
        }
    }

    private Line compensation(Compensation one, String currency) {
        LocalDate day = one.rateDay();
        String detail = day == null ? "" : voice.say("interest.compensation.rate", "date", day);
        return new Line(
                Style.TOTAL,
                voice.say("interest.compensation"),
                detail,
                voice.amounts().of(one.in(currency, rules.figures()).orElse(one.sum())));
    }
}
