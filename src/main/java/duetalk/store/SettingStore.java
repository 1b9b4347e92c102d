package duetalk.store;

import duetalk.core.book.KeptValues;
import duetalk.core.calendar.Place;
import duetalk.core.clients.AddressForm;
import duetalk.core.clients.Language;
import duetalk.core.settings.Sender;
import duetalk.core.settings.SenderForms;
import duetalk.core.settings.SenderWords;
import duetalk.core.settings.Settings;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Settings of the book, as names and values. */
final class SettingStore implements Settings {

    private final Handle handle;

    SettingStore(Handle handle) {
        this.handle = handle;
    }

    @Override
    public Sender sender() {
        return new Sender(
                text("sender.name"),
                text("sender.business"),
                text("sender.address"),
                text("sender.phone"),
                text("sender.email"),
                text("sender.payment"),
                get("sender.place")
                        .flatMap(text -> KeptValues.of(text, Place::valueOf))
                        .orElse(Sender.UNKNOWN.place()),
                get("sender.form")
                        .flatMap(text -> KeptValues.of(text, AddressForm::valueOf))
                        .orElse(Sender.UNKNOWN.form()));
    }

    private String text(String name) {
        return get(name).orElse("");
    }

    @Override
    public void save(Sender sender) {
        put("sender.name", sender.name());
        put("sender.business", sender.business());
        put("sender.address", sender.address());
        put("sender.phone", sender.phone());
        put("sender.email", sender.email());
        put("sender.payment", sender.payment());
        put("sender.place", sender.place().name());
        put("sender.form", sender.form().name());
    }

    @Override
    public SenderForms senderForms() {
        Map<Language, SenderWords> own = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            SenderWords words = new SenderWords(
                    text(of("name", language)),
                    text(of("business", language)),
                    text(of("address", language)),
                    text(of("payment", language)));
            if (!words.isEmpty()) {
                own.put(language, words);
            }
        }
        return new SenderForms(sender(), own);
    }

    @Override
    public void save(Language language, SenderWords words) {
        put(of("name", language), words.name());
        put(of("business", language), words.business());
        put(of("address", language), words.address());
        put(of("payment", language), words.payment());
    }

    private static String of(String field, Language language) {
        return "sender." + field + "." + language.tag();
    }

    @Override
    public Optional<String> get(String name) {
        return handle.createQuery("select content from setting where name = :name")
                .bind("name", name)
                .mapTo(String.class)
                .findOne();
    }

    @Override
    public void put(String name, String value) {
        handle.execute("merge into setting(name, content) values (?, ?)", name, value);
    }
}
