package duetalk.ui.editor;

import duetalk.typeset.Block;
import duetalk.typeset.Block.Kind;
import duetalk.typeset.Block.Paragraph;
import duetalk.typeset.Document;
import duetalk.typeset.PageLayout;
import duetalk.typeset.StrayControls;
import duetalk.typeset.StyledText;
import duetalk.typeset.TextStyle;
import duetalk.ui.editor.Deletions.Step;
import duetalk.ui.editor.Edits.Changed;
import duetalk.ui.editor.History.Act;
import duetalk.ui.editor.History.Moment;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A text being written: its pages, the caret, what is chosen, and what was done. Has no controls. */
public final class EditorModel {

    private final EditorPages pages;
    private final UnaryOperator<List<Block>> refresh;
    private final History history = new History();
    private List<Block> text;
    private Selection selection = Selection.at(Place.before(0, 0));
    private @Nullable TextStyle pending;
    private double goal = -1;
    private Runnable moved = () -> {};
    private Runnable changed = () -> {};

    /**
     * @param pages makes the document of a text; what it puts before the text can't be changed here
     * @param refresh shows the values of a text as they are now
     */
    public EditorModel(List<Block> text, Function<List<Block>, Document> pages, UnaryOperator<List<Block>> refresh) {
        this.pages = new EditorPages(List.copyOf(text), pages);
        this.refresh = refresh;
        this.text = List.copyOf(text);
    }

    /** What is done after the caret moved, and after the text changed. */
    public void onChange(Runnable whenMoved, Runnable whenChanged) {
        moved = whenMoved;
        changed = whenChanged;
    }

    public List<Block> text() {
        return text;
    }

    public PageLayout layout() {
        return pages.layout();
    }

    public Selection selection() {
        return selection;
    }

    Rows rows() {
        return pages.rows();
    }

    Movement movement() {
        return pages.movement();
    }

    /** Another text from the beginning: what was done to the one before can't be undone. */
    public void open(List<Block> another) {
        history.forget();
        text = List.copyOf(another);
        selection = Selection.at(Place.before(0, 0));
        laidOut();
    }

    /** Shows the values, and what stands around the text, as they are now. */
    public void refresh() {
        text = List.copyOf(refresh.apply(text));
        selection = Selection.at(Texts.allowed(text, selection.caret()));
        laidOut();
    }

    private void laidOut() {
        pages.lay(text);
        pending = null;
        goal = -1;
        changed.run();
        moved.run();
    }

    // Moving

    /** Moves the caret, or what is chosen with it. */
    public void move(Function<Place, Place> how, boolean extend) {
        goal = -1;
        go(how.apply(selection.caret()), extend);
    }

    /** Up or down, keeping to the column that it began in. */
    public void moveVertically(BiFunction<Place, Double, Place> how, boolean extend) {
        Place caret = selection.caret();
        double x = goal >= 0 ? goal : Rows.x(rows().of(caret), caret);
        go(how.apply(caret, x), extend);
        goal = x;
    }

    private void go(Place to, boolean extend) {
        history.pause();
        pending = null;
        Place allowed = Texts.allowed(text, to);
        selection = new Selection(extend ? selection.anchor() : allowed, allowed);
        moved.run();
    }

    public void select(Selection chosen) {
        goal = -1;
        history.pause();
        pending = null;
        selection = new Selection(Texts.allowed(text, chosen.anchor()), Texts.allowed(text, chosen.caret()));
        moved.run();
    }

    public void selectAll() {
        select(new Selection(movement().textStart(), movement().textEnd()));
    }

    // Changing

    private void done(Act act, Changed result) {
        history.before(new Moment(text, selection), act);
        text = List.copyOf(result.text());
        selection = Selection.at(result.caret());
        laidOut();
    }

    private void done(List<Block> result) {
        history.before(new Moment(text, selection), Act.OTHER);
        text = List.copyOf(result);
        laidOut();
    }

    /** The text and the caret without what is chosen. */
    private Changed cleared() {
        return selection.isEmpty()
                ? new Changed(text, selection.caret())
                : Edits.delete(text, selection.from(), selection.to());
    }

    /** Types letters in the place of what is chosen. */
    public void type(String raw) {
        String typed = StrayControls.without(raw);
        if (!typed.isEmpty()) {
            TextStyle style = style();
            Changed cleared = cleared();
            Act act = selection.isEmpty() ? (typed.isBlank() ? Act.SPACE : Act.TYPING) : Act.OTHER;
            done(act, Edits.insert(cleared.text(), cleared.caret(), StyledText.of(typed, style)));
        }
    }

