package duetalk.actions.ledger;

import duetalk.core.Refusal;
import duetalk.core.book.Book;
import duetalk.core.book.Stores;
import duetalk.core.clients.ClientCard;
import duetalk.core.invoices.Invoice;
import duetalk.core.ledger.Act;
import duetalk.core.ledger.ActKind;
import duetalk.core.ledger.Posting;
import duetalk.core.money.Money;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes one client of two that are the same: invoices, money, phones, people and history come along, also two invoices
 * of one number. It can be taken back for ever; what was entered meanwhile stays where its invoice goes.
 */
public final class MergeClients {

    private final Book book;

    public MergeClients(Book book) {
        this.book = book;
    }

    /** In what two clients can differ that the user has to know before they become one. */
    public enum Difference {
        CURRENCY,
        LAW,
        LANGUAGE,
        KIND
    }

    /**
     * What comes together.
     *
     * @param balances what is open of both, by currency
     * @param credits what stands to the credit of both, by currency
     */
    public record Preview(
            ClientCard stays,
            ClientCard goes,
            Set<Difference> differences,
            int invoices,
            List<Money> balances,
            List<Money> credits) {}

    /** What would come together, and in what the two differ; nothing is changed. */
    public Preview preview(long stays, long goes) {
        return book.read(stores -> {
            ClientCard one = card(stores, stays);
            ClientCard other = card(stores, goes);
            List<Invoice> invoices = new java.util.ArrayList<>(stores.invoices().ofClient(stays));
            invoices.addAll(stores.invoices().ofClient(goes));
            List<Money> credits = new java.util.ArrayList<>(stores.entries().creditOf(stays));
            credits.addAll(stores.entries().creditOf(goes));
            return new Preview(
                    one,
                    other,
                    differences(one, other),
                    invoices.size(),
                    sums(invoices.stream()
                            .filter(Invoice::isOpen)
                            .map(Invoice::balance)
                            .toList()),
                    sums(credits));
        });
    }

    private static List<Money> sums(List<Money> amounts) {
        return List.copyOf(amounts.stream()
                .collect(Collectors.toMap(Money::currency, amount -> amount, Money::plus, java.util.TreeMap::new))
                .values());
    }

    private static ClientCard card(Stores stores, long client) {
        return stores.clients().card(client).orElseThrow(() -> new Refusal("CLIENT_GONE"));
    }

    /** In what two clients differ. */
    public static Set<Difference> differences(ClientCard one, ClientCard other) {
        Set<Difference> differences = EnumSet.noneOf(Difference.class);
        if (!one.client().currency().equals(other.client().currency())) {
            differences.add(Difference.CURRENCY);
        }
        if (one.law() != other.law()) {
            differences.add(Difference.LAW);
        }
        if (one.client().language() != other.client().language()) {
            differences.add(Difference.LANGUAGE);
        }
        if (one.client().kind() != other.client().kind()) {
            differences.add(Difference.KIND);
        }
        return differences;
    }

    /**
     * Answers the id of the act.
     *
     * @param stays whose name, language, currency and terms hold from now on
     * @param known the differences that the user has seen and accepts
     * @throws Refusal MERGE_WITH_ITSELF, CLIENT_GONE, MERGE_DIFFERS with the first difference that they have not seen
     */
    public long merge(long stays, long goes, Set<Difference> known, Instant now) {
        if (stays == goes) {
            throw new Refusal("MERGE_WITH_ITSELF");
        }
        return book.write(stores -> {
            boolean here = stores.clients().all().stream()
                            .filter(one -> one.id() == stays || one.id() == goes)
                            .count()
                    == 2;
            if (!here) {
                throw new Refusal("CLIENT_GONE");
            }
            ClientCard gone = card(stores, goes);
            Set<Difference> unseen = differences(card(stores, stays), gone);
            unseen.removeAll(known);
            if (!unseen.isEmpty()) {
                throw new Refusal(
                        "MERGE_DIFFERS", Map.of("what", unseen.iterator().next().name()));
            }
            long act = stores.entries()
                    .add(Act.of(
                            ActKind.CLIENTS_MERGED,
                            now,
                            stays,
                            goes,
                            gone.client().name()));
            stores.merging().merge(act, goes, stays);
            return act;
        });
    }

    /** Lets what is counted from one to the other fall back, then gives each their own. */
    static void part(Stores stores, Posting posting, Act act) {
        posting.cancel(stores.merging().across(act.id()), "");
        stores.merging().part(act.id());
    }
}
