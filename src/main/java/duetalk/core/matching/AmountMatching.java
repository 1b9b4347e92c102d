package duetalk.core.matching;

import duetalk.core.invoices.Invoice;
import duetalk.core.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Money that names nothing: one invoice of which exactly this is open, all that is open or overdue at a client, or
 * several of one client's invoices that add up to it. Never sure.
 */
public final class AmountMatching {

    static final Comparator<Invoice> OLDEST_FIRST =
            Comparator.comparing(Invoice::due).thenComparing(Invoice::id);

    /** One invoice, or everything that is open. */
    static final int EXACT = 0;

    /** All that is overdue, or asked. */
    static final int PART = 1;

    private static final int SOME = 2;

    /** Of more invoices than this the oldest are tried: sums of many agree by chance. */
    private static final int MOST_INVOICES = 24;

    private static final int MOST_IN_A_SET = 8;
    private static final int MOST_SETS = 5;
    private static final int MOST_STEPS = 20_000;
    private static final int MOST_STEPS_IN_ALL = 400_000;

    private final List<Match> found = new ArrayList<>();
    private int stepsInAll;

    private AmountMatching() {}

    /**
     * The matches, the likeliest first.
     *
     * @param open open invoices of any clients
     * @param amount in whole units of whatever currency
     */
    public static List<Match> of(List<Invoice> open, BigDecimal amount, LocalDate today) {
        AmountMatching matching = new AmountMatching();
        Map<String, List<Invoice>> groups = new LinkedHashMap<>();
        open.stream()
                .filter(Invoice::isOpen)
                .filter(one -> NumberMatching.isOf(amount, one.total().currency()))
                .forEach(one -> groups.computeIfAbsent(
                                one.clientId() + " " + one.total().currency(), any -> new ArrayList<>())
                        .add(one));
        if (amount.signum() > 0) {
            groups.values()
                    .forEach(group -> matching.search(
                            group, Money.of(amount, group.getFirst().total().currency()), today));
        }
        return together(List.of(), matching.found);
    }

    /**
     * What was found by number, then what was found by amount, each once. Only one that nothing rivals is likely; what
     * was found by number is no longer sure when the same digits are an amount that is open elsewhere.
     */
    public static List<Match> together(List<Match> byNumber, List<Match> byAmount) {
        List<Match> all = new ArrayList<>();
        List<Match> others = byAmount.stream()
                .filter(one -> byNumber.stream().noneMatch(one::isOfSame))
                .sorted(Comparator.comparingInt(Match::rank))
                .toList();
        for (Match one : byNumber) {
            all.add(one.trust() == Trust.SURE && !others.isEmpty() ? one.trusted(Trust.LIKELY) : one);
        }
        int best = others.isEmpty() ? EXACT : others.getFirst().rank();
        boolean alone = byNumber.isEmpty()
                && others.stream().filter(one -> one.rank() == best).count() == 1;
        for (int i = 0; i < others.size(); i++) {
            all.add(others.get(i).trusted(alone && i == 0 ? Trust.LIKELY : Trust.POSSIBLE));
        }
        return List.copyOf(all);
    }

    private void search(List<Invoice> group, Money amount, LocalDate today) {
        List<Invoice> oldestFirst = group.stream().sorted(OLDEST_FIRST).toList();
        List<Invoice> overdue =
                oldestFirst.stream().filter(one -> one.due().isBefore(today)).toList();
        oldestFirst.stream().filter(one -> one.balance().equals(amount)).forEach(one -> add(List.of(one), EXACT));
        if (oldestFirst.size() > 1 && sum(oldestFirst, amount).equals(amount)) {
            add(oldestFirst, EXACT);
        }
        if (overdue.size() > 1 && sum(overdue, amount).equals(amount)) {
            add(overdue, PART);
        }
        new Sets(oldestFirst.subList(0, Math.min(MOST_INVOICES, oldestFirst.size())), amount).search();
    }

    private static Money sum(List<Invoice> invoices, Money like) {
        return invoices.stream().map(Invoice::balance).reduce(Money.zero(like.currency()), Money::plus);
    }

    private void add(List<Invoice> invoices, int rank) {
        Match match = Match.of(invoices, Optional.empty(), rank);
        if (found.stream().noneMatch(match::isOfSame)) {
            found.add(match);
        }
    }

    /** Sets of invoices of one client that add up to an amount: the largest first, given up after so many steps. */
    private final class Sets {

        private final List<Invoice> invoices;
        private final long[] minor;
        private final long[] after;
        private final long wanted;
        private final List<Invoice> chosen = new ArrayList<>();
        private int steps;
        private int sets;

        Sets(List<Invoice> group, Money amount) {
            invoices = group.stream()
                    .sorted(Comparator.<Invoice, Money>comparing(Invoice::balance)
                            .reversed()
                            .thenComparing(OLDEST_FIRST))
                    .toList();
            wanted = amount.minor();
            minor = invoices.stream().mapToLong(one -> one.balance().minor()).toArray();
            after = new long[minor.length + 1];
            for (int i = minor.length - 1; i >= 0; i--) {
                after[i] = Math.addExact(after[i + 1], minor[i]);
            }
        }

        void search() {
            if (after[0] >= wanted) {
                from(0, wanted);
            }
        }

        private void from(int place, long left) {
            if (left == 0) {
                if (chosen.size() > 1) {
                    sets++;
                    add(chosen.stream().sorted(OLDEST_FIRST).toList(), SOME);
                }
                return;
            }
            boolean over = ++steps > MOST_STEPS || ++stepsInAll > MOST_STEPS_IN_ALL || sets >= MOST_SETS;
            if (over || place == minor.length || after[place] < left || chosen.size() == MOST_IN_A_SET) {
                return;
            }
            if (minor[place] <= left) {
                chosen.add(invoices.get(place));
                from(place + 1, left - minor[place]);
                chosen.removeLast();
            }
            from(place + 1, left);
        }
    }
}
