package duetalk.ui.plan;

import duetalk.core.Refusal;
import duetalk.core.money.Money;
import duetalk.core.plan.InterestMeanwhile;
import duetalk.core.plan.Offer;
import duetalk.core.plan.Period;
import duetalk.text.DateReader;
import duetalk.text.Isolate;
import duetalk.text.Voice;
import duetalk.ui.common.Form;
import duetalk.ui.common.Labels;
import duetalk.ui.common.Problems;
import duetalk.ui.common.WholeNumber;
import duetalk.ui.plan.PlanDraft.Extras;
import duetalk.ui.plan.PlanDraft.Pace;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What they can pay: fields and sliders, each of which redraws the offers at once. */
final class PayColumn {

    private static final double SHORT = 80;
    private static final int MOST_PARTS = 60;
    private static final int MOST_PAUSE = 6;
    private static final int MOST_DISCOUNT = 50;

    private final Voice voice;
    private final PlanModel model;
    private final Runnable changed;
    private final TextField down = amountField("plan-down");
    private final TextField downOn = amountField("plan-down-on");
    private final TextField each = amountField("plan-each");
    private final TextField number = amountField("plan-number");
    private final TextField first = amountField("plan-first");
    private final TextField dates = amountField("plan-dates");
    private final TextField discount = amountField("plan-discount");
    private final TextField until = amountField("plan-until");
    private final Slider downSlider = slider("plan-down-slider");
    private final Slider eachSlider = slider("plan-each-slider");
    private final Slider numberSlider = slider("plan-number-slider");
    private final Slider pauseSlider = slider("plan-pause");
    private final Slider discountSlider = slider("plan-discount-slider");
    private final Label pauseWords = new Label();
    private final ComboBox<Period> period = new ComboBox<>();
    private final ComboBox<InterestMeanwhile> interest = new ComboBox<>();
    private final List<TextField> wrong = new ArrayList<>();
    private final Label trouble = new Label();
    private Node datesRow = new Region();
    private List<Node> steady = List.of();
    private boolean showing;

    /** @param changed runs after the table was changed */
    PayColumn(Voice voice, PlanModel model, Runnable changed) {
        this.voice = voice;
        this.model = model;
        this.changed = changed;
        trouble.setId("plan-trouble");
        trouble.getStyleClass().add("danger");
        trouble.setWrapText(true);
        trouble.setMinHeight(Region.USE_PREF_SIZE);
    }

    List<Node> nodes() {
        period.getItems().setAll(Period.values());
        period.setConverter(Form.named(value -> voice.name("period", value)));
        period.setId("plan-period");
        interest.getItems().setAll(InterestMeanwhile.values());
        interest.setConverter(Form.named(value -> voice.name("meanwhile", value)));
        interest.setId("plan-interest");
        interest.setMaxWidth(Double.MAX_VALUE);
        period.setPrefWidth(132);
        wire();
        datesRow = wide("plan.dates", dates);
        Node eachRow = row("plan.each", eachSlider, each);
        Node numberRow = row("plan.number", numberSlider, number);
        Node firstRow = row("plan.first", first);
        HBox pauseRow = new HBox(8, grown("plan.pause"), pauseSlider, pauseWords);
        pauseRow.setAlignment(Pos.CENTER_LEFT);
        pauseWords.setMinWidth(SHORT);
        steady = List.of(eachRow, numberRow, firstRow, pauseRow);
        return List.of(
                Labels.heading(voice.say("plan.pay")),
                trouble,
                row("plan.downpayment", downSlider, down),
                row("plan.downon", downOn),
                eachRow,
                numberRow,
                row("plan.period", period),
                firstRow,
                datesRow,
                pauseRow);
    }

    /** What I give for it. */
    List<Node> given() {
        return List.of(
                Labels.heading(voice.say("plan.give")),
                row("plan.discount", discountSlider, discount),
                row("plan.until", until),
                wide("plan.meanwhile", interest));
    }

    private static TextField amountField(String id) {
        TextField field = new TextField();
        field.setId(id);
        field.setPrefWidth(132);
        field.setMinWidth(132);
        field.setMaxWidth(132);
        field.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        field.setAlignment(Pos.CENTER_RIGHT);
        return field;
    }

    private static Slider slider(String id) {
        Slider slider = new Slider();
        slider.setId(id);
        slider.getStyleClass().add("plan-slider");
        slider.setMinWidth(56);
        slider.setPrefWidth(56);
        slider.setMaxWidth(56);
        return slider;
    }

