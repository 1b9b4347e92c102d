package duetalk.core.clients;

import duetalk.core.calendar.CallHours;
import duetalk.core.calendar.Place;
import org.jspecify.annotations.Nullable;

/**
 * Someone who owes, or may owe: a firm or a person.
 *
 * @param id 0 for one that is not in the book yet
 * @param language spoken and written to in
 * @param currency ISO 4217 code of new invoices
 * @param place whose law, days of rest and clock apply
 * @param form how they are addressed
 * @param wish the hours at which they asked to be called, in their own time
 * @param doNotContact they asked not to be called any more
 */
public record Client(
        long id,
        String name,
        ClientKind kind,
        Language language,
        String currency,
        Place place,
        AddressForm form,
        String email,
        String taxNumber,
        String address,
        CallHours.@Nullable Window wish,
        String note,
        boolean doNotContact) {

    /** A client with only what can't be left out. */
    public static Client named(String name, Language language, String currency, Place place) {
        return new Client(
                0,
                name,
                ClientKind.BUSINESS,
                language,
                currency,
                place,
                AddressForm.OTHER,
                "",
                "",
                "",
                null,
                "",
                false);
    }

    public Client withId(long newId) {
        return new Client(
                newId,
                name,
                kind,
                language,
                currency,
                place,
                form,
                email,
                taxNumber,
                address,
                wish,
                note,
                doNotContact);
    }

    public Client withDoNotContact(boolean stop) {
        return new Client(id, name, kind, language, currency, place, form, email, taxNumber, address, wish, note, stop);
    }
}
