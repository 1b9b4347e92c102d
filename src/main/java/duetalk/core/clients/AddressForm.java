package duetalk.core.clients;

/** How a person is addressed; a firm, several people or an unknown person are {@code OTHER}. */
public enum AddressForm {
    MASCULINE("m"),
    FEMININE("f"),
    OTHER("other");

    private final String selector;

    AddressForm(String selector) {
        this.selector = selector;
    }

    /** The word by which messages choose a form. */
    public String selector() {
        return selector;
    }
}
