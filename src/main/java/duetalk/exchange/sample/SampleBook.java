package duetalk.exchange.sample;

import duetalk.core.book.Book;
import duetalk.core.book.Stores;
import duetalk.core.clients.AddressForm;
import duetalk.core.clients.Language;
import duetalk.core.clients.Usual;
import duetalk.core.settings.Sender;
import duetalk.text.Voice;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** A book of invented clients to try the program on: always of this day, always the same for the same day. */
public final class SampleBook {

    private final LocalDate today;
    private final ZoneId zone;

    public SampleBook(LocalDate today, ZoneId zone) {
        this.today = today;
        this.zone = zone;
    }

    /** Fills an empty book; the user of the sample speaks {@code language}. */
    public void fill(Book book, Language language) {
        Voice voice = Voice.of(language);
        book.write(stores -> {
            stores.settings().save(sender(voice));
            clients(stores, voice);
            return true;
        });
    }

    private void clients(Stores stores, Voice voice) {
        List<SampleClients.Line> lines = SampleClients.all(today);
        int placeInLanguage = 0;
        Language before = Language.EN;
        for (SampleClients.Line line : lines) {
            Language own = line.card().client().language();
            placeInLanguage = own == before ? placeInLanguage + 1 : 0;
            before = own;
            new SampleStory(stores, voice, today, zone, line).tell(plot(placeInLanguage % 10, own == voice.language()));
        }
    }

    /** Clients of the user's own language show every situation, the others the commonest ones. */
    private static SampleStory.Plot plot(int place, boolean own) {
        SampleStory.Plot[] plots = SampleStory.Plot.values();
        SampleStory.Plot plot = plots[place % plots.length];
        if (own && plot == SampleStory.Plot.ALL_PAID) {
            return SampleStory.Plot.RUNNING_PLAN;
        }
        boolean common = plot == SampleStory.Plot.BROKEN_PROMISE
                || plot == SampleStory.Plot.NEWLY_OVERDUE
                || plot == SampleStory.Plot.RUNNING_PROMISE
                || plot == SampleStory.Plot.NOT_DUE;
        return own || common ? plot : SampleStory.Plot.ALL_PAID;
    }

    private static Sender sender(Voice voice) {
        return new Sender(
                voice.say("sample.me.name"),
                voice.say("sample.me.business"),
                voice.say("sample.me.address"),
                voice.say("sample.me.phone"),
                "studio@example.com",
                voice.say("sample.me.payment"),
                Usual.place(voice.language()),
                AddressForm.FEMININE);
    }
}
