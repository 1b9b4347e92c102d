package duetalk.ui.clients;

import duetalk.core.Refusal;
import duetalk.core.calendar.CallHours;
import duetalk.core.calendar.Place;
import duetalk.core.clients.AddressForm;
import duetalk.core.clients.Client;
import duetalk.core.clients.ClientCard;
import duetalk.core.clients.ClientKind;
import duetalk.core.clients.Language;
import duetalk.core.clients.LateFee;
import duetalk.core.clients.PaymentTerm;
import duetalk.core.clients.Person;
import duetalk.core.clients.Phone;
import duetalk.core.clients.TaxNumber;
import duetalk.core.clients.TermKind;
import duetalk.core.clients.Terms;
import duetalk.core.clients.Usual;
import duetalk.core.figures.Jurisdiction;
import duetalk.core.search.Fold;
import duetalk.text.HourReader;
import duetalk.text.Voice;
import duetalk.ui.common.DateField;
import duetalk.ui.common.Form;
import duetalk.ui.common.Labels;
import duetalk.ui.common.Workplace;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Everything that is entered of a client. */
final class ClientForm extends VBox {

    private static final List<String> CURRENCIES = List.of("GBP", "EUR", "PLN", "ILS", "IRR", "USD");

    private final ClientCard before;
    private final Voice voice;
    private final TextField name;
    private final ComboBox<ClientKind> kind;
    private final ComboBox<Language> language;
    private final ComboBox<Place> place;
    private final ComboBox<String> currency;
    private final ComboBox<AddressForm> form;
    private final TextField person;
    private final TextField role;
    private final TextArea phones;
    private final TextField email;
    private final TextArea address;
    private final TextField tax;
    private final TextField from;
    private final TextField to;
    private final TextField days;
    private final ComboBox<TermKind> termKind;
    private final ComboBox<LateFee> lateFee;
    private final TextField lateFeeValue;
    private final ComboBox<Optional<Jurisdiction>> law;
    private final TextField suspension;
    private final DateField consent;
    private final TextArea note;
    private final CheckBox stop;

    static ClientForm fresh(Workplace workplace) {
        Language own = workplace.voice().language();
        Client client = Client.named("", own, Usual.currency(own), Usual.place(own));
        return new ClientForm(workplace, ClientCard.of(client));
    }

    static ClientForm of(Workplace workplace, ClientCard card) {
        return new ClientForm(workplace, card);
    }

    private ClientForm(Workplace workplace, ClientCard card) {
        voice = workplace.voice();
        Client client = card.client();
        before = card;
        Form fields = new Form();
        name = fields.line(voice.say("client.name"), client.name());
        kind = fields.choice(
                voice.say("client.kind"),
                List.of(ClientKind.values()),
                client.kind(),
                value -> voice.name("kind", value));
        language = fields.choice(
                voice.say("client.language"),
                List.of(Language.values()),
                client.language(),
                value -> voice.name("language", value));
        form = fields.choice(
                voice.say("client.form"),
                List.of(AddressForm.values()),
                client.form(),
                value -> voice.name("form", value));
        place = fields.choice(
                voice.say("client.place"),
                List.of(Place.values()),
                client.place(),
                value -> voice.name("place", value));
        currency = fields.choice(
                voice.say("client.currency"), currencies(client.currency()), client.currency(), value -> value);
        fields.heading(voice.say("client.reach"));
        Person first = card.people().isEmpty()
                ? new Person(0, "", "", AddressForm.OTHER, "")
                : card.people().getFirst();
        phones = fields.text(voice.say("client.phones"), written(card.phones()), 2);
        AlikeNote samePhone = new AlikeNote(workplace);
        fields.getChildren().add(samePhone);
        email = fields.latin(voice.say("client.email"), client.email());
        person = fields.line(voice.say("client.person"), first.name());
        role = fields.line(voice.say("client.role"), first.role());
        from = fields.latin(voice.say("client.wish.from"), hour(client.wish(), true));
        to = fields.latin(voice.say("client.wish.to"), hour(client.wish(), false));
        address = fields.text(voice.say("client.address"), client.address(), 3);
        tax = fields.latin(voice.say("client.tax"), client.taxNumber());
        AlikeNote sameTax = new AlikeNote(workplace);
        fields.getChildren().addAll(taxNote(), sameTax);
        fields.heading(voice.say("client.terms"));
        termKind = fields.choice(
                voice.say("client.terms.kind"),
                List.of(TermKind.values()),
                card.terms().term().kind(),
                value -> voice.name("term", value));
        days = fields.latin(
                voice.say("client.terms.days"),
                String.valueOf(card.terms().term().days()));
        lateFee = fields.choice(
                voice.say("client.terms.fee"),
                List.of(LateFee.values()),
                card.terms().lateFee(),
                value -> voice.name("fee", value));
        lateFeeValue = fields.latin(
                voice.say("client.terms.fee.value", "currency", voice.amounts().sign(client.currency())),
                written(card.terms().lateFeeValue()));
        law = fields.choice(
                voice.say("client.terms.law"),
                laws(),
                Optional.ofNullable(card.terms().law()),
                value -> value.map(one -> voice.name("law", one)).orElse(voice.say("client.terms.law.place")));
        suspension = fields.line(voice.say("client.terms.clause"), card.terms().suspensionClause());
        consent = new DateField(
                voice.say("client.terms.consent"),
                voice,
                workplace.today(),
                card.terms().consentOn());
        fields.getChildren().add(consent);
        fields.heading(voice.say("client.more"));
        note = fields.text(voice.say("client.note"), client.note(), 3);
        stop = new CheckBox(voice.say("client.stop"));
        stop.setSelected(client.doNotContact());
        fields.getChildren().add(stop);
        name.setId("client-name");
        phones.setId("client-phones");
        tax.setId("client-tax");
        getChildren().add(fields);
        phones.textProperty().addListener((text, old, typed) -> samePhone.look(numbers(typed, "")));
        tax.textProperty().addListener((text, old, typed) -> sameTax.look(numbers("", typed)));
        samePhone.look(numbers(phones.getText(), ""));
        sameTax.look(numbers("", tax.getText()));
    }

