package duetalk.ui.common;

import duetalk.actions.ledger.TryOut;
import duetalk.actions.ledger.TryOut.Change;
import duetalk.core.Refusal;
import duetalk.core.book.BookProblem;
import duetalk.core.money.Money;
import duetalk.text.Isolate;
import duetalk.text.Voice;
import java.util.function.Supplier;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** What an act changes, now and then side by side, and what falls back with it; found by trying it out. */
public final class WhatChanges extends VBox {

    private final Workplace workplace;
    private final Voice voice;
    private final GridPane table = new GridPane(8, 4);
    private final VBox after = new VBox(6);
    private long asked;

    public WhatChanges(Workplace workplace) {
        super(6);
        this.workplace = workplace;
        this.voice = workplace.voice();
        setId("what-changes");
        ColumnConstraints words = new ColumnConstraints();
        words.setHgrow(Priority.ALWAYS);
        ColumnConstraints amount = new ColumnConstraints();
        // digits stay flush right in every language; in a mirrored scene that is called left
        amount.setHalignment(voice.isRightToLeft() ? HPos.LEFT : HPos.RIGHT);
        ColumnConstraints arrow = new ColumnConstraints();
        table.getColumnConstraints().addAll(words, amount, arrow, amount);
        getChildren().addAll(Labels.heading(voice.say("correct.changes")), table, after);
    }

    /** An act as it is tried. */
    public record Trial(
            long clientId, @Nullable Change payment, java.util.function.ToLongFunction<duetalk.core.book.Book> act) {}

    /**
     * Tries an act on a reading thread and shows what it would do; or, in words, why it can't be done.
     *
     * @param trial may refuse, as a field that can't be read does
     */
    public void show(Supplier<Trial> trial) {
        long question = ++asked;
        Trial wanted;
        try {
            wanted = trial.get();
        } catch (Refusal notReadYet) {
            refused(voice.problem(notReadYet));
            return;
        }
        workplace.tasks().read(() -> tried(wanted), answer -> {
            if (question == asked) {
                answer.run();
            }
        });
    }

    private Runnable tried(Trial wanted) {
        try {
            TryOut.Outcome outcome = new TryOut(workplace.book()).of(wanted.clientId(), wanted.act());
            return () -> fill(wanted, outcome);
        } catch (Refusal | BookProblem refused) {
            String words = Problems.sentence(voice, refused);
            return () -> refused(words);
        }
    }

    private void refused(String words) {
        table.getChildren().clear();
        Label label = Labels.whole(words);
        label.getStyleClass().add("muted");
        after.getChildren().setAll(label);
    }

    private void fill(Trial wanted, TryOut.Outcome outcome) {
        table.getChildren().clear();
        after.getChildren().clear();
        table.add(Labels.of(voice.say("correct.now"), "muted"), 1, 0);
        table.add(Labels.of(voice.say("correct.then"), "muted"), 3, 0);
        Change payment = wanted.payment();
        if (payment != null) {
            row(voice.say("correct.payment"), payment);
        }
        outcome.invoices().forEach(one -> row(voice.say("correct.invoice", "invoice", one.of()), one));
        outcome.charges().forEach(one -> row(voice.say("correct.charges"), one));
        outcome.credits().forEach(one -> row(voice.say("correct.credit"), one));
        outcome.fallsBack()
                .forEach(one -> after.getChildren()
                        .add(line(
                                Icons.small(Material2OutlinedMZ.SWAP_HORIZ),
                                one.invoice().isEmpty()
                                        ? voice.say("correct.fallsback.charge", "amount", one.amount())
                                        : voice.say(
                                                "correct.fallsback",
                                                "amount",
                                                one.amount(),
                                                "invoice",
                                                one.invoice()))));
        outcome.invoices().stream()
                .filter(one -> !one.now().isPositive() && one.then().isPositive())
                .forEach(one -> after.getChildren()
                        .add(line(
                                Icons.small(Material2OutlinedMZ.RECEIPT),
                                voice.say("correct.opens", "invoice", one.of()))));
        after.getChildren().add(line(Icons.small(Material2OutlinedAL.HISTORY), voice.say("correct.stays")));
    }

    private void row(String words, Change change) {
        int row = table.getRowCount();
        Label now = amount(change.now());
        Label then = amount(change.then());
        then.getStyleClass().add("strong");
        Node arrow =
                Icons.small(voice.isRightToLeft() ? Material2OutlinedAL.ARROW_BACK : Material2OutlinedAL.ARROW_FORWARD);
        // the icon is drawn as it is, so it must not be mirrored with the row
        table.add(Labels.whole(words), 0, row);
        table.add(now, 1, row);
        table.add(arrow, 2, row);
        table.add(then, 3, row);
    }

    private Label amount(Money money) {
        Label label = new Label(Isolate.leftToRight(voice.amounts().of(money)));
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static Node line(Node icon, String words) {
        Label label = Labels.whole(words);
        label.setGraphic(icon);
        return label;
    }
}
