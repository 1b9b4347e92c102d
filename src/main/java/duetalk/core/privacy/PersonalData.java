package duetalk.core.privacy;

import java.time.LocalDate;
import java.util.Map;

/** Taking what is known of a client out of the book. */
public interface PersonalData {

    /** The last document of each client who had invoices and owes nothing any more. */
    Map<Long, LocalDate> lastDocuments();

    /** Takes the client and everything of theirs out. */
    void eraseAll(long clientId);

    /**
     * Takes out everything but what accounts must show: the invoices, payments and credits, and whom they were with.
     * The client is marked as not to be contacted.
     */
    void eraseBesidesAccounts(long clientId);
}