    private Label grown(String key) {
        Label label = new Label(voice.say(key));
        label.getStyleClass().add("muted");
        label.setTooltip(new Tooltip(label.getText()));
        label.setMaxWidth(Double.MAX_VALUE);
        label.setMinWidth(0);
        HBox.setHgrow(label, Priority.ALWAYS);
        return label;
    }

    private Node row(String key, javafx.scene.control.Control field) {
        Label label = grown(key);
        label.setLabelFor(field);
        field.setAccessibleText(voice.say(key));
        HBox row = new HBox(8, label, field);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /** A field with its slider before it. */
    private Node row(String key, Slider slider, TextField field) {
        HBox row = (HBox) row(key, field);
        slider.setAccessibleText(voice.say(key));
        field.setMinWidth(SHORT);
        field.setPrefWidth(SHORT);
        field.setMaxWidth(SHORT);
        row.getChildren().add(1, slider);
        return row;
    }

    private Node wide(String key, javafx.scene.control.Control field) {
        Label label = grown(key);
        label.setLabelFor(field);
        field.setAccessibleText(voice.say(key));
        field.setMaxWidth(Double.MAX_VALUE);
        return new VBox(4, label, field);
    }

    // From the fields to the table

    private void wire() {
        typed(down, text -> pace(pace -> pace.withDown(money(text))));
        typed(downOn, text -> pace(pace -> pace.withDownOn(day(text))));
        typed(each, text -> pace(pace -> pace.withEach(money(text))));
        typed(number, text -> pace(pace -> pace.withNumber(whole(text))));
        typed(first, text -> pace(pace -> pace.withFirst(day(text))));
        typed(dates, text -> pace(pace -> pace.withDates(days(text))));
        typed(
                discount,
                text -> extras(
                        extras -> extras.withDiscount(text.isBlank() ? BigDecimal.ZERO : voice.numberTyped(text))));
        typed(until, text -> extras(extras -> extras.withUntil(text.isBlank() ? null : day(text))));
        period.valueProperty().subscribe((before, value) -> act(() -> pace(pace -> pace.with(value))));
        interest.valueProperty().subscribe((before, value) -> act(() -> extras(extras -> extras.with(value))));
        moved(downSlider, value -> pace(pace -> pace.withDown(rounded(value))));
        moved(eachSlider, value -> pace(pace -> pace.withEach(atLeastOne(rounded(value)))));
        moved(numberSlider, value -> pace(pace -> pace.withNumber(Math.max(1, value.intValue()))));
        moved(pauseSlider, value -> pace(pace -> pace.withPause(value.intValue())));
        moved(discountSlider, value -> extras(extras -> extras.withDiscount(BigDecimal.valueOf(value.intValue()))));
    }

    private void pace(Function<Pace, Pace> how) {
        model.pace(how::apply);
    }

    private void extras(Function<Extras, Extras> how) {
        model.extras(how::apply);
    }

    private void typed(TextField field, Consumer<String> use) {
        duetalk.ui.common.ArrowKeys.install(field);
        field.textProperty().subscribe((before, text) -> {
            if (!showing) {
                try {
                    use.accept(text);
                    good(field);
                } catch (Refusal refused) {
                    wrong(field, refused);
                }
                changed.run();
            }
        });
        field.focusedProperty().subscribe((was, is) -> {
            if (was && !is) {
                wrong.remove(field);
                mended();
                changed.run();
            }
        });
    }

    private void moved(Slider slider, Consumer<Number> use) {
        slider.valueProperty().subscribe((before, value) -> {
            if (before.intValue() != value.intValue()) {
                act(() -> use.accept(value));
            }
        });
    }

    private void act(Runnable change) {
        if (!showing) {
            change.run();
            changed.run();
        }
    }

    private void good(TextField field) {
        wrong.remove(field);
        mended();
        field.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("wrong"), false);
    }

