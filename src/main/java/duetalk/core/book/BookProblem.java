package duetalk.core.book;

/** Why a book can't be opened or written: a code that {@code text} says under {@code book.CODE}. */
public final class BookProblem extends RuntimeException {

    private final Kind kind;
    private final String place;

    /** What is wrong. */
    public enum Kind {
        LOCKED,
        MISSING,
        READ_ONLY,
        DAMAGED,
        /** Damaged, and no copy of it opens either. */
        UNMENDABLE,
        NEWER,
        NOT_A_BOOK,
        DISK_FULL,
        NO_FOLDER,
        /** Under a pass phrase that nobody has given yet. */
        SEALED,
        WRONG_PHRASE,
        WRONG_RECOVERY_KEY,
        /** The key file beside a protected book is not there. */
        KEY_MISSING,
        KEY_DAMAGED,
        /** Its definitions would make the database do more than hold tables. */
        STRANGE,
        /** Another file lies where the open book lay. */
        REPLACED,
        /** The same, and what the open book held was saved elsewhere: the place is there. */
        REPLACED_SAVED,
        FAILED
    }

    public BookProblem(Kind kind, String place, Throwable cause) {
        super(kind.name(), cause);
        this.kind = kind;
        this.place = place;
    }

    public BookProblem(Kind kind, String place) {
        super(kind.name());
        this.kind = kind;
        this.place = place;
    }

    public Kind kind() {
        return kind;
    }

    /** The file or folder that it is about. */
    public String place() {
        return place;
    }
}
