package duetalk.ui.bringin;

import duetalk.core.calendar.Place;
import duetalk.core.clients.ClientKind;
import duetalk.core.clients.PaymentTerm;
import duetalk.core.clients.TermKind;
import duetalk.core.imports.Comparison;
import duetalk.exchange.csv.CharsetGuess;
import duetalk.exchange.csv.CsvTable;
import duetalk.exchange.csv.CurrencyWords;
import duetalk.exchange.csv.Mapping;
import duetalk.text.AmountReader.Decimal;
import duetalk.text.DateReader.Order;
import duetalk.text.Voice;
import duetalk.ui.common.Form;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** How the file is written, and what the list does not say itself: a choice for each. */
final class ReadingChoices {

    private static final List<Integer> DAYS = List.of(0, 7, 10, 14, 21, 30, 45, 60, 90);
    private static final String KNOWN = ",;\t|";
    private static final int HEADING_SHOWN = 60;
    private static final double HEADING_WIDTH = 250;

    /** Whether names that differ in accents only are of one client. */
    private enum Near {
        ONE,
        SEVERAL
    }

    private final Voice voice;
    private final FlowPane pane;
    private final BringInModel model;
    private final ComboBox<String> charset;
    private final ComboBox<Character> separator;
    private final ComboBox<CsvTable.Row> heading;
    private final ComboBox<Order> dates;
    private final ComboBox<Decimal> decimal;
    private final ComboBox<String> currency;
    private final ComboBox<Optional<PaymentTerm>> term;
    private final ComboBox<Place> place;
    private final ComboBox<ClientKind> kind;
    private final ComboBox<Near> near;
    private boolean filling;

    ReadingChoices(Voice voice, FlowPane pane, BringInModel model) {
        this.voice = voice;
        this.pane = pane;
        this.model = model;
        charset = add("charset", voice.say("import.charset"), CharsetGuess.OFFERED, name -> name);
        separator = add("separator", voice.say("import.separator"), List.of(',', ';', '\t', '|'), this::separator);
        heading = add("heading", voice.say("import.heading"), List.of(), this::heading);
        heading.setPrefWidth(HEADING_WIDTH);
        dates = add(
                "dates",
                voice.say("import.datesas"),
                List.of(Order.values()),
                order -> voice.name("import.dates", order));
        decimal = add(
                "decimal",
                voice.say("import.decimalas"),
                List.of(Decimal.values()),
                sign -> voice.name("import.decimal", sign));
        currency = add(
                "currency",
                voice.say("import.currency"),
                List.of("GBP", "EUR", "PLN", "ILS", "IRR", CurrencyWords.TOMAN, "USD"),
                code -> code.equals(CurrencyWords.TOMAN) ? voice.say("import.currency.TOMAN") : code);
        term = add("term", voice.say("import.term"), terms(), this::term);
        place = add("place", voice.say("import.place"), List.of(Place.values()), each -> voice.name("place", each));
        kind = add("kind", voice.say("import.kind"), List.of(ClientKind.values()), each -> voice.name("kind", each));
        near = add("near", voice.say("import.near"), List.of(Near.values()), each -> voice.name("import.near", each));
    }

    private <T> ComboBox<T> add(String id, String label, List<T> values, Function<T, String> name) {
        ComboBox<T> box = new ComboBox<>();
        box.setId("import-" + id);
        box.getItems().setAll(values);
        box.setConverter(Form.named(name));
        Label words = new Label(label);
        words.getStyleClass().add("field-label");
        words.setLabelFor(box);
        pane.getChildren().add(new VBox(2, words, box));
        return box;
    }

    private String separator(char sign) {
        return KNOWN.indexOf(sign) >= 0 ? voice.say("import.separator." + (int) sign) : String.valueOf(sign);
    }

    private String heading(CsvTable.Row row) {
        String fields = row.fields().stream()
                .filter(field -> !field.isBlank())
                .map(String::strip)
                .collect(Collectors.joining(" · "));
        String text = fields.length() > HEADING_SHOWN ? fields.substring(0, HEADING_SHOWN) + "…" : fields;
        return voice.say("import.heading.line", "line", row.line(), "text", text.replace('\n', ' '));
    }

    private static List<Optional<PaymentTerm>> terms() {
        List<Optional<PaymentTerm>> terms = new ArrayList<>();
        terms.add(Optional.empty());
        DAYS.forEach(days ->
                terms.add(Optional.of(days == 0 ? new PaymentTerm(TermKind.ON_RECEIPT, 0) : PaymentTerm.net(days))));
        return terms;
    }

    private String term(Optional<PaymentTerm> chosen) {
        return chosen.map(each -> voice.say("import.term.days", "days", each.days()))
                .orElse(voice.say("import.term.none"));
    }

    /** Tells who reads the file again, and who only checks the lines again. */
    void onChange(Runnable again, Runnable headingMoved, Runnable check) {
        charset.setOnAction(event -> unlessFilling(again));
        separator.setOnAction(event -> unlessFilling(again));
        heading.setOnAction(event -> unlessFilling(headingMoved));
        dates.setOnAction(event -> choose(() -> model.order(dates.getValue()), check));
        decimal.setOnAction(event -> choose(() -> model.decimal(decimal.getValue()), check));
        currency.setOnAction(event -> choose(this::currency, check));
        term.setOnAction(event -> choose(() -> model.term(term.getValue().orElse(null)), check));
        place.setOnAction(event -> choose(() -> model.place(place.getValue()), check));
        kind.setOnAction(event -> choose(() -> model.kind(kind.getValue()), check));
        near.setOnAction(event -> choose(() -> model.nearAreOne(near.getValue() == Near.ONE), check));
    }

    /** Days of two figures are read otherwise in a list of rials. */
    private void currency() {
        model.currency(currency.getValue());
        showGuessed(Objects.requireNonNull(model.mapping()));
    }

    private void unlessFilling(Runnable act) {
        if (!filling) {
            act.run();
        }
    }

    private void choose(Runnable change, Runnable check) {
        unlessFilling(() -> {
            change.run();
            check.run();
        });
    }

    Charset charset() {
        return Charset.forName(charset.getValue());
    }

    char separator() {
        return separator.getValue();
    }

    int headingLine() {
        return heading.getValue().line();
    }

    /** Shows what is guessed or was chosen. */
    void show(CsvTable table, Mapping mapping) {
        filling = true;
        charset.setValue(model.charset().name());
        if (!separator.getItems().contains(model.separator())) {
            separator.getItems().add(model.separator());
        }
        separator.setValue(model.separator());
        heading.getItems().setAll(table.beginning());
        heading.setValue(table.beginning().stream()
                .filter(row -> row.line() == table.headingLine())
                .findFirst()
                .orElseThrow());
        showGuessed(mapping);
        currency.setValue(mapping.currency());
        term.setValue(Optional.ofNullable(mapping.term()));
        place.setValue(model.place());
        kind.setValue(model.kind());
        Boolean one = model.nearAreOne();
        near.setValue(one == null ? null : one ? Near.ONE : Near.SEVERAL);
        filling = false;
    }

    /** Shows what may have been guessed again since another column was chosen. */
    void showGuessed(Mapping mapping) {
        boolean before = filling;
        filling = true;
        dates.setValue(mapping.dates());
        decimal.setValue(mapping.decimal());
        filling = before;
    }

    /** What only some lists ask stands there only for these. */
    void showAsked(Comparison compared) {
        boolean asked = !compared.near().isEmpty();
        Objects.requireNonNull(near.getParent()).setVisible(asked);
        near.getParent().setManaged(asked);
    }
}
