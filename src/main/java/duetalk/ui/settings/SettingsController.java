package duetalk.ui.settings;

import duetalk.actions.PlanTable;
import duetalk.core.calendar.Place;
import duetalk.core.clients.AddressForm;
import duetalk.core.clients.Language;
import duetalk.core.plan.PlanLimits;
import duetalk.core.search.Clean;
import duetalk.core.settings.Sender;
import duetalk.core.settings.SenderForms;
import duetalk.core.settings.SenderWords;
import duetalk.text.DateChoice;
import duetalk.text.DateChoice.Calendar;
import duetalk.text.Voice;
import duetalk.ui.common.Asking;
import duetalk.ui.common.Chosen;
import duetalk.ui.common.Destination.Settings.Page;
import duetalk.ui.common.FilledIn;
import duetalk.ui.common.Form;
import duetalk.ui.common.PlanLimitsForm;
import duetalk.ui.common.Screen;
import duetalk.ui.common.ScreenLoader;
import duetalk.ui.common.Workplace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Who the user is on letters and on the telephone, and how dates are written. */
public final class SettingsController implements Screen {

    private final Workplace workplace;
    private final Voice voice;
    private final Parent root;
    private final Form me = new Form();
    private final Form calendars = new Form();
    private final OwnLanguages languages;
    private final TextField name;
    private final TextField business;
    private final TextArea address;
    private final TextField phone;
    private final TextField email;
    private final TextArea payment;
    private final ComboBox<Place> place;
    private final ComboBox<AddressForm> form;
    private final ComboBox<Calendar> first;
    private final ComboBox<Optional<Calendar>> second;
    private FilledIn kept = FilledIn.now(me);
    private FilledIn keptForms = FilledIn.now(me);

    @FXML
    private HBox tabs;

    @FXML
    private VBox left;

    @FXML
    private VBox right;

    @FXML
    private Button save;

    public SettingsController(Workplace workplace) {
        this.workplace = workplace;
        this.voice = workplace.voice();
        Sender none = Sender.UNKNOWN;
        business = me.line(voice.say("settings.business"), none.business());
        name = me.line(voice.say("settings.name"), none.name());
        form = me.choice(
                voice.say("settings.form"),
                List.of(AddressForm.values()),
                none.form(),
                value -> voice.name("myform", value));
        phone = me.latin(voice.say("settings.phone"), none.phone());
        email = me.latin(voice.say("settings.email"), none.email());
        address = me.text(voice.say("settings.address"), none.address(), 3);
        payment = me.text(voice.say("settings.payment"), none.payment(), 4);
        me.note(voice.say("settings.payment.hint"));
        place = me.choice(
                voice.say("settings.place"),
                List.of(Place.values()),
                none.place(),
                value -> voice.name("place", value));
        languages = new OwnLanguages(voice);
        DateChoice choice = voice.dates().choice();
        first = calendars.choice(
                voice.say("settings.calendar.first"),
                List.of(Calendar.values()),
                choice.first(),
                value -> voice.name("calendar", value));
        List<Optional<Calendar>> others = new ArrayList<>(List.of(Optional.empty()));
        for (Calendar each : Calendar.values()) {
            others.add(Optional.of(each));
        }
        second = calendars.choice(
                voice.say("settings.calendar.second"),
                others,
                Optional.ofNullable(choice.second()),
                value -> value.map(one -> voice.name("calendar", one)).orElse(voice.say("settings.calendar.none")));
        this.root = ScreenLoader.load(this, "settings", voice);
    }

    @FXML
    private void initialize() {
        SettingsTabs.fill(tabs, workplace, Page.ME);
        left.getChildren().add(me);
        right.getChildren().addFirst(calendars);
        Form plans = new Form();
        plans.heading(voice.say("settings.plans"));
        plans.note(voice.say("plan.limits.private"));
        Button limits = new Button(voice.say("plan.limits.change"));
        limits.setId("settings-limits");
        limits.setOnAction(event -> limits());
        plans.getChildren().add(limits);
        right.getChildren().addAll(plans, languages.node());
        save.setOnAction(event -> save());
        name.setId("my-name");
        Chosen.install(first, one -> calendars());
        Chosen.install(second, one -> calendars());
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        workplace
                .tasks()
                .read(() -> workplace.book().read(stores -> stores.settings().senderForms()), this::show);
        business.requestFocus();
    }

    private void show(SenderForms forms) {
        Sender sender = forms.usual();
        languages.show(forms);
        name.setText(sender.name());
        business.setText(sender.business());
        address.setText(sender.address());
        phone.setText(sender.phone());
        email.setText(sender.email());
        payment.setText(sender.payment());
        place.setValue(sender.place());
        form.setValue(sender.form());
        kept = FilledIn.now(me);
        keptForms = FilledIn.now(languages.node());
    }

    @Override
    public Optional<String> unsaved() {
        return kept.isChanged() || keptForms.isChanged() ? Optional.of(voice.say("leave.screen")) : Optional.empty();
    }

    private void save() {
        Sender sender = new Sender(
                Clean.line(name.getText()),
                Clean.line(business.getText()),
                Clean.text(address.getText()).strip(),
                Clean.line(phone.getText()),
                Clean.line(email.getText()),
                Clean.text(payment.getText()).strip(),
                place.getValue(),
                form.getValue());
        Map<Language, SenderWords> own = languages.all();
        workplace.tasks().write(() -> saved(sender, own), done -> {
            kept = FilledIn.now(me);
            keptForms = FilledIn.now(languages.node());
            workplace.navigator().rulesChanged();
            workplace.navigator().saved();
            workplace.navigator().say(voice.say("settings.saved"), null);
        });
    }

    /** The limits for plans that hold for every client who has none of their own. */
    private void limits() {
        workplace
                .tasks()
                .read(() -> workplace.book().read(stores -> stores.settings().get(PlanTable.USUAL_LIMITS)), written -> {
                    PlanLimits usual = PlanTable.usual(written, workplace.rules(), workplace.today());
                    PlanLimitsForm form = new PlanLimitsForm(workplace, usual, false);
                    Asking.open(workplace, "plan.limits", form, "act.save", () -> {
                        PlanLimits limits = form.limits();
                        workplace.tasks().write(() -> PlanLimitsForm.keepUsual(workplace, limits), done -> {
                            workplace.navigator().closeSheet();
                            workplace.navigator().saved();
                        });
                    });
                });
    }

    private boolean saved(Sender sender, Map<Language, SenderWords> own) {
        workplace.book().write(stores -> {
            stores.settings().save(sender);
            OwnLanguages.keep(stores.settings(), own);
            return true;
        });
        return true;
    }

    private void calendars() {
        Language language = voice.language();
        workplace
                .remembered()
                .put("calendar.first." + language.tag(), first.getValue().name());
        workplace
                .remembered()
                .put(
                        "calendar.second." + language.tag(),
                        second.getValue().map(Enum::name).orElse("NONE"));
        workplace.navigator().rebuild();
    }
}
