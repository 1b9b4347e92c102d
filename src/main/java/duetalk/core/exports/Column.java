package duetalk.core.exports;

/**
 * A column of a table that is given out.
 *
 * @param required whether every row has a value in it
 */
public record Column(String name, Kind kind, boolean required) {

    /** What stands in it. */
    public enum Kind {
        TEXT,
        NUMBER,
        DATE,
        /** A moment, with its offset from UTC. */
        MOMENT,
        HOUR,
        /** True or false. */
        SWITCH,
        /** The bytes of a file: a letter as PDF, an attachment. */
        FILE
    }
}
