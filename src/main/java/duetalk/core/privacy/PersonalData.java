package duetalk.core.privacy;

/** Taking what is known of a client out of the book. */
public interface PersonalData {

    /** Takes the client and everything of theirs out. */
    void eraseAll(long clientId);

    /**
     * Takes out everything but what accounts must show: the invoices, payments and credits, and whom they were with.
     * The client is marked as not to be contacted.
     */
    void eraseBesidesAccounts(long clientId);
}
