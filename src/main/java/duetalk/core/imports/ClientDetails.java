package duetalk.core.imports;

import duetalk.core.clients.ClientKind;
import duetalk.core.clients.PaymentTerm;
import org.jspecify.annotations.Nullable;

/**
 * What a source says of a client beside the name; an empty text where it says nothing.
 *
 * @param kind null when neither a column nor the legal form in the name says
 * @param contact the human to speak to
 * @param term what is usual with the client, null when it is not said
 */
public record ClientDetails(
        @Nullable ClientKind kind,
        String taxNumber,
        String email,
        String phone,
        String address,
        String contact,
        @Nullable PaymentTerm term) {

    /** Of a client of whom only the name is said. */
    public static final ClientDetails UNSAID = new ClientDetails(null, "", "", "", "", "", null);
}
