package duetalk.core.ladder;

import duetalk.core.figures.Jurisdiction;
import java.util.Map;

/** The ladders of the book. */
public interface Ladders {

    /** The ladder of each law as it was shipped. */
    Map<Jurisdiction, Ladder> shipped();
}
