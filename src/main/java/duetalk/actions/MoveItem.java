package duetalk.actions;

import duetalk.actions.ledger.UndoAct;
import duetalk.core.Refusal;
import duetalk.core.book.Book;
import duetalk.core.book.Rules;
import duetalk.core.book.Stores;
import duetalk.core.calendar.Months;
import duetalk.core.calendar.Place;
import duetalk.core.clients.Client;
import duetalk.core.followups.FollowUp;
import duetalk.core.followups.FollowUpKind;
import duetalk.core.ledger.Act;
import duetalk.core.ledger.ActKind;
import duetalk.core.ledger.ActPart;
import duetalk.core.ledger.ActPart.Part;
import duetalk.core.money.Money;
import duetalk.core.promises.Promise;
import duetalk.core.promises.PromiseRules;
import duetalk.core.promises.PromiseRules.Standing;
import duetalk.core.promises.PromiseState;
import duetalk.core.search.Fold;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Enters and moves what stands in the calendar. A day of rest pushes it to the next working day, and that is said. */
public final class MoveItem {

    private final Book book;

    public MoveItem(Book book) {
        this.book = book;
    }

    /**
     * What a move did.
     *
     * @param before the follow-up as it was
     * @param now as it is
     */
    public record Moved(FollowUp before, FollowUp now) {}

    /** What giving a promise a new day has changed. */
    public record Promised(long newPromise, long actId) {}

    /** The day itself, or the next working day where the client is; one that they asked for themselves stays. */
    public static LocalDate allowed(Rules rules, FollowUpKind kind, Place place, LocalDate wished) {
        boolean theirs = kind == FollowUpKind.CALL_BACK || kind == FollowUpKind.PROMISE;
        return theirs ? wished : rules.days().onOrAfter(place, wished);
    }

    /**
     * Enters something new for the client of this name, or the only one whose name holds it; answers it as it stands.
     * Refuses a day gone by, and a name that is nobody's or that of several.
     */
    public FollowUp add(FollowUp wanted, String client, LocalDate today) {
        refusePast(wanted.day(), today);
        return book.write(stores -> {
            FollowUp fits = fitted(stores, wanted.of(named(stores, client)), today);
            return stores.followUps().byId(stores.followUps().add(fits)).orElse(fits);
        });
    }

    private static long named(Stores stores, String typed) {
        String key = Fold.key(typed);
        if (key.isEmpty()) {
            throw new Refusal("ITEM_WITHOUT_CLIENT");
        }
        List<Client> holding = stores.clients().all().stream()
                .filter(one -> Fold.key(one.name()).contains(key))
                .toList();
        List<Client> exact =
                holding.stream().filter(one -> Fold.key(one.name()).equals(key)).toList();
        List<Client> hits = exact.isEmpty() ? holding : exact;
        if (hits.size() != 1) {
            throw new Refusal(hits.isEmpty() ? "ITEM_CLIENT_UNKNOWN" : "ITEM_CLIENT_MANY");
        }
        return hits.getFirst().id();
    }

    /** Moves a follow-up that waits to another day and hour. */
    public Moved move(long followUpId, LocalDate day, @Nullable LocalTime at, LocalDate today) {
        refusePast(day, today);
        return book.write(stores -> {
            FollowUp before = waiting(stores, followUpId);
            FollowUp fits = fitted(stores, before.movedTo(day, at, null), today);
            stores.followUps().change(fits);
            return new Moved(before, fits);
        });
    }

    private static FollowUp fitted(Stores stores, FollowUp wanted, LocalDate today) {
        Place place = stores.clients()
                .card(wanted.clientId())
                .orElseThrow(() -> new Refusal("CLIENT_GONE"))
                .client()
                .place();
        Rules rules = Rules.of(stores, today);
        LocalDate day = allowed(rules, wanted.kind(), place, wanted.day());
        FollowUp agreed = wanted.by(Months.between(rules.home(), place));
        return day.equals(agreed.day()) ? agreed : agreed.movedTo(day, agreed.at(), agreed.day());
    }

    /** Changes the words, the hour and the kind as well. */
    public Moved change(FollowUp changed, LocalDate today) {
        refusePast(changed.day(), today);
        return book.write(stores -> {
            FollowUp before = waiting(stores, changed.id());
            FollowUp fits = fitted(stores, changed.movedTo(changed.day(), changed.at(), null), today);
            stores.followUps().change(fits);
            return new Moved(before, fits);
        });
    }

    public boolean takeBack(Moved moved) {
        return book.write(stores -> {
            stores.followUps().change(moved.before());
            return true;
        });
    }

