package duetalk.core.book;

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

/** Everything that a book keeps, within one transaction. */
public interface Stores {

    Clients clients();

    /** Clients that are one. */
    Merging merging();

    Invoices invoices();

    /** The ledger: acts and entries. */
    Entries entries();

    Claims claims();

    Contacts contacts();

    Promises promises();

    Plans plans();

    FollowUps followUps();

    Letters letters();

    Scripts scripts();

    Settings settings();

    Imports imports();

    Figures figures();

    RestDays restDays();

    Ladders ladders();

    DayMarks dayMarks();

    PersonalData personalData();

    /** Everything as tables, to be given out. */
    Tables tables();
}