    private void wrong(TextField field, Refusal refused) {
        if (!wrong.contains(field)) {
            wrong.add(field);
        }
        field.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("wrong"), true);
        model.mistyped(refused);
        say(Problems.sentence(voice, refused));
    }

    private void mended() {
        if (wrong.isEmpty()) {
            model.mistyped(null);
        }
    }

    private void say(String sentence) {
        trouble.setText(sentence);
        trouble.setVisible(!sentence.isEmpty());
        trouble.setManaged(!sentence.isEmpty());
    }

    private Money money(String text) {
        String currency = model.debts().currency();
        Money money = text.isBlank() ? Money.zero(currency) : voice.amountTyped(text, currency);
        if (money.isNegative()) {
            throw new Refusal("PLAN_AMOUNT_OUT_OF_RANGE");
        }
        return money;
    }

    private int whole(String text) {
        return WholeNumber.typed(voice, text, "PLAN_NUMBER_MISSING");
    }

    private LocalDate day(String text) {
        return DateReader.typed(text, model.today());
    }

    /** Days with commas or spaces between them. */
    private List<LocalDate> days(String text) {
        return Arrays.stream(text.split("[,;،\\s]+"))
                .filter(part -> !part.isBlank())
                .map(this::day)
                .sorted()
                .distinct()
                .toList();
    }

    /** A slider moves by amounts that one says. */
    private Money rounded(Number value) {
        Money asked = asked();
        long step = 1;
        while (step * 400 < asked.minor()) {
            step *= 10;
        }
        long minor = Math.round(value.doubleValue() / step) * step;
        return new Money(Math.min(minor, asked.minor()), asked.currency());
    }

    private static Money atLeastOne(Money money) {
        return money.isPositive() ? money : new Money(1, money.currency());
    }

    private Money asked() {
        return model.debts().debt(model.draft().invoices()).plus(model.debts().charges(model.draft()));
    }

    // From the table to the fields

    /** Shows the table as it is; the field in which somebody types is left alone. */
    void show() {
        showing = true;
        if (model.trouble() == null) {
            wrong.clear();
        }
        Pace pace = model.draft().pace();
        Extras extras = model.draft().extras();
        Money each1 = pace.each();
        set(down, number(pace.down()));
        set(downOn, day(pace.downOn()));
        set(each, each1 == null ? eachOfOffer() : number(each1));
        set(number, String.valueOf(count()));
        set(first, day(pace.first()));
        set(dates, days(pace.dates()));
        set(discount, extras.discount().signum() == 0 ? "" : voice.amounts().exact(extras.discount()));
        LocalDate lapses = extras.until();
        set(until, lapses == null ? "" : day(lapses));
        period.setValue(pace.period());
        interest.setValue(extras.interest());
        sliders(pace, extras);
        boolean own = pace.period() == Period.OWN_DATES;
        use(datesRow, own);
        steady.forEach(node -> use(node, !own));
        Refusal refused = model.trouble();
        if (wrong.isEmpty()) {
            say(refused == null ? "" : Problems.sentence(voice, refused));
        }
        showing = false;
    }

    private void sliders(Pace pace, Extras extras) {
        downSlider.setMax(Math.max(1, asked().minor()));
        downSlider.setValue(pace.down().minor());
        eachSlider.setMax(Math.max(1, asked().minor()));
        eachSlider.setValue(
                said().map(one -> one.instalments().getFirst().amount().minor()).orElse(0L));
        numberSlider.setMin(1);
        numberSlider.setMax(MOST_PARTS);
        numberSlider.setValue(count());
        pauseSlider.setMax(MOST_PAUSE);
        pauseSlider.setValue(pace.pause());
        pauseWords.setText(voice.say("plan.pause.months", "count", pace.pause()));
        discountSlider.setMax(MOST_DISCOUNT);
        discountSlider.setValue(extras.discount().doubleValue());
    }

    private int count() {
        Pace pace = model.draft().pace();
        return pace.each() == null
                ? pace.number()
                : said().map(one -> one.instalments().size()).orElse(0);
    }

    private java.util.Optional<Offer> said() {
        return model.choices().isEmpty()
                ? java.util.Optional.empty()
                : java.util.Optional.of(model.choices().getFirst().offer());
    }

    private String eachOfOffer() {
        return said().map(one -> number(one.instalments().getFirst().amount())).orElse("");
    }

    private static void use(Node node, boolean used) {
        node.setVisible(used);
        node.setManaged(used);
    }

    private void set(TextField field, String text) {
        if (!field.isFocused() && !wrong.contains(field) && !field.getText().equals(text)) {
            field.setText(text);
        }
        if (!wrong.contains(field)) {
            field.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("wrong"), false);
        }
    }

    private String number(Money money) {
        return Isolate.open(voice.amounts().numberOf(money));
    }

    private String day(LocalDate day) {
        return Isolate.open(voice.dates().brief(day));
    }

    private String days(List<LocalDate> all) {
        return String.join(", ", all.stream().map(this::day).toList());
    }
}
