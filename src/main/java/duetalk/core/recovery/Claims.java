package duetalk.core.recovery;

import java.util.Map;

/** What the invoices of the book are claims from. */
public interface Claims {

    /** {@link Claim#USUAL} where nothing was said. */
    Claim of(long invoiceId);

    /** By invoice; those of which nothing was said are not in it. */
    Map<Long, Claim> ofClient(long clientId);

    /** Says it of an invoice, in place of what was said before. */
    void keep(long invoiceId, Claim claim);
}
