package duetalk.actions.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The books of one client a second time, kept by hand: rows that are alive or struck out, days as numbers, amounts as
 * numbers, nothing of the program's. What is struck out comes alive again when what struck it is taken back.
 */
final class SecondBooks {

    /** A bill. */
    static final class Bill {
        long id;
        String number = "";
        String currency = "";
        long issued;
        long due;
        long total;
        boolean gone;
    }

    /** A line in the books. */
    static final class Row {
        final Set<Long> acts = new HashSet<>();
        long act;
        String what = "";
        String currency = "";

        @Nullable
        Bill bill;

        @Nullable
        Row from;

        @Nullable
        Row charge;

        long on;
        long sum;
        boolean dead;
        boolean home;
        long struckBy;
        long order;
    }

    final List<Bill> bills = new ArrayList<>();
    final List<Row> rows = new ArrayList<>();
    private final Map<Long, List<Row>> enteredBy = new HashMap<>();
    private final Map<Long, Long> undone = new HashMap<>();
    private final Map<Long, Long> corrected = new HashMap<>();
    private final Map<Long, Long> redone = new HashMap<>();
    private final Map<Long, Long> totalBefore = new HashMap<>();
    private final Map<Long, Long> totalAfter = new HashMap<>();
    private final Map<Long, Bill> billOf = new HashMap<>();
    private final Map<Row, Bill> noteFor = new HashMap<>();
    private final Map<Long, Bill> enteredBill = new HashMap<>();
    private long order;
    private long act;

    void begin(long number) {
        act = number;
    }

    private Row row(String what, String currency, @Nullable Bill bill, @Nullable Row from, long on, long sum) {
        Row row = new Row();
        row.what = what;
        row.currency = currency;
        row.bill = bill;
        row.from = from;
        row.on = on;
        row.sum = sum;
        row.act = act;
        row.acts.add(act);
        row.order = ++order;
        rows.add(row);
        enteredBy.computeIfAbsent(act, any -> new ArrayList<>()).add(row);
        return row;
    }

    private List<Row> alive() {
        return rows.stream()
                .filter(row -> !row.dead)
                .sorted(Comparator.comparingLong((Row row) -> row.order))
                .toList();
    }

    long balance(Bill bill, long day) {
        long left = bill.total;
        for (Row row : rows) {
            if (!row.dead && row.bill == bill && row.charge == null && row.on <= day) {
                left -= switch (row.what) {
                    case "share", "small", "off" -> row.sum;
                    case "lift" -> -row.sum;
                    default -> 0;
                };
            }
        }
        return left;
    }

    long balance(Bill bill) {
        return balance(bill, Long.MAX_VALUE);
    }

    long writtenOff(Bill bill) {
        long sum = 0;
        for (Row row : rows) {
            if (!row.dead && row.bill == bill && row.charge == null) {
                sum += row.what.equals("off") ? row.sum : row.what.equals("lift") ? -row.sum : 0;
            }
        }
        return sum;
    }

    long disputed(Bill bill) {
        long sum = 0;
        for (Row row : rows) {
            if (!row.dead && row.bill == bill) {
                sum += row.what.equals("quarrel") ? row.sum : row.what.equals("peace") ? -row.sum : 0;
            }
        }
        return sum;
    }

    long credit(String currency, long day) {
        long sum = 0;
        for (Row row : rows) {
            if (!row.dead && row.currency.equals(currency) && row.on <= day) {
                sum += switch (row.what) {
                    case "paid", "note" -> row.sum;
                    case "share", "back", "out" -> -row.sum;
                    default -> 0;
                };
            }
        }
        return sum;
    }

    long left(Row charge) {
        long left = charge.sum;
        for (Row row : rows) {
            if (!row.dead && (row.charge == charge || row.what.equals("waiver") && row.from == charge)) {
                left -= row.sum;
            }
        }
        return left;
    }

    List<Row> charges() {
        return alive().stream().filter(row -> row.what.equals("charge")).toList();
    }

    /** Overdue and accepted, with what was charged, less the credit; nothing below zero. */
    long asked(String currency, long today) {
        long sum = 0;
        for (Bill bill : bills) {
            if (!bill.gone && bill.currency.equals(currency) && bill.due < today) {
                sum += Math.max(0, balance(bill) - disputed(bill));
            }
        }
        for (Row charge : charges()) {
            if (charge.currency.equals(currency) && charge.on <= today) {
                sum += left(charge);
            }
        }
        return Math.max(0, sum - credit(currency, Long.MAX_VALUE));
    }

    private long free(Row source) {
        long free = source.sum;
        for (Row row : rows) {
            if (!row.dead && row.from == source) {
                free -= row.sum;
            }
        }
        return free;
    }

