package duetalk.core.clients;

/**
 * A telephone number as the client writes it.
 *
 * @param label whose it is or when it works, in the user's words
 */
public record Phone(long id, String number, String label) {}
