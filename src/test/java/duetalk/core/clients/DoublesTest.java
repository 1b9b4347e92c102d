package duetalk.core.clients;

import static org.assertj.core.api.Assertions.assertThat;

import duetalk.core.calendar.Place;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A client is found again by their telephone and tax number, however these are written. */
class DoublesTest {

    private static Client client(long id, String name, String tax) {
        return new Client(
                id,
                name,
                ClientKind.BUSINESS,
                Language.PL,
                "PLN",
                Place.PL,
                AddressForm.OTHER,
                "",
                tax,
                "",
                null,
                "",
                false);
    }

    private static List<Client> found(String phone, String tax) {
        List<Client> all = List.of(client(1, "Wilk", "525-10-10-101"), client(2, "Nowak", ""));
        List<Clients.OwnedPhone> phones = List.of(new Clients.OwnedPhone(2, "+48 601 234 567"));
        return Doubles.of(
                new ClientCard(client(0, "Neu", tax), List.of(), List.of(new Phone(0, phone, "")), Terms.USUAL),
                all,
                phones);
    }

    @Test
    void byTelephoneWithOrWithoutItsCountry() {
        assertThat(found("601234567", "")).extracting(Client::name).containsExactly("Nowak");
        assertThat(found("601-234-568", "")).isEmpty();
    }

    @Test
    void byTaxNumberHoweverItIsWritten() {
        assertThat(found("112", "525 10 10 101")).extracting(Client::name).containsExactly("Wilk");
        assertThat(found("112", "")).isEmpty();
    }
}
