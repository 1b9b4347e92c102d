package duetalk.core.matching;

import duetalk.core.invoices.Invoice;
import duetalk.core.money.Currencies;
import duetalk.core.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Money that names its invoices. The whole number goes before a part of one; where two clients have the number, an
 * amount that is open at only one of them decides, and is never more than likely; so is what was written off, and a
 * number that another invoice has which is paid.
 */
public final class NumberMatching {

    private NumberMatching() {}

    /**
     * The matches, the likeliest first.
     *
     * @param named the numbers typed, each with its hits
     * @param amount what came in whole units of whatever currency, null when it was not typed
     */
    public static List<Match> of(List<Named> named, @Nullable BigDecimal amount) {
        if (named.isEmpty() || named.stream().anyMatch(one -> one.hits().isEmpty())) {
            return List.of();
        }
        List<Match> wholly = matches(named, true, amount);
        boolean isWhole = !wholly.isEmpty();
        List<Match> all = isWhole ? new ArrayList<>(wholly) : matches(named, false, amount);
        boolean doubt = isWhole && named.stream().anyMatch(Named::isEndOfAnother);
        boolean sure = !doubt && named.stream().noneMatch(Named::doubled);
        List<Match> judged = judged(all, amount != null, isWhole, sure);
        if (doubt) {
            judged = new ArrayList<>(judged);
            for (Match other : matches(named, false, amount)) {
                if (judged.stream().noneMatch(other::isOfSame)) {
                    judged.add(other);
                }
            }
        }
        return List.copyOf(judged);
    }

    /** Of each client who has them all; of one number, each invoice by itself. */
    private static List<Match> matches(List<Named> named, boolean whole, @Nullable BigDecimal amount) {
        List<Match> matches = new ArrayList<>();
        if (named.size() == 1) {
            Named one = named.getFirst();
            for (Invoice invoice : whole ? one.whole() : one.hits()) {
                add(matches, List.of(invoice), amount);
            }
            return matches;
        }
        Set<Long> clients = new LinkedHashSet<>();
        named.getFirst().hits().forEach(one -> clients.add(one.clientId()));
        for (long client : clients) {
            Set<Invoice> theirs = new LinkedHashSet<>();
            for (Named one : named) {
                (whole ? one.whole() : one.hits())
                        .stream()
                                .filter(invoice -> invoice.clientId() == client && !theirs.contains(invoice))
                                .min(Comparator.comparing(Invoice::due))
                                .ifPresent(theirs::add);
            }
            if (theirs.size() == named.size()) {
                add(matches, theirs.stream().sorted(AmountMatching.OLDEST_FIRST).toList(), amount);
            }
        }
        return matches;
    }

    private static void add(List<Match> matches, List<Invoice> invoices, @Nullable BigDecimal amount) {
        String currency = invoices.getFirst().total().currency();
        boolean one = new HashSet<>(invoices.stream()
                                .map(invoice -> invoice.total().currency())
                                .toList())
                        .size()
                == 1;
        if (one && (amount == null || isOf(amount, currency))) {
            matches.add(Match.of(
                    invoices, Optional.ofNullable(amount).map(came -> Money.of(came, currency)), AmountMatching.EXACT));
        }
    }

    /** Whether a currency has so many decimals. */
    static boolean isOf(BigDecimal amount, String currency) {
        return Math.max(0, amount.stripTrailingZeros().scale()) <= Currencies.digits(currency)
                && amount.precision() - amount.scale() <= 12;
    }

    private static List<Match> judged(List<Match> all, boolean amountSaid, boolean isWhole, boolean sure) {
        List<Match> equal =
                all.stream().filter(one -> one.amount().equals(one.open())).toList();
        if (all.size() == 1) {
            Match only = all.getFirst();
            boolean fits = !equal.isEmpty() || isWhole && !only.isAboveOpen();
            return List.of(only.trusted(sure && fits && !only.isRecovery() ? Trust.SURE : Trust.LIKELY));
        }
        if (!amountSaid || equal.size() != 1) {
            return all;
        }
        List<Match> judged = new ArrayList<>(List.of(equal.getFirst().trusted(Trust.LIKELY)));
        all.stream().filter(one -> !one.isOfSame(equal.getFirst())).forEach(judged::add);
        return judged;
    }
}