    /** Says that a tax number was surely mistyped, as long as it is; it can be saved so. */
    private Label taxNote() {
        Label label = Labels.of(voice.say("client.tax.mistyped"), "warning");
        label.setId("client-tax-mistyped");
        label.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> TaxNumber.isMistyped(place.getValue(), tax.getText()),
                        tax.textProperty(),
                        place.valueProperty()));
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    /** The card with only these numbers, by which a double is found. */
    private ClientCard numbers(String phonesTyped, String taxTyped) {
        Client known = before.client();
        Client typed = new Client(
                known.id(),
                known.name(),
                known.kind(),
                known.language(),
                known.currency(),
                known.place(),
                known.form(),
                known.email(),
                taxTyped,
                known.address(),
                known.wish(),
                known.note(),
                known.doNotContact());
        List<Phone> lines = Arrays.stream(phonesTyped.split("\n"))
                .filter(line -> !Fold.digits(line).isEmpty())
                .map(ClientForm::phone)
                .toList();
        return new ClientCard(typed, List.of(), lines, before.terms());
    }

    private static List<String> currencies(String own) {
        return CURRENCIES.contains(own)
                ? CURRENCIES
                : java.util.stream.Stream.concat(java.util.stream.Stream.of(own), CURRENCIES.stream())
                        .toList();
    }

    private static String written(List<Phone> phones) {
        return phones.stream()
                .map(phone -> (phone.number() + "  " + phone.label()).strip())
                .collect(Collectors.joining("\n"));
    }

    private static String hour(CallHours.@Nullable Window wish, boolean first) {
        return wish == null ? "" : String.valueOf(first ? wish.from() : wish.to());
    }

    /** What was entered; refuses with a code what can't be read. */
    ClientCard card() {
        Client client = new Client(
                before.client().id(),
                name.getText(),
                kind.getValue(),
                language.getValue(),
                currency.getValue(),
                place.getValue(),
                form.getValue(),
                email.getText(),
                tax.getText(),
                address.getText(),
                wish(),
                note.getText(),
                stop.isSelected());
        Terms terms = new Terms(
                new PaymentTerm(
                        termKind.getValue(), termKind.getValue() == TermKind.ON_RECEIPT ? 0 : whole(days.getText())),
                lateFee.getValue(),
                lateFeeTyped(),
                suspension.getText().strip(),
                consent.value().orElse(null),
                law.getValue().orElse(null));
        return new ClientCard(client, people(), phonesTyped(), terms);
    }

    private List<Person> people() {
        List<Person> rest = before.people().stream().skip(1).toList();
        if (person.getText().isBlank()) {
            return rest;
        }
        Person first = new Person(0, person.getText(), role.getText(), form.getValue(), "");
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(first), rest.stream())
                .toList();
    }

    /** A line is a number and, after its last digit, whose it is. */
    private List<Phone> phonesTyped() {
        return Arrays.stream(phones.getText().split("\n"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(ClientForm::phone)
                .toList();
    }

    private static Phone phone(String line) {
        int end = 0;
        for (int i = 0; i < line.length(); i++) {
            if (Character.isDigit(line.charAt(i))) {
                end = i + 1;
            }
        }
        if (end == 0) {
            throw new Refusal("PHONE_WITHOUT_DIGITS", Map.of("typed", line));
        }
        return new Phone(0, line.substring(0, end), line.substring(end).strip());
    }

    private CallHours.@Nullable Window wish() {
        if (from.getText().isBlank() && to.getText().isBlank()) {
            return null;
        }
        LocalTime begin = HourReader.read(from.getText());
        LocalTime end = HourReader.read(to.getText());
        if (!begin.isBefore(end)) {
            throw new Refusal("HOURS_REVERSED");
        }
        return new CallHours.Window(begin, end);
    }

    private static List<Optional<Jurisdiction>> laws() {
        return Stream.concat(
                        Stream.of(Optional.<Jurisdiction>empty()),
                        Stream.of(Jurisdiction.values())
                                .filter(one -> one != Jurisdiction.ANY)
                                .map(Optional::of))
                .toList();
    }

    private static String written(@Nullable BigDecimal value) {
        return value == null ? "" : value.stripTrailingZeros().toPlainString();
    }

    /** Percent a year or an amount a month; the other kinds of fee have no value of their own. */
    private @Nullable BigDecimal lateFeeTyped() {
        boolean hasValue = lateFee.getValue() == LateFee.PERCENT_A_YEAR || lateFee.getValue() == LateFee.FLAT_MONTHLY;
        if (!hasValue || lateFeeValue.getText().isBlank()) {
            return null;
        }
        return lateFee.getValue() == LateFee.PERCENT_A_YEAR
                ? voice.numberTyped(lateFeeValue.getText())
                : voice.amountTyped(lateFeeValue.getText(), currency.getValue()).amount();
    }

    private static int whole(String typed) {
        String digits = Fold.digits(typed);
        if (digits.isEmpty() || digits.length() > 3) {
            throw new Refusal("DAYS_NOT_A_NUMBER", Map.of("typed", typed));
        }
        return Integer.parseInt(digits);
    }
}
