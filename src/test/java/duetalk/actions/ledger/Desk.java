package duetalk.actions.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import duetalk.actions.ClientStory;
import duetalk.actions.SaveInvoice;
import duetalk.actions.WhatIsAsked;
import duetalk.core.calendar.Place;
import duetalk.core.clients.Client;
import duetalk.core.clients.ClientCard;
import duetalk.core.clients.Language;
import duetalk.core.demand.Demand;
import duetalk.core.demand.DemandRules;
import duetalk.core.invoices.Invoice;
import duetalk.core.invoices.PaymentMethod;
import duetalk.core.money.Money;
import duetalk.store.H2Book;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;

/** A book with a few clients, and what one does at a desk, in few words. */
final class Desk {

    final H2Book book;
    private int seconds;

    Desk(H2Book book) {
        this.book = book;
    }

    static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }

    static Money gbp(String amount) {
        return Money.of(amount, "GBP");
    }

    /** Ten o'clock, each time a second later. */
    Instant at(LocalDate day) {
        return day.atTime(LocalTime.of(10, 0)).plusSeconds(seconds++).toInstant(ZoneOffset.UTC);
    }

    /** The end of a day. */
    static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC).minusMillis(1);
    }

    long client(String name) {
        return book.write(
                stores -> stores.clients().save(ClientCard.of(Client.named(name, Language.EN, "GBP", Place.GB))));
    }

    long invoice(long client, String number, LocalDate issued, LocalDate due, Money total) {
        return new SaveInvoice(book).save(Invoice.fresh(client, number, issued, due, total, ""), issued, at(issued));
    }

    Invoice invoice(long id) {
        return book.read(stores -> stores.invoices().byId(id).orElseThrow());
    }

    RecordPayment.Received received(long client, Money amount, LocalDate on) {
        return new RecordPayment.Received(client, amount, on, PaymentMethod.TRANSFER, null, "");
    }

    long pay(long client, Money amount, LocalDate on) {
        return new RecordPayment(book).record(received(client, amount, on), on, at(on));
    }

    ClientStory.Story story(long client, LocalDate today) {
        return new ClientStory(book).of(client, today);
    }

    Demand asked(long client, LocalDate today) {
        return DemandRules.in("GBP", WhatIsAsked.of(story(client, today), today), client, today);
    }

    List<Money> credit(long client) {
        return new CreditActs(book).of(client);
    }

    void assertSumsRight() {
        assertThat(book.<List<Long>>read(stores -> stores.entries().wrongSums()))
                .isEmpty();
    }
}
