package duetalk.actions;

import duetalk.core.book.Book;
import duetalk.core.clients.Client;
import duetalk.core.clients.ClientCard;
import duetalk.core.invoices.Invoice;
import duetalk.core.money.Money;
import duetalk.core.search.Fold;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whose money this may be: open invoices by what stands on a bank statement, a number or an amount. */
public final class FindPayment {

    private static final int SHOWN = 5;

    private final Book book;

    public FindPayment(Book book) {
        this.book = book;
    }

    /** An open invoice that the money may be for. */
    public record Found(Invoice invoice, Client client) {}

    /**
     * Invoices of this number first, then those of which exactly this amount is open; at most five.
     *
     * @param amount what was typed, when it reads as an amount
     */
    public List<Found> find(String typed, @Nullable BigDecimal amount) {
        if (typed.isBlank()) {
            return List.of();
        }
        return book.read(stores -> {
            List<Invoice> invoices = new ArrayList<>();
            stores.invoices()
                    .byTypedNumber(typed, 2 * SHOWN)
                    .forEach(hit -> stores.invoices()
                            .byId(hit.invoiceId())
                            .filter(Invoice::isOpen)
                            .ifPresent(invoices::add));
            if (amount != null && invoices.size() < SHOWN) {
                invoices.addAll(stores.invoices().ofOpenAmount(amount, SHOWN));
            }
            List<Found> found = new ArrayList<>();
            for (Invoice invoice : invoices.stream().distinct().limit(SHOWN).toList()) {
                Optional<ClientCard> card = stores.clients().card(invoice.clientId());
                card.ifPresent(one -> found.add(new Found(invoice, one.client())));
            }
            return found;
        });
    }

    /** Whether the first is meant and no other: it is alone, or its whole number was typed. */
    public static boolean isSure(List<Found> found, String typed) {
        return found.size() == 1
                || !found.isEmpty()
                        && Fold.key(found.getFirst().invoice().number()).equals(Fold.key(typed));
    }

    /** What to record of it: what was said, else all that is open. */
    public static Money amount(Found found, @Nullable Money said) {
        return said == null ? found.invoice().balance() : said;
    }
}
