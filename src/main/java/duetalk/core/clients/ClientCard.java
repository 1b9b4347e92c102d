package duetalk.core.clients;

import duetalk.core.figures.Jurisdiction;
import java.util.List;

/** A client with everything that is entered on one card. */
public record ClientCard(Client client, List<Person> people, List<Phone> phones, Terms terms) {

    public ClientCard {
        people = List.copyOf(people);
        phones = List.copyOf(phones);
    }

    /** By whose law the contract is: as agreed, else that of the client's country. */
    public Jurisdiction law() {
        Jurisdiction agreed = terms.law();
        return agreed == null ? Jurisdiction.of(client.place()) : agreed;
    }

    public static ClientCard of(Client client) {
        return new ClientCard(client, List.of(), List.of(), Terms.USUAL);
    }
}
