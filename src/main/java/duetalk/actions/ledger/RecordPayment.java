package duetalk.actions.ledger;

import duetalk.core.Refusal;
import duetalk.core.book.Book;
import duetalk.core.book.Rules;
import duetalk.core.book.Stores;
import duetalk.core.invoices.Allocation;
import duetalk.core.invoices.Allocation.Planned;
import duetalk.core.invoices.Allocation.Share;
import duetalk.core.invoices.Invoice;
import duetalk.core.invoices.Payment;
import duetalk.core.invoices.PaymentMethod;
import duetalk.core.ledger.Act;
import duetalk.core.ledger.ActKind;
import duetalk.core.ledger.Charge;
import duetalk.core.ledger.ChargeKind;
import duetalk.core.ledger.DifferenceKind;
import duetalk.core.ledger.Entry;
import duetalk.core.ledger.EntryKind;
import duetalk.core.ledger.Ledger;
import duetalk.core.ledger.Posting;
import duetalk.core.money.Money;
import duetalk.core.plan.Plan;
import duetalk.core.plan.PlanRules;
import duetalk.core.plan.PlanState;
import duetalk.core.search.Clean;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes down money that came: one payment, counted on what the user names, else in the order of allocation. */
public final class RecordPayment {

    private final Book book;

    public RecordPayment(Book book) {
        this.book = book;
    }

    /**
     * How much of a payment is for what.
     *
     * @param invoiceId the invoice, null when it is for a charge
     * @param chargeId the charge, null when it is for an invoice
     */
    public record Part(@Nullable Long invoiceId, @Nullable Long chargeId, Money amount) {

        public static Part of(long invoiceId, Money amount) {
            return new Part(invoiceId, null, amount);
        }
    }

    /**
     * What the user knows of a payment.
     *
     * @param amount what arrived
     * @param invoiceId the invoice that it names, counted first; null for none
     * @param parts what it is split over by the user; empty to let the order of allocation decide
     * @param fee what a bank kept of it on the way: counted on the first invoice too; zero for nothing
     * @param notYetDue whether what is left may be counted on invoices that are not due yet
     * @param surplus whether the user knows that more came than is open: the rest stands to the client's credit
     */
    public record Received(
            long clientId,
            Money amount,
            LocalDate on,
            PaymentMethod method,
            @Nullable Long invoiceId,
            String note,
            List<Part> parts,
            Money fee,
            boolean notYetDue,
            boolean surplus) {

        public Received {
            parts = List.copyOf(parts);
        }

        /** Nothing is split, and what is left of it goes wherever it can. */
        public Received(
                long clientId,
                Money amount,
                LocalDate on,
                PaymentMethod method,
                @Nullable Long invoiceId,
                String note) {
            this(clientId, amount, on, method, invoiceId, note, List.of(), Money.zero(amount.currency()), true, true);
        }

        /** The same, split by the user. */
        public Received split(List<Part> over) {
            return new Received(clientId, amount, on, method, invoiceId, note, over, fee, notYetDue, surplus);
        }

        public Received withFee(Money kept) {
            return new Received(clientId, amount, on, method, invoiceId, note, parts, kept, notYetDue, surplus);
        }

        /** The same, with what the user has answered to the questions of a payment. */
        public Received asked(boolean alsoNotYetDue, boolean knowsSurplus) {
            return new Received(clientId, amount, on, method, invoiceId, note, parts, fee, alsoNotYetDue, knowsSurplus);
        }
    }

    /**
     * Answers the id of the act.
     *
     * @throws Refusal PAYMENT_ABOVE_OPEN with what would stand to the client's credit, unless the user knows
     */
    public long record(Received received, LocalDate today, Instant now) {
        check(received, today);
        return book.write(stores -> {
            Act act = Act.of(ActKind.PAYMENT_RECORDED, now, received.clientId(), null, subject(stores, received))
                    .worth(received.amount(), received.on());
            Posting posting = Posting.of(stores.entries(), stores.invoices(), act);
            post(stores, posting, received, null, today);
            return posting.actId();
        });
    }

    static void check(Received received, LocalDate today) {
        if (!received.amount().isPositive()) {
            throw new Refusal("PAYMENT_NOT_POSITIVE");
        }
        if (received.on().isAfter(today)) {
            throw new Refusal("PAYMENT_IN_THE_FUTURE");
        }
        if (received.fee().isNegative()) {
            throw new Refusal("FEE_NEGATIVE");
        }
        Money parts = received.parts().stream()
                .map(Part::amount)
                .reduce(Money.zero(received.amount().currency()), Money::plus);
        if (received.parts().stream().anyMatch(part -> !part.amount().isPositive())
                || parts.compareTo(received.amount()) > 0) {
            throw new Refusal("PAYMENT_PARTS_ABOVE", Map.of("amount", received.amount()));
        }
    }

    private static String subject(Stores stores, Received received) {
        Optional<Long> first = received.parts().stream()
                .map(Part::invoiceId)
                .filter(java.util.Objects::nonNull)
                .findFirst();
        Long invoice = received.invoiceId() == null ? first.orElse(null) : received.invoiceId();
        return invoice == null
                ? ""
                : stores.invoices().byId(invoice).map(Invoice::number).orElse("");
    }

