package duetalk.core.recovery;

import java.time.LocalDate;

/**
 * Something that starts limitation anew, if it is proved.
 *
 * @param confirmed whether the user confirmed that it exists in writing; without that it counts for nothing
 */
public record LimitationEvent(Kind kind, LocalDate on, boolean confirmed) {

    /** What happened. A demand letter is none of these: it interrupts nothing. */
    public enum Kind {
        ACKNOWLEDGEMENT,
        PART_PAYMENT,
        SUIT
    }
}