    void enter(Bill bill) {
        bills.add(bill);
        enteredBill.put(act, bill);
    }

    void pay(String currency, long sum, long on, long today, boolean notYetDue) {
        Row paid = row("paid", currency, null, null, on, sum);
        List<Bill> open = new ArrayList<>(bills.stream()
                .filter(bill -> !bill.gone && bill.currency.equals(currency) && balance(bill) > 0)
                .sorted(Comparator.comparingLong((Bill bill) -> bill.due).thenComparing(bill -> bill.number))
                .toList());
        long left = sum;
        for (boolean late : new boolean[] {true, false}) {
            for (Bill bill : open) {
                if (bill.due < today == late && (late || notYetDue) && left > 0) {
                    long part = Math.min(left, balance(bill));
                    share(paid, bill, part);
                    left -= part;
                }
            }
        }
    }

    void payFor(Bill bill, long sum, long part, long fee, long on) {
        Row paid = row("paid", bill.currency, null, null, on, sum);
        share(paid, bill, part);
        if (fee > 0) {
            row("small", bill.currency, bill, null, Math.max(on, bill.issued), fee);
        }
    }

    void payCharge(Row charge, long sum, long on) {
        Row paid = row("paid", charge.currency, null, null, on, sum);
        row("share", charge.currency, charge.bill, paid, Math.max(on, charge.on), sum).charge = charge;
    }

    private void share(Row source, Bill bill, long part) {
        long above = part - Math.max(0, Math.min(part, balance(bill)));
        lift(bill, above, source.on);
        row("share", source.currency, bill, source, Math.max(source.on, bill.issued), part);
    }

    private long lift(Bill bill, long above, long on) {
        long left = above;
        for (Row off : alive()) {
            if (off.what.equals("off") && off.bill == bill && off.charge == null && left > 0) {
                long part = Math.min(left, free(off));
                if (part > 0) {
                    row("lift", bill.currency, bill, off, Math.max(on, off.on), part);
                    left -= part;
                }
            }
        }
        return left;
    }

    void note(Bill bill, long sum, long on) {
        Row note = row("note", bill.currency, null, null, on, sum);
        noteFor.put(note, bill);
        long counted = Math.min(sum, balance(bill) + writtenOff(bill));
        if (counted > 0) {
            share(note, bill, counted);
        }
    }

    /** A note that nobody used goes to its own bill whenever that is open: from the day since which it fits. */
    void home() {
        for (Row note : unusedNotes()) {
            Bill bill = noteFor.get(note);
            long part = Math.min(free(note), bill.gone ? 0 : balance(bill));
            if (part > 0) {
                long last = rows.stream().mapToLong(row -> row.on).max().orElse(0);
                long from = Math.max(note.on, bill.issued);
                for (long day = last; day >= from; day--) {
                    if (balance(bill, day) < part) {
                        from = day + 1;
                    }
                }
                row("share", bill.currency, bill, note, from, part).home = true;
            }
        }
    }

    private List<Row> unusedNotes() {
        return List.of("GBP", "EUR").stream()
                .flatMap(currency -> unused(currency).stream())
                .filter(row -> row.what.equals("note"))
                .toList();
    }

    private List<Row> unused(String currency) {
        return alive().stream()
                .filter(row -> row.currency.equals(currency) && (row.what.equals("paid") || row.what.equals("note")))
                .filter(row -> free(row) > 0)
                .sorted(Comparator.comparingLong((Row row) -> row.on).thenComparingLong(row -> row.order))
                .toList();
    }

    void use(Bill bill, long sum) {
        long left = sum;
        for (Row source : unused(bill.currency)) {
            long part = Math.min(left, free(source));
            if (part > 0) {
                share(source, bill, part);
                left -= part;
            }
        }
    }

    void refund(String currency, long sum, long on) {
        long left = sum;
        for (Row source : unused(currency)) {
            long part = Math.min(left, free(source));
            if (part > 0 && source.on <= on) {
                row("out", currency, null, source, on, part);
                left -= part;
            }
        }
    }

    void charge(Bill bill, String currency, long sum, long on) {
        row("charge", currency, bill, null, on, sum);
    }

    void waive(Row charge, long sum, long on) {
        row("waiver", charge.currency, charge.bill, charge, on, sum);
    }

    void writeOff(Bill bill, long sum, long on) {
        row("off", bill.currency, bill, null, on, sum);
    }

    void small(Bill bill, long sum, long on) {
        row("small", bill.currency, bill, null, on, sum);
    }

    void quarrel(Bill bill, long sum, long on) {
        peace(bill, on);
        row("quarrel", bill.currency, bill, null, on, sum);
    }

