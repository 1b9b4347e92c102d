package duetalk.store;

import duetalk.core.book.BookProblem;
import duetalk.core.book.BookProblem.Kind;
import java.io.IOException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Turns what H2 says into what a person can act on. */
final class BookErrors {

    private static final int IN_USE = 90020;
    private static final int FILE_CORRUPTED = 90030;
    private static final int FORMAT_NOT_KNOWN = 90048;
    private static final int READ_ONLY = 90097;
    private static final int NOT_FOUND = 90146;
    private static final int CANNOT_CREATE = 90028;
    private static final int WRONG_KEY = 90049;
    private static final int GENERAL = 50000;

    private BookErrors() {}

    static BookProblem translate(Throwable failed, String place) {
        if (failed instanceof BookProblem known) {
            return known;
        }
        return new BookProblem(kind(failed), place, failed);
    }

    static Kind kind(Throwable failed) {
        if (saysNoSpace(failed)) {
            return Kind.DISK_FULL;
        }
        if (failed instanceof StackOverflowError
                || failed instanceof OutOfMemoryError
                || failed instanceof AssertionError) {
            return Kind.DAMAGED;
        }
        SQLException sql = sqlOf(failed);
        return sql == null
                ? Kind.FAILED
                : switch (sql.getErrorCode()) {
                    case IN_USE -> Kind.LOCKED;
                    case FILE_CORRUPTED -> Kind.DAMAGED;
                    case FORMAT_NOT_KNOWN -> Kind.NEWER;
                    case READ_ONLY -> Kind.READ_ONLY;
                    case NOT_FOUND -> Kind.MISSING;
                    case CANNOT_CREATE -> Kind.NO_FOLDER;
                    case WRONG_KEY -> Kind.DAMAGED;
                    case GENERAL -> Kind.DAMAGED;
                    default -> Kind.FAILED;
                };
    }

    private static @Nullable SQLException sqlOf(@Nullable Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql;
            }
        }
        return null;
    }

    private static boolean saysNoSpace(@Nullable Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException
                    && String.valueOf(cause.getMessage()).contains("No space left")) {
                return true;
            }
        }
        return false;
    }
}
