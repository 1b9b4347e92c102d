package duetalk.core.contacts;

import duetalk.core.money.Money;

/**
 * What the client does not accept of an invoice.
 *
 * @param amount how much of it, never more than is open
 * @param why in the client's words
 */
public record Disputed(long invoiceId, Money amount, String why) {}