    /** Done with one, without a call. */
    public boolean done(long followUpId, Instant now) {
        return book.write(stores -> {
            stores.followUps().done(followUpId, now);
            stores.followUps().byId(followUpId).ifPresent(one -> fitRepeated(stores, one.clientId()));
            return true;
        });
    }

    /** What comes again does not stand on a day of rest either; from there it goes on by the day that was wished. */
    static void fitRepeated(Stores stores, long clientId) {
        for (FollowUp one : stores.followUps().ofClient(clientId)) {
            if (one.doneAt() == null && one.repeat() != null && one.wished() == null) {
                FollowUp fits = fitted(stores, one, one.day());
                if (!fits.day().equals(one.day())) {
                    stores.followUps().change(fits);
                }
            }
        }
    }

    public boolean reopen(long followUpId) {
        return book.write(stores -> {
            stores.followUps().reopen(followUpId);
            return true;
        });
    }

    public boolean remove(long followUpId) {
        return book.write(stores -> {
            stores.followUps().remove(followUpId);
            return true;
        });
    }

    /** Puts back one that was removed. */
    public long restore(FollowUp removed) {
        return book.write(stores -> stores.followUps().add(removed));
    }

    public Optional<FollowUp> byId(long followUpId) {
        return book.read(stores -> stores.followUps().byId(followUpId));
    }

    /**
     * The client asked for another day: a new promise of what is left takes the place of the one that runs. One that
     * was broken stays so, and is given anew. Refuses one that is fulfilled or was moved already.
     */
    public Promised promise(long promiseId, LocalDate day, LocalDate today, Instant now) {
        refusePast(day, today);
        return book.write(stores -> {
            Standing old = standing(stores, promiseId, today);
            Promise was = old.promise();
            if (old.isFulfilled()) {
                throw new Refusal("PROMISE_FULFILLED");
            }
            Money left = was.amount().minus(old.received()).minus(old.later());
            long fresh = stores.promises()
                    .add(new Promise(0, was.clientId(), null, left, day, was.method(), today, was.invoices(), null));
            List<Long> waited = stores.followUps().ofClient(was.clientId()).stream()
                    .filter(one -> one.doneAt() == null && Objects.equals(one.promiseId(), promiseId))
                    .map(FollowUp::id)
                    .toList();
            List<ActPart> parts = new ArrayList<>();
            if (old.state() == PromiseState.PENDING) {
                stores.promises().replace(promiseId, fresh);
                parts.add(new ActPart(Part.PROMISE_REPLACED, promiseId));
            }
            for (long id : waited) {
                stores.followUps().done(id, now);
                parts.add(new ActPart(Part.FOLLOW_UP_DONE, id));
            }
            stores.followUps().add(new FollowUp(0, was.clientId(), FollowUpKind.PROMISE, day, null, "", fresh, null));
            long act = stores.entries()
                    .add(Act.of(ActKind.PROMISE_MADE, now, was.clientId(), fresh, "")
                            .worth(left, day));
            stores.entries().keepParts(act, parts);
            return new Promised(fresh, act);
        });
    }

    private static Standing standing(Stores stores, long promiseId, LocalDate today) {
        Promise promise = byId(stores, promiseId).orElseThrow(() -> new Refusal("CLIENT_GONE"));
        if (promise.isMoved()) {
            throw new Refusal("PROMISE_MOVED_ALREADY");
        }
        return PromiseRules.judge(
                        stores.promises().ofClient(promise.clientId()),
                        stores.invoices().paymentsOf(promise.clientId()),
                        Rules.of(stores, today).promises(),
                        today)
                .stream()
                .filter(one -> one.promise().id() == promiseId)
                .findFirst()
                .orElseThrow(() -> new Refusal("CLIENT_GONE"));
    }

    public long takeBack(Promised promised, Instant now) {
        return new UndoAct(book).undo(promised.actId(), "", now);
    }

    /** How often a promise was moved already. */
    public int moves(long promiseId) {
        return book.read(stores -> byId(stores, promiseId)
                .map(one -> PromiseRules.moves(one, stores.promises().ofClient(one.clientId())))
                .orElse(0));
    }

    private static Optional<Promise> byId(Stores stores, long promiseId) {
        return stores.promises().all().stream()
                .filter(one -> one.id() == promiseId)
                .findFirst();
    }

    private static FollowUp waiting(Stores stores, long id) {
        return stores.followUps()
                .byId(id)
                .filter(one -> one.doneAt() == null)
                .orElseThrow(() -> new Refusal("FOLLOW_UP_DONE"));
    }

    private static void refusePast(LocalDate day, LocalDate today) {
        if (day.isBefore(today)) {
            throw new Refusal("MOVE_TO_THE_PAST");
        }
    }
}
