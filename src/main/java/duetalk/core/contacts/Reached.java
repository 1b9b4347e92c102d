package duetalk.core.contacts;

/** Another person at the client, or another number, that was named in a call; what was not named is empty. */
public record Reached(String name, String role, String number) {

    public boolean isNothing() {
        return name.isBlank() && number.isBlank();
    }
}
