package duetalk.core.clients;

/**
 * A human at the client.
 *
 * @param role what they do there, in the user's words
 */
public record Person(long id, String name, String role, AddressForm form, String email) {}
