package duetalk.core.clients;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The clients of the book. */
public interface Clients {

    /** Adds a card whose client has id 0, else changes the card of that id; answers the client's id. */
    long save(ClientCard card);

    Optional<ClientCard> card(long clientId);

    /** All clients by name, without their people and phones. */
    List<Client> all();

    /** All phone numbers, for the search index. */
    List<OwnedPhone> phones();

    /** A client of exactly this name, folded as search folds it. */
    Optional<Client> byFoldedName(String folded);

    /** The terms that say more than the usual of which steps may be taken: another law, or an agreed stop of work. */
    Map<Long, Terms> termsForSteps();

    /** What clients are called, whatever became of them, by id. */
    Map<Long, String> names(Set<Long> clientIds);

    /** Keeps the card as it is before an act changes it. */
    void keepVersion(long actId, long clientId);

    /** The card as it was before an act changed it; empty when it changed none. */
    Optional<ClientCard> versionBefore(long actId);

    /** Whether anything but the card is in the book about a client. */
    boolean isUsed(long clientId);

    /** Leaves a client out that the user took back; null brings it in again. */
    void withdraw(long clientId, @Nullable Long actId);

    /** How many clients there are. */
    int count();

    /** A phone with its client. */
    record OwnedPhone(long clientId, String number) {}
}
