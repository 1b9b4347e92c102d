package duetalk.ui.common;

import duetalk.core.letters.LetterKind;
import org.jspecify.annotations.Nullable;

/** A place in the program that one can go to. */
public sealed interface Destination {

    record Today() implements Destination {}

    record Clients() implements Destination {}

    record OneClient(long clientId) implements Destination {}

    /** A call with a client; one that comes from them is going on at once. */
    record Call(long clientId, boolean incoming) implements Destination {

        public Call(long clientId) {
            this(clientId, false);
        }
    }

    /** What was said with whom: of one client, or of all for none. */
    record Log(@Nullable Long clientId) implements Destination {}

    /** What was done in the book: about one client, or all of it for none. */
    record Activity(@Nullable Long clientId) implements Destination {}

    /** What was agreed with a client; else the table on which a plan is negotiated. */
    record Plan(long clientId) implements Destination {}

    /** The ladder of a client: what was done, what is next, and why. */
    record Ladder(long clientId) implements Destination {}

    record Calendar() implements Destination {}

    record Letters() implements Destination {}

    /** A letter to one client; of a kind, when one is asked for. */
    record Write(long clientId, @Nullable LetterKind kind) implements Destination {

        public Write(long clientId) {
            this(clientId, null);
        }
    }

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
            SCRIPTS,
            LADDERS,
            FIGURES,
            REST_DAYS,
            SAFETY,
            PRIVACY,
            ABOUT
        }

        public Settings() {
            this(Page.ME);
        }
    }
}
