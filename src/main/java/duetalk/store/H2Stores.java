package duetalk.store;

import duetalk.core.book.Stores;
import duetalk.core.calendar.RestDays;
import duetalk.core.clients.Clients;
import duetalk.core.clients.Merging;
import duetalk.core.contacts.Contacts;
import duetalk.core.exports.Tables;
import duetalk.core.figures.Figures;
import duetalk.core.followups.DayMarks;
import duetalk.core.followups.FollowUps;
import duetalk.core.imports.Imports;
import duetalk.core.invoices.Invoices;
import duetalk.core.ladder.Ladders;
import duetalk.core.ledger.Entries;
import duetalk.core.letters.Letters;
import duetalk.core.plan.Plans;
import duetalk.core.privacy.PersonalData;
import duetalk.core.promises.Promises;
import duetalk.core.recovery.Claims;
import duetalk.core.script.Scripts;
import duetalk.core.settings.Settings;
import org.jdbi.v3.core.Handle;

/** All stores on one connection. */
final class H2Stores implements Stores {

    private final Handle handle;
    private final Shipped shipped;

    H2Stores(Handle handle, Shipped shipped) {
        this.handle = handle;
        this.shipped = shipped;
    }

    @Override
    public Clients clients() {
        return new ClientStore(handle);
    }

    @Override
    public Invoices invoices() {
        return new InvoiceStore(handle);
    }

    @Override
    public Entries entries() {
        return new EntryStore(handle);
    }

    @Override
    public Claims claims() {
        return new ClaimStore(handle);
    }

    @Override
    public Contacts contacts() {
        return new ContactStore(handle);
    }

    @Override
    public Promises promises() {
        return new PromiseStore(handle);
    }

    @Override
    public Plans plans() {
        return new PlanStore(handle);
    }

    @Override
    public FollowUps followUps() {
        return new FollowUpStore(handle);
    }

    @Override
    public Letters letters() {
        return new LetterStore(handle);
    }

    @Override
    public Scripts scripts() {
        return new ScriptStore(handle, shipped);
    }

    @Override
    public Settings settings() {
        return new SettingStore(handle);
    }

    @Override
    public Merging merging() {
        return new MergeStore(handle);
    }

    @Override
    public Imports imports() {
        return new ImportStore(handle);
    }

    @Override
    public Figures figures() {
        return new FigureStore(handle, shipped.figures());
    }

    @Override
    public RestDays restDays() {
        return new RestDayStore(handle, shipped.restDays());
    }

    @Override
    public PersonalData personalData() {
        return new PersonalDataStore(handle);
    }

    @Override
    public Tables tables() {
        return new TableStore(handle);
    }

    @Override
    public DayMarks dayMarks() {
        return new DayMarkStore(handle);
    }

    @Override
    public Ladders ladders() {
        return new LadderStore(handle, shipped.ladders());
    }
}
