package duetalk.ui.plan;

import duetalk.core.Refusal;
import duetalk.core.money.Money;
import duetalk.core.plan.InterestMeanwhile;
import duetalk.core.plan.Offer;
import duetalk.core.plan.Period;
import duetalk.text.Voice;
import duetalk.ui.common.Form;
import duetalk.ui.common.Labels;
import duetalk.ui.common.Problems;
import duetalk.ui.plan.PlanDraft.Extras;
import duetalk.ui.plan.PlanDraft.Pace;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** What they can pay: fields and sliders, each of which redraws the offers at once. */
final class PayColumn {

    private static final int MOST_PARTS = 60;
    private static final int MOST_PAUSE = 6;
    private static final int MOST_DISCOUNT = 50;

    private final Voice voice;
    private final PlanModel model;
    private final Runnable changed;
    private final PayWords words;
    private final PayRows rows;
    private final TextField down = PayRows.amountField("plan-down");
    private final TextField downOn = PayRows.amountField("plan-down-on");
    private final TextField each = PayRows.amountField("plan-each");
    private final TextField number = PayRows.amountField("plan-number");
    private final TextField first = PayRows.amountField("plan-first");
    private final TextField dates = PayRows.amountField("plan-dates");
    private final TextField discount = PayRows.amountField("plan-discount");
    private final TextField until = PayRows.amountField("plan-until");
    private final Slider downSlider = PayRows.slider("plan-down-slider");
    private final Slider eachSlider = PayRows.slider("plan-each-slider");
    private final Slider numberSlider = PayRows.slider("plan-number-slider");
    private final Slider pauseSlider = PayRows.slider("plan-pause");
    private final Slider discountSlider = PayRows.slider("plan-discount-slider");
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
        this.rows = new PayRows(voice);
        this.words = new PayWords(voice, model.debts().currency(), model.today(), model.months());
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
        datesRow = rows.wide("plan.dates", dates);
        Node eachRow = rows.row("plan.each", eachSlider, each);
        Node numberRow = rows.row("plan.number", numberSlider, number);
        Node firstRow = rows.row("plan.first", first);
        HBox pauseRow = new HBox(8, rows.grown("plan.pause"), pauseSlider, pauseWords);
        pauseRow.setAlignment(Pos.CENTER_LEFT);
        pauseSlider.setMinWidth(72);
        pauseSlider.setMaxWidth(72);
        pauseWords.setMinWidth(80);
        steady = List.of(eachRow, numberRow, firstRow, pauseRow);
        return List.of(
                Labels.heading(voice.say("plan.pay")),
                trouble,
                rows.row("plan.downpayment", downSlider, down),
                rows.row("plan.downon", downOn),
                eachRow,
                numberRow,
                rows.row("plan.period", period),
                firstRow,
                datesRow,
                pauseRow);
    }

    /** What I give for it. */
    List<Node> given() {
        return List.of(
                Labels.heading(voice.say("plan.give")),
                rows.row("plan.discount", discountSlider, discount),
                rows.row("plan.until", until),
                rows.wide("plan.meanwhile", interest));
    }

    // From the fields to the table

    private void wire() {
        typed(down, text -> pace(pace -> pace.withDown(words.money(text))));
        typed(downOn, text -> pace(pace -> pace.withDownOn(words.day(text))));
        typed(each, text -> pace(pace -> pace.withEach(words.money(text))));
        typed(number, text -> pace(pace -> pace.withNumber(words.whole(text))));
        typed(first, text -> pace(pace -> pace.withFirst(words.day(text))));
        typed(dates, text -> pace(pace -> pace.withDates(words.days(text))));
        typed(
                discount,
                text -> extras(
                        extras -> extras.withDiscount(text.isBlank() ? BigDecimal.ZERO : voice.numberTyped(text))));
        typed(until, text -> extras(extras -> extras.withUntil(text.isBlank() ? null : words.day(text))));
        period.valueProperty().subscribe((before, value) -> act(() -> model.period(value)));
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
        set(down, words.number(pace.down()));
        set(downOn, words.day(pace.downOn()));
        set(each, each1 == null ? eachOfOffer() : words.number(each1));
        set(number, String.valueOf(count()));
        set(first, words.day(pace.first()));
        set(dates, words.days(pace.dates()));
        set(discount, extras.discount().signum() == 0 ? "" : voice.amounts().exact(extras.discount()));
        LocalDate lapses = extras.until();
        set(until, lapses == null ? "" : words.day(lapses));
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
        return said().map(one -> words.number(one.instalments().getFirst().amount()))
                .orElse("");
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
}
