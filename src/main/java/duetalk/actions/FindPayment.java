package duetalk.actions;

import duetalk.actions.ledger.RecordPayment.Part;
import duetalk.actions.ledger.RecordPayment.Received;
import duetalk.core.book.Book;
import duetalk.core.book.Rules;
import duetalk.core.book.Stores;
import duetalk.core.clients.Client;
import duetalk.core.demand.Demand;
import duetalk.core.invoices.Invoice;
import duetalk.core.invoices.PaymentMethod;
import duetalk.core.matching.AmountMatching;
import duetalk.core.matching.Match;
import duetalk.core.matching.Named;
import duetalk.core.matching.NumberMatching;
import duetalk.core.matching.Trust;
import duetalk.core.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whose money this may be, by what stands on a bank statement: numbers of invoices, an amount, or both. */
public final class FindPayment {

    private static final int SHOWN = 5;
    private static final int LOOKED_AT = 40;
    private static final int MOST_NUMBERS = 20;
    private static final Pattern BETWEEN = Pattern.compile("[,;+،\\s]+");

    private final Book book;

    /** What is open and asked, kept between two keys. */
    private volatile @Nullable Asked asked;

    /**
     * What is open and what is asked of everybody, which takes long to reckon.
     *
     * @param acts how many acts the book had then: with the next one it is no longer true
     */
    private record Asked(long acts, LocalDate on, List<Invoice> open, Map<Long, List<Demand>> demands) {}

    public FindPayment(Book book) {
        this.book = book;
    }

    /** A client, and what of theirs the money may be for. */
    public record Found(Client client, Match match) {

        /** The payment to record. Of several invoices the oldest are paid first; a rest is the client's credit. */
        public Received received(LocalDate on) {
            List<Invoice> invoices = match.invoices();
            Long named = invoices.size() == 1 ? invoices.getFirst().id() : null;
            Received received =
                    new Received(client.id(), match.amount(), on, PaymentMethod.TRANSFER, named, "").asked(false, true);
            return invoices.size() < 2 && !match.isRecovery() ? received : received.split(parts());
        }

        private List<Part> parts() {
            List<Part> parts = new ArrayList<>();
            Money left = match.amount();
            for (Invoice invoice : match.invoices()) {
                Money part = left.min(Match.payable(invoice));
                if (part.isPositive()) {
                    parts.add(Part.of(invoice.id(), part));
                    left = left.minus(part);
                }
            }
            return parts;
        }
    }

    /**
     * What may be meant, the likeliest first; at most five.
     *
     * @param typed numbers of invoices, parted by commas, spaces or plus signs, an amount, or both
     * @param amount what came, when it stands in a field of its own
     * @param asAmount reads words as an amount, in whole units of whatever currency; empty when they are none
     */
    public List<Found> find(
            String typed,
            @Nullable BigDecimal amount,
            Function<String, Optional<BigDecimal>> asAmount,
            LocalDate today) {
        if (typed.isBlank() && amount == null) {
            return List.of();
        }
        return book.read(stores -> matches(stores, typed, amount, asAmount, today).stream()
                .limit(SHOWN)
                .flatMap(match ->
                        stores.clients().card(match.clientId()).map(card -> new Found(card.client(), match)).stream())
                .toList());
    }

    /** Whether the first is meant and no other. */
    public static boolean isSure(List<Found> found) {
        return !found.isEmpty() && found.getFirst().match().trust() == Trust.SURE;
    }

    private List<Match> matches(
            Stores stores,
            String typed,
            @Nullable BigDecimal amount,
            Function<String, Optional<BigDecimal>> asAmount,
            LocalDate today) {
        Optional<BigDecimal> alone = asAmount.apply(typed);
        Named whole = named(stores, typed);
        if (!whole.hits().isEmpty()) {
            List<Match> byNumber = NumberMatching.of(List.of(whole), amount);
            List<Match> byAmount = amount != null || alone.isEmpty() ? List.of() : byAmount(stores, alone.get(), today);
            return AmountMatching.together(byNumber, byAmount);
        }
        List<Match> several = several(stores, typed, amount, asAmount);
        if (!several.isEmpty()) {
            return several;
        }
        BigDecimal came = amount == null ? alone.orElse(null) : amount;
        return came == null ? List.of() : byAmount(stores, came, today);
    }

    /** Several numbers, the last of which may be the amount. */
    private static List<Match> several(
            Stores stores, String typed, @Nullable BigDecimal amount, Function<String, Optional<BigDecimal>> asAmount) {
        List<String> words = new ArrayList<>(BETWEEN.splitAsStream(typed.strip())
                .filter(word -> !word.isEmpty())
                .limit(MOST_NUMBERS)
                .toList());
        if (words.size() < 2) {
            return List.of();
        }
        List<Named> named =
                new ArrayList<>(words.stream().map(word -> named(stores, word)).toList());
        BigDecimal came = amount;
        if (came == null && named.getLast().hits().isEmpty()) {
            came = asAmount.apply(words.getLast()).orElse(null);
            if (came != null) {
                named.removeLast();
            }
        }
        return NumberMatching.of(named, came);
    }

    private static Named named(Stores stores, String typed) {
        return Named.of(
                typed,
                stores.invoices().byTypedNumber(typed, LOOKED_AT).stream()
                        .map(hit -> stores.invoices().byId(hit.invoiceId()))
                        .flatMap(Optional::stream)
                        .toList());
    }

    private List<Match> byAmount(Stores stores, BigDecimal amount, LocalDate today) {
        Asked now = asked(stores, today);
        List<Match> matches = new ArrayList<>(AmountMatching.of(now.open(), amount, today));
        now.demands()
                .forEach((client, demands) -> demands.stream()
                        .filter(one -> one.asked().amount().compareTo(amount) == 0)
                        .filter(one -> matches.stream().noneMatch(match -> match.clientId() == client))
                        .findFirst()
                        .ifPresent(one -> matches.add(Match.ofAsked(client, one.asked()))));
        return AmountMatching.together(List.of(), matches);
    }

    private Asked asked(Stores stores, LocalDate today) {
        Asked before = asked;
        long acts = stores.entries().count();
        if (before != null && before.acts() == acts && before.on().equals(today)) {
            return before;
        }
        Asked now = new Asked(
                acts, today, stores.invoices().open(), WhatIsAsked.all(stores, Rules.of(stores, today), today));
        asked = now;
        return now;
    }

    /** What was reckoned is reckoned anew: something may have changed that is no act. */
    public void forget() {
        asked = null;
    }
}
