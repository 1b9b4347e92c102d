package duetalk.core.clients;

import duetalk.core.ledger.Entry;
import java.util.List;

/** Two clients of the book that are one, and the way back. */
public interface Merging {

    /** Gives all that is one client's to another by an act, and remembers what; the first leaves the lists. */
    void merge(long actId, long from, long into);

    /**
     * Gives back what an act of merging has moved. What came since stays where its invoice goes: entries, promises and
     * plans. Call it when nothing is counted any more across the two.
     */
    void part(long actId);

    /**
     * What is counted from the money of the one on the invoices or charges of the other, once an act of merging is taken
     * back.
     */
    List<Entry> across(long actId);
}
