package duetalk.core.contacts;

import java.util.List;

/**
 * Where a call that is going on is kept until its end, so that a crash takes at most a second of typing with it. The
 * newest draft of a client takes the place of the one before.
 */
public interface CallJournal {

    /** Keeps a draft; when this returns it survives the loss of power. */
    void keep(CallDraft draft);

    /** The drafts that an interrupted program left; none when the last one ended well. */
    List<CallDraft> left();

    /** Where the drafts lie that could not be read; they are kept there and hold nothing up. */
    default List<String> setAside() {
        return List.of();
    }

    /** Forgets the draft of a client: the call was ended and is in the book. */
    void clear(long clientId);
}
