package duetalk.core.script;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The user's own scripts. */
public interface Scripts {

    /** The one that comes with the program. */
    Script standard();

    /** Keeps a script: a new one for id 0, else in the place of that id. Answers its id. */
    long save(Script script, Instant at);

    /** All of them by name. */
    List<Script> all();

    Optional<Script> byId(long id);

    void remove(long id);

    /** The one that calls follow; the standard one when the user chose none. */
    Script used();

    /** Calls follow this one from now on; 0 for the standard one. */
    void use(long id);
}
