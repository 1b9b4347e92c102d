package duetalk.core.settings;

/**
 * The user as one language writes them. What is empty is as the usual letterhead has it.
 *
 * @param payment the account to pay to, a line each
 */
public record SenderWords(String name, String business, String address, String payment) {

    public static final SenderWords NONE = new SenderWords("", "", "", "");

    public boolean isEmpty() {
        return equals(NONE);
    }
}
