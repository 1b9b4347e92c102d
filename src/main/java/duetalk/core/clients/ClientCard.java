package duetalk.core.clients;

import java.util.List;

/** A client with everything that is entered on one card. */
public record ClientCard(Client client, List<Person> people, List<Phone> phones, Terms terms) {

    public ClientCard {
        people = List.copyOf(people);
        phones = List.copyOf(phones);
    }

    public static ClientCard of(Client client) {
        return new ClientCard(client, List.of(), List.of(), Terms.USUAL);
    }
}