    /**
     * Posts the payment and what it is counted on.
     *
     * @param corrected the first payment of those that it stands for, null when it corrects none
     */
    static Entry post(Stores stores, Posting posting, Received received, @Nullable Long corrected, LocalDate today) {
        List<Share> shares = shares(stores, received, today);
        Entry payment = posting.add(source(received, corrected));
        Money rest = received.amount();
        for (Share share : shares) {
            if (allocated(stores, posting, payment, share, received)) {
                rest = rest.minus(share.amount());
            }
        }
        for (Part part : received.parts()) {
            if (part.chargeId() != null) {
                charge(posting, payment, part);
                rest = rest.minus(part.amount());
            }
        }
        if (rest.isPositive() && !received.surplus()) {
            throw new Refusal("PAYMENT_ABOVE_OPEN", Map.of("amount", rest));
        }
        fee(stores, posting, received, shares);
        return payment;
    }

    private static Entry source(Received received, @Nullable Long corrected) {
        Entry payment = Entry.of(
                EntryKind.PAYMENT,
                received.clientId(),
                received.on(),
                received.amount(),
                received.method().name(),
                Clean.line(received.note()));
        return corrected == null ? payment : payment.again(corrected, null);
    }

    private static boolean allocated(Stores stores, Posting posting, Entry payment, Share share, Received received) {
        Long invoiceId = share.invoiceId();
        if (invoiceId != null) {
            Invoice invoice = stores.invoices().byId(invoiceId).orElseThrow(() -> new Refusal("INVOICE_GONE"));
            if (invoice.clientId() != received.clientId()) {
                throw new Refusal("INVOICE_GONE");
            }
            posting.allocate(payment, invoice, share.amount());
            return true;
        }
        if (share.besides()) {
            // what a plan asks for beside its invoices is owed as it comes
            Entry charge = posting.add(Entry.of(
                    EntryKind.CHARGE,
                    received.clientId(),
                    received.on(),
                    share.amount(),
                    ChargeKind.INTEREST.name(),
                    ""));
            posting.allocateToCharge(payment, charge, share.amount());
            return true;
        }
        return false;
    }

    private static void charge(Posting posting, Entry payment, Part part) {
        Ledger ledger = posting.ledger(payment.clientId());
        Charge charge = ledger.charges().stream()
                .filter(one -> java.util.Objects.equals(one.id(), part.chargeId()))
                .findFirst()
                .orElseThrow(() -> new Refusal("CHARGE_GONE"));
        if (part.amount().compareTo(charge.left()) > 0) {
            throw new Refusal("PAYMENT_ABOVE_CHARGE", Map.of("amount", charge.left()));
        }
        posting.allocateToCharge(payment, ledger.byId(charge.id()).orElseThrow(), part.amount());
    }

    private static void fee(Stores stores, Posting posting, Received received, List<Share> shares) {
        if (received.fee().isZero()) {
            return;
        }
        Invoice first = shares.stream()
                .map(Share::invoiceId)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .flatMap(id -> stores.invoices().byId(id))
                .orElseThrow(() -> new Refusal("FEE_WITHOUT_INVOICE"));
        if (received.fee().compareTo(first.balance()) > 0) {
            throw new Refusal("FEE_ABOVE_BALANCE", Map.of("amount", first.balance()));
        }
        posting.add(Entry.about(
                EntryKind.DIFFERENCE,
                received.clientId(),
                first.id(),
                received.on().isBefore(first.issued()) ? first.issued() : received.on(),
                received.fee(),
                DifferenceKind.BANK_FEE.name(),
                ""));
    }

    private static List<Share> shares(Stores stores, Received received, LocalDate today) {
        if (!received.parts().isEmpty()) {
            return received.parts().stream()
                    .filter(part -> part.invoiceId() != null)
                    .map(part -> new Share(part.invoiceId(), part.amount()))
                    .toList();
        }
        List<Invoice> invoices = stores.invoices().ofClient(received.clientId());
        return Allocation.of(
                received.amount(),
                invoices,
                received.invoiceId(),
                planned(stores, received, invoices, today),
                today,
                received.notYetDue());
    }

    /** What comes while a plan runs is for it first: what is late or due, or exactly the next instalment or all. */
    private static List<Planned> planned(Stores stores, Received received, List<Invoice> invoices, LocalDate today) {
        List<Plan> plans = stores.plans().ofClient(received.clientId());
        if (plans.isEmpty()) {
            return List.of();
        }
        Rules rules = Rules.of(stores, today);
        List<Payment> payments = stores.invoices().paymentsOf(received.clientId());
        List<Planned> planned = new ArrayList<>();
        for (Plan plan : plans) {
            PlanRules.Standing standing = PlanRules.judge(plan, payments, rules.days(), today);
            boolean runs = standing.state() != PlanState.PROPOSED
                    && !standing.state().isOver()
                    && plan.currency().equals(received.amount().currency());
            if (runs) {
                planned.add(new Planned(
                        new HashSet<>(plan.invoices()),
                        due(standing, received.amount(), today),
                        standing.besides(invoices)));
            }
        }
        return planned;
    }

    private static Money due(PlanRules.Standing plan, Money amount, LocalDate today) {
        Money due = plan.instalments().stream()
                .filter(one -> !one.instalment().due().isAfter(today))
                .map(PlanRules.InstalmentStanding::left)
                .reduce(Money.zero(amount.currency()), Money::plus);
        if (plan.state() == PlanState.CALLED_IN) {
            return plan.left();
        }
        return plan.next()
                .map(PlanRules.InstalmentStanding::left)
                .filter(next -> next.equals(amount) || plan.left().equals(amount))
                .map(next -> due.max(amount))
                .orElse(due);
    }
}
