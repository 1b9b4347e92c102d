package duetalk.ui.common;

/** A place in the program that one can go to. */
public sealed interface Destination {

    record Today() implements Destination {}

    record Clients() implements Destination {}

    record OneClient(long clientId) implements Destination {}

    record Call(long clientId) implements Destination {}

    record Calendar() implements Destination {}

    record Letters() implements Destination {}

    record Write(long clientId) implements Destination {}

    /** Letters to many clients at once. */
    record WriteMany() implements Destination {}

    record BringIn() implements Destination {}

    /** A recovery key that is shown once. */
    record RecoveryKey(String text) implements Destination {}

    /** One page of the settings. */
    record Settings(Page page) implements Destination {

        /** What a page is about. */
        public enum Page {
            ME,
            LETTERS,
            FIGURES,
            REST_DAYS,
            SAFETY,
            PRIVACY
        }

        public Settings() {
            this(Page.ME);
        }
    }
}
