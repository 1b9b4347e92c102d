package duetalk.actions.ledger;

import duetalk.core.Refusal;
import duetalk.core.book.Book;
import duetalk.core.book.Stores;
import duetalk.core.invoices.Invoice;
import duetalk.core.ledger.Act;
import duetalk.core.ledger.ActKind;
import duetalk.core.ledger.Entry;
import duetalk.core.ledger.EntryKind;
import duetalk.core.ledger.Ledger;
import duetalk.core.money.Money;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All that was ever entered about one invoice, so that its balance can be followed line by line. */
public final class InvoiceHistory {

    private static final Set<ActKind> OF_INVOICES = Set.of(
            ActKind.INVOICE_ENTERED, ActKind.INVOICE_CORRECTED, ActKind.INVOICE_MOVED, ActKind.INVOICE_CANCELLED);

    private final Book book;

    public InvoiceHistory(Book book) {
        this.book = book;
    }

    /**
     * One line.
     *
     * @param on the day; of credit that was counted later than it came, the day on which that was recorded
     * @param countsFrom the day from which it counts, null when that is the same
     * @param kind the name of the act for what happened to the invoice itself, else of the kind of entry
     * @param detail the code that belongs to the kind: a method, a kind of charge, how a dispute ended; or a client's
     *     name, for one that was moved away from there
     * @param amount what was entered; of a corrected invoice by how much its total changed
     * @param cancelled whether it counts no longer
     * @param balance what was still to pay after it; null when it counts for nothing there
     * @param actId the act that entered it
     */
    public record Line(
            LocalDate on,
            @Nullable LocalDate countsFrom,
            String kind,
            String detail,
            Money amount,
            String note,
            boolean cancelled,
            @Nullable Money balance,
            long actId) {}

    /** The lines, oldest first; {@code zone} says on which day something was entered. */
    public List<Line> of(long invoiceId, ZoneId zone) {
        return book.read(stores -> {
            Invoice invoice = stores.invoices().byId(invoiceId).orElseThrow(() -> new Refusal("INVOICE_GONE"));
            List<Act> acts = stores.entries().ofFact(invoiceId).stream()
                    .filter(act -> OF_INVOICES.contains(act.kind()))
                    .toList();
            List<Line> lines = own(stores, invoice, acts, zone);
            lines.addAll(entries(stores, invoice, acts, zone));
            lines.sort(Comparator.comparing(Line::on).thenComparingLong(Line::actId));
            return balanced(lines, invoice);
        });
    }

    private static List<Line> own(Stores stores, Invoice invoice, List<Act> acts, ZoneId zone) {
        List<Line> lines = new ArrayList<>();
        List<Act> changes = acts.stream()
                .filter(act -> act.kind() == ActKind.INVOICE_CORRECTED || act.kind() == ActKind.INVOICE_MOVED)
                .toList();
        List<Invoice> versions = new ArrayList<>();
        changes.forEach(act -> versions.addAll(stores.entries().versionsBefore(act.id())));
        Money first = versions.isEmpty() ? invoice.total() : versions.getFirst().total();
        long entered = acts.stream()
                .filter(act -> act.kind() == ActKind.INVOICE_ENTERED)
                .mapToLong(Act::id)
                .findFirst()
                .orElse(0);
        lines.add(
                new Line(invoice.issued(), null, ActKind.INVOICE_ENTERED.name(), "", first, "", false, first, entered));
        for (int i = 0; i < Math.min(changes.size(), versions.size()); i++) {
            Money after = i + 1 < versions.size() ? versions.get(i + 1).total() : invoice.total();
            lines.add(change(stores, changes.get(i), versions.get(i), after, zone));
        }
        acts.stream()
                .filter(act -> act.kind() == ActKind.INVOICE_CANCELLED)
                .forEach(act -> lines.add(new Line(
                        act.at().atZone(zone).toLocalDate(),
                        null,
                        act.kind().name(),
                        "",
                        invoice.total(),
                        act.reason(),
                        stores.entries().undoneBy(act.id()).isPresent(),
                        null,
                        act.id())));
        return lines;
    }

    private static Line change(Stores stores, Act act, Invoice before, Money after, ZoneId zone) {
        String from = act.kind() == ActKind.INVOICE_MOVED
                ? stores.clients()
                        .card(before.clientId())
                        .map(card -> card.client().name())
                        .orElse("")
                : "";
        boolean undone = stores.entries().undoneBy(act.id()).isPresent();
        return new Line(
                act.at().atZone(zone).toLocalDate(),
                null,
                act.kind().name(),
                from,
                after.currency().equals(before.total().currency()) ? after.minus(before.total()) : after,
                act.reason(),
                undone,
                null,
                act.id());
    }

    /** At every client at whom it ever stood. */
    private static List<Line> entries(Stores stores, Invoice invoice, List<Act> acts, ZoneId zone) {
        Set<Long> clients = new HashSet<>(Set.of(invoice.clientId()));
        acts.stream().map(Act::clientId).filter(Objects::nonNull).forEach(clients::add);
        List<Line> lines = new ArrayList<>();
        for (long client : clients) {
            List<Entry> all = stores.entries().ofClient(client);
            Ledger ledger = Ledger.of(all);
            all.stream()
                    .filter(entry -> entry.isAbout(invoice.id()) && entry.kind() != EntryKind.CANCELLATION)
                    .forEach(entry -> lines.add(line(entry, all, ledger, zone)));
        }
        return lines;
    }

    private static Line line(Entry entry, List<Entry> all, Ledger ledger, ZoneId zone) {
        boolean cancelled = ledger.byId(entry.id()).isEmpty();
        String kind = entry.kind().isAllocation() && entry.chargeId() != null
                ? "ON_CHARGE"
                : entry.kind() == EntryKind.WRITE_OFF && entry.chargeId() != null
                        ? "CHARGE_WRITTEN_OFF"
                        : entry.kind().name();
        String detail = entry.detail();
        String note = entry.note();
        LocalDate on = entry.on();
        if (entry.kind().isAllocation()) {
            Entry source = all.stream()
                    .filter(one -> Objects.equals(one.id(), entry.sourceId()))
                    .findFirst()
                    .orElse(entry);
            detail = source.detail();
            note = source.note();
            on = source.actId() == entry.actId() ? on : LocalDate.ofInstant(entry.recordedAt(), zone);
        }
        LocalDate from = on.equals(entry.on()) ? null : entry.on();
        return new Line(on, from, kind, detail, entry.amount(), note, cancelled, null, entry.actId());
    }

    private static List<Line> balanced(List<Line> lines, Invoice invoice) {
        List<Line> all = new ArrayList<>();
        Money balance = Money.zero(invoice.total().currency());
        for (Line line : lines) {
            int sign = line.cancelled() ? 0 : sign(line.kind());
            boolean same = line.amount().currency().equals(balance.currency());
            if (sign != 0 && same) {
                balance = sign > 0 ? balance.plus(line.amount()) : balance.minus(line.amount());
            }
            all.add(new Line(
                    line.on(),
                    line.countsFrom(),
                    line.kind(),
                    line.detail(),
                    line.amount(),
                    line.note(),
                    line.cancelled(),
                    sign == 0 ? null : balance,
                    line.actId()));
        }
        return all;
    }

    private static int sign(String kind) {
        return switch (kind) {
            case "INVOICE_ENTERED", "INVOICE_CORRECTED", "RECOVERY" -> 1;
            case "PAYMENT_ALLOCATION", "CREDIT_ALLOCATION", "WRITE_OFF", "DIFFERENCE", "INVOICE_CANCELLED" -> -1;
            default -> 0;
        };
    }
}
