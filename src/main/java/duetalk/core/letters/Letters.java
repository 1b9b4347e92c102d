package duetalk.core.letters;

import java.util.List;

/** The letters of the book with their PDF, byte for byte. */
public interface Letters {

    /** Keeps a letter and its PDF; answers its id. Neither is ever changed afterwards. */
    long keep(Letter letter, byte[] pdf);

    /** Notes how a kept letter went out. */
    void went(long letterId, LetterWay way);

    List<Letter> all();

    List<Letter> ofClient(long clientId);

    byte[] pdf(long letterId);
}
