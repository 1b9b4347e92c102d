package duetalk.core.ladder;

import duetalk.core.figures.Jurisdiction;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The ladders of the book, and where clients stand on them. */
public interface Ladders {

    /** The ladder of each law as it was shipped. */
    Map<Jurisdiction, Ladder> shipped();

    /** The ladder of each law as it holds: the user's own where there is one. */
    Map<Jurisdiction, Ladder> current();

    /** Makes a ladder the one of its law. */
    void save(Ladder ladder);

    /** Goes back to the ladder that was shipped for a law. */
    void reset(Jurisdiction law);

    /** A client's own ladder, when they have one. */
    Optional<Ladder> own(long clientId);

    /** By client. */
    Map<Long, Ladder> own();

    void save(long clientId, Ladder ladder);

    /** Goes back to the ladder of the client's law. */
    void reset(long clientId);

    /** Marks a step by hand; answers the id. */
    long add(LadderNote note);

    void removeNote(long id);

    /** What was marked by hand, oldest first. */
    List<LadderNote> notes();

    List<LadderNote> notes(long clientId);

    /** Lets a ladder rest; an earlier rest of the client ends. */
    void rest(LadderRest rest);

    void endRest(long clientId);

    Optional<LadderRest> restOf(long clientId);

    List<LadderRest> rests();
}
