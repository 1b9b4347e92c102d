package duetalk.actions;

import duetalk.core.Refusal;
import duetalk.core.book.Book;
import duetalk.core.script.Script;
import duetalk.core.script.ScriptCheck;
import duetalk.core.search.Clean;
import java.time.Instant;

/** Keeps the user's own script, and says which one calls follow. */
public final class SaveScript {

    private final Book book;

    public SaveScript(Book book) {
        this.book = book;
    }

    /** Refuses a script that goes wrong somewhere: a call must never end in a dead end. Answers its id. */
    public long save(Script script, Instant now) {
        if (script.name().isBlank()) {
            throw new Refusal("SCRIPT_NAME");
        }
        if (!ScriptCheck.faults(script).isEmpty()) {
            throw new Refusal("SCRIPT_FAULTY");
        }
        return book.write(stores -> stores.scripts().save(script.named(Clean.line(script.name())), now));
    }

    public void use(long id) {
        book.write(stores -> {
            stores.scripts().use(id);
            return id;
        });
    }

    /** Calls follow the standard script again when it was this one. */
    public void remove(long id) {
        book.write(stores -> {
            if (stores.scripts().used().id() == id) {
                stores.scripts().use(0);
            }
            stores.scripts().remove(id);
            return id;
        });
    }
}