    /** Shows what an input method proposes; it stays only when it is typed after all. */
    void propose(String raw) {
        Changed cleared = cleared();
        StyledText proposed = StyledText.of(StrayControls.without(raw), style().withUnderline(true));
        history.before(new Moment(text, selection), Act.TYPING);
        Changed result = Edits.insert(cleared.text(), cleared.caret(), proposed);
        text = List.copyOf(result.text());
        selection = Selection.at(result.caret());
        laidOut();
    }

    /** Puts in what was dragged to a place, and takes it out where it was. */
    void dropped(List<Block> dragged, Place at, boolean move) {
        Changed left = move ? Edits.taken(text, selection, at) : new Changed(text, at);
        done(Act.OTHER, Edits.insertAll(left.text(), left.caret(), refresh.apply(dragged)));
    }

    /** Puts in text that brings its own looks and values. */
    public void insert(StyledText inserted) {
        Changed cleared = cleared();
        done(Act.OTHER, Edits.insert(cleared.text(), cleared.caret(), inserted));
    }

    public void insert(List<Block> copied) {
        Changed cleared = cleared();
        done(Act.OTHER, Edits.insertAll(cleared.text(), cleared.caret(), refresh.apply(copied)));
    }

    public void insertBlock(Block block) {
        Changed cleared = cleared();
        done(Act.OTHER, Edits.insertBlock(cleared.text(), cleared.caret(), block));
    }

    public void newParagraph() {
        Changed cleared = cleared();
        done(Act.OTHER, Edits.split(cleared.text(), cleared.caret()));
    }

    /** Another text as one act that can be undone. */
    public void replaceAll(List<Block> another) {
        Place caret = selection.caret();
        history.before(new Moment(text, selection), Act.OTHER);
        text = List.copyOf(another);
        selection = Selection.at(Texts.allowed(text, caret));
        laidOut();
    }

    public void backspace() {
        step(selection.isEmpty() ? Deletions.backspace(text, selection.caret()) : new Step(Act.OTHER, cleared()));
    }

    public void delete() {
        step(selection.isEmpty() ? Deletions.delete(text, selection.caret()) : new Step(Act.OTHER, cleared()));
    }

    private void step(Step step) {
        if (step.changed().text() != text) {
            done(step.act(), step.changed());
        } else {
            go(step.changed().caret(), false);
        }
    }

    /** Deletes up to the beginning of a word. */
    public void deleteWord(boolean forward) {
        if (selection.isEmpty()) {
            select(new Selection(selection.caret(), movement().word(selection.caret(), forward)));
        }
        if (!selection.isEmpty()) {
            done(Act.OTHER, cleared());
        }
    }

    /** Takes out what is chosen and answers it. */
    public List<Block> cut() {
        List<Block> copied = copy();
        if (!selection.isEmpty()) {
            done(Act.OTHER, cleared());
        }
        return copied;
    }

    public List<Block> copy() {
        return selection.isEmpty() ? List.of() : Edits.copy(text, selection.from(), selection.to());
    }

    // Looks

    /** How the next letter will look. */
    public TextStyle style() {
        TextStyle chosen = pending;
        if (chosen != null) {
            return chosen;
        }
        Place at = selection.isEmpty() ? selection.caret() : selection.from();
        boolean first = selection.isEmpty();
        return text.get(at.block()) instanceof Paragraph paragraph
                ? paragraph
                        .text()
                        .styleBefore(
                                first
                                        ? at.offset()
                                        : Math.min(
                                                at.offset() + 1,
                                                paragraph.text().length()))
                : TextStyle.of(11);
    }

    /** The paragraph of the caret; null on a block that is none. */
    public @Nullable Paragraph paragraph() {
        return text.get(selection.caret().block()) instanceof Paragraph paragraph ? paragraph : null;
    }

    /** Changes the looks of what is chosen, or of what is typed next. */
    public void restyle(UnaryOperator<TextStyle> change) {
        if (selection.isEmpty()) {
            pending = change.apply(style());
            moved.run();
        } else {
            done(Edits.restyle(text, selection.from(), selection.to(), change));
        }
    }

    public void reshape(UnaryOperator<Paragraph> change) {
        done(Edits.reshape(text, selection.from(), selection.to(), change));
    }

    public void kind(Kind kind) {
        reshape(paragraph -> Texts.as(paragraph, kind));
    }

    // Undoing

    public boolean canUndo() {
        return history.canUndo();
    }

    public boolean canRedo() {
        return history.canRedo();
    }

    public void undo() {
        history.undo(new Moment(text, selection)).ifPresent(this::back);
    }

    public void redo() {
        history.redo(new Moment(text, selection)).ifPresent(this::back);
    }

    private void back(Moment moment) {
        text = List.copyOf(refresh.apply(moment.text()));
        selection = new Selection(
                Texts.allowed(text, moment.selection().anchor()),
                Texts.allowed(text, moment.selection().caret()));
        laidOut();
    }
}
