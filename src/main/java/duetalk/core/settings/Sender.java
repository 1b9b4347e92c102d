package duetalk.core.settings;

import duetalk.core.calendar.Place;
import duetalk.core.clients.AddressForm;

/**
 * The user as clients see them: letterhead, how they introduce themselves, where to pay.
 *
 * @param form how the user speaks of themselves where a language asks for it
 * @param payment the account to pay to, in the user's words, a line each
 */
public record Sender(
        String name,
        String business,
        String address,
        String phone,
        String email,
        String payment,
        Place place,
        AddressForm form) {

    public static final Sender UNKNOWN = new Sender("", "", "", "", "", "", Place.GB, AddressForm.OTHER);
}
