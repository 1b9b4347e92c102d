package duetalk.ui.welcome;

import duetalk.core.calendar.Place;
import duetalk.core.clients.AddressForm;
import duetalk.core.clients.Language;
import duetalk.core.clients.Usual;
import duetalk.core.search.Clean;
import duetalk.core.settings.Sender;
import duetalk.text.Voice;
import duetalk.ui.common.Form;
import duetalk.ui.common.Sheet;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** What a new book asks once: the language, the country, the name and the number of the user, each with a guess. */
public final class FirstSteps extends VBox {

    private final ComboBox<Language> language;
    private final ComboBox<Place> place;
    private final TextField name;
    private final TextField phone;
    private String guessedPhone;

    /** What the user has answered. */
    public record Answer(Language language, Sender sender) {}

    /** @param userName what this computer calls its user */
    public FirstSteps(Voice voice, Place guess, String userName) {
        Form form = new Form();
        form.note(voice.say("first.hint"));
        language = form.choice(
                voice.say("first.language"), List.of(Language.values()), voice.language(), Language::ownName);
        language.setId("first-language");
        place = form.choice(
                voice.say("settings.place"), List.of(Place.values()), guess, one -> voice.name("place", one));
        place.setId("first-place");
        form.note(voice.say("first.place.hint"));
        name = form.line(voice.say("settings.name"), userName);
        name.setId("first-name");
        guessedPhone = prefix(guess);
        phone = form.latin(voice.say("settings.phone"), guessedPhone);
        phone.setId("first-phone");
        place.valueProperty().subscribe((before, now) -> {
            if (phone.getText().equals(guessedPhone)) {
                guessedPhone = prefix(now);
                phone.setText(guessedPhone);
            }
        });
        getChildren().add(form);
    }

    /** The sheet of these questions. */
    public Sheet sheet(Voice voice, Consumer<Answer> then) {
        return new Sheet(voice.say("first.title"), this, voice.say("first.accept"), () -> {
            then.accept(answer());
            return true;
        });
    }

    private Answer answer() {
        String number = Clean.line(phone.getText());
        return new Answer(
                language.getValue(),
                new Sender(
                        Clean.line(name.getText()),
                        "",
                        "",
                        number.equals(guessedPhone.strip()) ? "" : number,
                        "",
                        "",
                        place.getValue(),
                        AddressForm.OTHER));
    }

    /** The country that this computer is set to, by its two letters, else the one where the language is spoken. */
    public static Place place(String country, Language language) {
        for (Place one : Place.values()) {
            if (one.name().equals(country)) {
                return one;
            }
        }
        return Usual.place(language);
    }

    /** What this computer calls its user, when that may be a name: "naomi.rosen" may, "root" and "user1" may not. */
    public static String name(String account) {
        String[] parts = account.strip().split("[._ ]+");
        StringBuilder name = new StringBuilder();
        for (String part : parts) {
            if (part.isEmpty() || !part.chars().allMatch(Character::isLetter)) {
                return "";
            }
            name.append(name.isEmpty() ? "" : " ")
                    .append(part.substring(0, 1).toUpperCase(Locale.ROOT))
                    .append(part.substring(1));
        }
        return parts.length > 1 ? name.toString() : "";
    }

    private static String prefix(Place place) {
        return switch (place) {
            case GB -> "+44 ";
            case PL -> "+48 ";
            case IL -> "+972 ";
            case IR -> "+98 ";
        };
    }
}
