package duetalk.ui.settings;

import duetalk.core.clients.Language;
import duetalk.core.search.Clean;
import duetalk.core.settings.Sender;
import duetalk.core.settings.SenderForms;
import duetalk.core.settings.SenderWords;
import duetalk.core.settings.Settings;
import duetalk.text.Voice;
import duetalk.ui.common.Form;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;

/** The user's name, business, address and account as clients of another language read them, one language at a time. */
final class OwnLanguages {

    private final Form form = new Form();
    private final Map<Language, SenderWords> own = new EnumMap<>(Language.class);
    private final ComboBox<Language> language;
    private final TextField business;
    private final TextField name;
    private final TextArea address;
    private final TextArea payment;

    OwnLanguages(Voice voice) {
        List<Language> others = List.of(Language.values());
        Language first = voice.language() == Language.EN ? Language.PL : Language.EN;
        form.heading(voice.say("settings.languages"));
        form.note(voice.say("settings.languages.hint"));
        language = form.choice(
                voice.say("settings.languages.choice"), others, first, each -> voice.name("language", each));
        business = form.line(voice.say("settings.business"), "");
        name = form.line(voice.say("settings.name"), "");
        address = form.text(voice.say("settings.address"), "", 3);
        payment = form.text(voice.say("settings.payment"), "", 3);
        language.setId("my-language");
        business.setId("my-business-there");
        name.setId("my-name-there");
        address.setId("my-address-there");
        payment.setId("my-payment-there");
        language.valueProperty().subscribe((before, now) -> {
            own.put(before, typed());
            show(now);
        });
    }

    VBox node() {
        return form;
    }

    void show(SenderForms forms) {
        own.clear();
        own.putAll(forms.own());
        show(language.getValue());
        Sender usual = forms.usual();
        business.setPromptText(usual.business());
        name.setPromptText(usual.name());
        address.setPromptText(usual.address());
        payment.setPromptText(usual.payment());
    }

    private void show(Language shown) {
        SenderWords words = own.getOrDefault(shown, SenderWords.NONE);
        business.setText(words.business());
        name.setText(words.name());
        address.setText(words.address());
        payment.setText(words.payment());
        NodeOrientation orientation =
                Voice.isRightToLeft(shown) ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT;
        List.<TextInputControl>of(business, name, address, payment)
                .forEach(field -> field.setNodeOrientation(orientation));
    }

    private SenderWords typed() {
        return new SenderWords(
                Clean.line(name.getText()),
                Clean.line(business.getText()),
                Clean.text(address.getText()).strip(),
                Clean.text(payment.getText()).strip());
    }

    /** What every language has of its own now, as it is to be kept. */
    Map<Language, SenderWords> all() {
        Map<Language, SenderWords> all = new EnumMap<>(own);
        all.put(language.getValue(), typed());
        return all;
    }

    static void keep(Settings settings, Map<Language, SenderWords> all) {
        all.forEach(settings::save);
    }
}