    private void peace(Bill bill, long on) {
        for (Row one : alive()) {
            if (one.what.equals("quarrel") && one.bill == bill && free(one) == one.sum) {
                row("peace", bill.currency, bill, one, Math.max(on, one.on), one.sum);
            }
        }
    }

    void settle(Bill bill, long accepted, long on) {
        peace(bill, on);
        if (accepted > 0) {
            note(bill, accepted, on);
        }
    }

    void correct(Bill bill, long total) {
        totalBefore.put(act, bill.total);
        totalAfter.put(act, total);
        billOf.put(act, bill);
        bill.total = total;
        release(bill);
        home();
    }

    private void release(Bill bill) {
        long above = -balance(bill);
        if (above > 0) {
            above = lift(bill, above, Long.MIN_VALUE);
            for (long[] share : newest(null, bill)) {
                if (above > 0) {
                    Row was = byOrder(share[1]);
                    long part = Math.min(above, share[2]);
                    row("share", bill.currency, bill, was.from, was.on, -part);
                    above -= part;
                }
            }
        }
    }

    private Row byOrder(long number) {
        return rows.stream().filter(row -> row.order == number).findFirst().orElseThrow();
    }

    /** Day, order and rest of each share that has not fallen back, newest first: of a source, or on a bill. */
    private List<long[]> newest(@Nullable Row source, @Nullable Bill bill) {
        List<long[]> shares = new ArrayList<>();
        Map<String, Long> back = new HashMap<>();
        for (Row row : alive()) {
            if (mine(row, source, bill) && row.sum < 0) {
                back.merge(key(row), -row.sum, Long::sum);
            }
        }
        for (Row row : alive().reversed()) {
            if (mine(row, source, bill) && row.sum > 0) {
                long gone = Math.min(row.sum, back.getOrDefault(key(row), 0L));
                back.merge(key(row), -gone, Long::sum);
                if (row.sum > gone) {
                    shares.add(new long[] {row.on, row.order, row.sum - gone});
                }
            }
        }
        shares.sort(Comparator.comparingLong((long[] one) -> one[0])
                .thenComparingLong(one -> one[1])
                .reversed());
        return shares;
    }

    private static boolean mine(Row row, @Nullable Row source, @Nullable Bill bill) {
        return row.what.equals("share")
                && (source == null ? row.bill == bill && row.charge == null : row.from == source);
    }

    private static String key(Row row) {
        return System.identityHashCode(row.from) + " " + System.identityHashCode(row.bill) + " "
                + System.identityHashCode(row.charge);
    }

    void giveBack(long paying, long on) {
        giveBack(
                alive().stream()
                        .filter(row -> row.what.equals("paid") && row.acts.contains(paying))
                        .findFirst()
                        .orElseThrow(),
                on);
    }

    private void giveBack(Row paid, long on) {
        long out = alive().stream()
                .filter(row -> row.what.equals("out") && row.from == paid)
                .mapToLong(row -> row.sum)
                .sum();
        for (long[] share : newest(paid, null)) {
            Row was = byOrder(share[1]);
            long day = Math.max(on, was.on);
            Row back = row("share", was.currency, was.bill, paid, day, -share[2]);
            back.charge = was.charge;
            long again = share[2];
            for (Row lift : alive()) {
                boolean its = lift.what.equals("lift") && lift.bill == was.bill && lift.act == was.act && lift.sum > 0;
                if (its && was.charge == null && again > 0) {
                    long part = Math.min(again, lift.sum);
                    row("lift", was.currency, was.bill, lift.from, Math.max(day, lift.on), -part);
                    again -= part;
                }
            }
        }
        row("back", paid.currency, null, paid, on, paid.sum);
        if (out > 0) {
            // they have what was paid back to them, and nothing came: they owe it
            row("out", paid.currency, null, paid, on, -out);
            row("charge", paid.currency, null, null, on, out);
        }
        home();
    }

    private void strike(Row row, Set<Row> struck) {
        if (row.dead || !struck.add(row)) {
            return;
        }
        for (Row other : alive()) {
            if (other.from == row || other.charge == row) {
                strike(other, struck);
            }
        }
        row.dead = true;
        row.struckBy = act;
    }

    private Set<Row> strike(long number) {
        Set<Row> struck = new HashSet<>();
        alive().stream().filter(row -> row.acts.contains(number)).forEach(row -> strike(row, struck));
        return struck;
    }

