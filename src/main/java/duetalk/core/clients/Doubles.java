package duetalk.core.clients;

import duetalk.core.search.Fold;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds clients who may be the same as one that is entered: of the same telephone or tax number. */
public final class Doubles {

    /** So many digits from the end tell a number from others, however its beginning is written. */
    private static final int TAIL = 9;

    private static final int SHORTEST = 6;

    private Doubles() {}

    /** The others with a telephone or the tax number of this card, by name; none for one without either. */
    public static List<Client> of(ClientCard card, List<Client> all, List<Clients.OwnedPhone> phones) {
        Set<String> own = card.phones().stream()
                .map(phone -> tail(phone.number()))
                .filter(tail -> tail.length() >= SHORTEST)
                .collect(Collectors.toSet());
        Set<Long> samePhone = phones.stream()
                .filter(phone -> own.contains(tail(phone.number())))
                .map(Clients.OwnedPhone::clientId)
                .collect(Collectors.toSet());
        String tax = tax(card.client());
        return all.stream()
                .filter(other -> other.id() != card.client().id())
                .filter(other -> samePhone.contains(other.id()) || !tax.isEmpty() && tax.equals(tax(other)))
                .toList();
    }

    private static String tax(Client client) {
        return Fold.key(client.taxNumber()).replaceAll("[^\\p{L}\\p{Nd}]", "");
    }

    private static String tail(String number) {
        String digits = Fold.key(number).replaceAll("\\D", "");
        return digits.length() <= TAIL ? digits : digits.substring(digits.length() - TAIL);
    }
}