    void correctPayment(long paying, long sum, long on, long today) {
        List<Row> own =
                alive().stream().filter(row -> row.acts.contains(paying)).toList();
        Set<Row> struck = strike(paying);
        corrected.put(paying, act);
        long was = own.stream()
                .filter(row -> row.what.equals("paid"))
                .mapToLong(row -> row.sum)
                .sum();
        long fee = own.stream()
                .filter(row -> row.what.equals("small"))
                .mapToLong(row -> row.sum)
                .sum();
        String currency = own.getFirst().currency;
        List<Object[]> parts = new ArrayList<>();
        long left = sum;
        for (Row row : own) {
            // the share of a credit note that had fallen back with an earlier correction is not the payment's
            boolean ofThePayment = row.from == null || row.from.what.equals("paid");
            if (row.what.equals("share") && row.sum > 0 && ofThePayment) {
                long open = Math.max(0, open(row) - (parts.isEmpty() ? fee : 0));
                long part = Math.min(left, row.charge == null && sum > was ? open : Math.min(row.sum, open));
                if (part > 0) {
                    parts.add(new Object[] {row.charge == null ? row.bill : row.charge, part});
                    left -= part;
                }
            }
        }
        if (parts.isEmpty()) {
            pay(currency, sum, on, today, false);
        } else {
            Row paid = row("paid", currency, null, null, on, sum);
            parts.stream()
                    .filter(one -> one[0] instanceof Bill)
                    .forEach(one -> share(paid, (Bill) one[0], (Long) one[1]));
            for (Object[] one : parts) {
                if (one[0] instanceof Row charge) {
                    row("share", currency, charge.bill, paid, Math.max(on, charge.on), (Long) one[1]).charge = charge;
                }
            }
        }
        if (fee > 0) {
            Bill bill = rows.stream()
                    .filter(row -> row.acts.contains(act) && row.what.equals("share") && row.charge == null)
                    .map(row -> row.bill)
                    .findFirst()
                    .orElseThrow();
            row("small", currency, bill, null, Math.max(on, bill.issued), fee);
        }
        settle(struck);
        home();
    }

    private long open(Row share) {
        if (share.charge != null) {
            return share.charge.dead ? 0 : left(share.charge);
        }
        return share.bill == null || share.bill.gone ? 0 : balance(share.bill) + writtenOff(share.bill);
    }

    private void settle(Set<Row> touched) {
        Set<Bill> seen = new HashSet<>();
        touched.stream()
                .filter(row -> row.bill != null)
                .sorted(Comparator.comparingLong((Row row) -> row.order))
                .forEach(row -> {
                    if (seen.add(row.bill)) {
                        release(row.bill);
                    }
                });
    }

    private boolean isUndone(long number) {
        return undone.containsKey(number)
                || corrected.containsKey(number) && !undone.containsKey(corrected.get(number));
    }

    void undo(long number) {
        undone.put(number, act);
        Set<Row> touched = new HashSet<>(strike(number));
        List<Row> again = rows.stream()
                .filter(row -> row.dead && row.struckBy == number && !row.home)
                .filter(row -> row.acts.stream().anyMatch(one -> !isUndone(one)))
                .sorted(Comparator.comparingLong((Row row) -> row.order))
                .toList();
        again.forEach(this::revive);
        touched.addAll(again);
        Bill entered = enteredBill.get(number);
        if (entered != null) {
            entered.gone = true;
        }
        Bill changed = billOf.get(number);
        if (changed != null) {
            changed.total = totalBefore.get(number);
            release(changed);
        }
        settle(touched);
        home();
    }

    private void revive(Row row) {
        boolean nothingToLift = row.what.equals("lift") && row.from != null && row.from.dead;
        boolean nowhere = row.what.equals("share")
                && (row.charge != null && row.charge.dead || row.bill != null && row.bill.gone);
        boolean nothingToFall = row.what.equals("share") && row.sum < 0 && row.from != null && row.from.dead;
        if (nothingToLift || nowhere || nothingToFall) {
            return;
        }
        row.dead = false;
        row.act = act;
        row.order = ++order;
    }

    void redo(long number) {
        redone.put(undone.get(number), act);
        Bill entry = enteredBill.get(number);
        if (entry != null) {
            entry.gone = false;
            enteredBill.put(act, entry);
        }
        Bill changed = billOf.get(number);
        if (changed != null) {
            // what it makes fall back is reckoned anew
            correct(changed, totalAfter.get(number));
            return;
        }
        Row back = enteredBy.getOrDefault(number, List.of()).stream()
                .filter(row -> row.what.equals("back"))
                .findFirst()
                .orElse(null);
        if (back != null) {
            // the bank took what is there now
            giveBack(java.util.Objects.requireNonNull(back.from), back.on);
            return;
        }
        List<Row> entered = enteredBy.getOrDefault(number, List.of()).stream()
                .filter(row -> !row.home)
                .sorted(Comparator.comparingLong((Row row) -> row.order))
                .toList();
        entered.forEach(row -> {
            revive(row);
            row.acts.add(act);
        });
        enteredBy.put(act, new ArrayList<>(entered));
        settle(new HashSet<>(entered));
        home();
    }
}
