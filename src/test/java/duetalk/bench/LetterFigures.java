package duetalk.bench;

import duetalk.Fx;
import duetalk.core.clients.Language;
import duetalk.letters.LetterDraft;
import duetalk.letters.LetterPress;
import duetalk.letters.LetterSamples;
import duetalk.typeset.Block;
import duetalk.typeset.PageCanvas.Ink;
import duetalk.ui.editor.EditorModel;
import duetalk.ui.editor.Place;
import duetalk.ui.editor.Selection;
import duetalk.ui.editor.TextEditor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

/** How fast letters are written on, shown, made and held. */
final class LetterFigures {

    private static final Ink PAPER = new Ink(0xFFFFFFFF, 0xFF000000, 0xFF8C8C8C, 0xFFDDF4FF);
    private static final int KEYS = 400;
    private static final int BATCH = 500;
    private static final int OPEN = 10;

    private final LetterPress press = new LetterPress();

    void print() throws Exception {
        long start = System.nanoTime();
        press.pdf(LetterSamples.draft(Language.HE, 3), Instant.EPOCH);
        Figures.print("letter.pdf.first", (System.nanoTime() - start) / 1e6, "ms");
        Language[] languages = Language.values();
        double[] times =
                Figures.time(200, round -> press.pdf(LetterSamples.draft(languages[round % 4], 3), Instant.EPOCH));
        Figures.print("letter.pdf.warm.median", Figures.median(times), "ms");
        byte[] pdf = press.pdf(LetterSamples.draft(Language.HE, 3), Instant.EPOCH);
        Figures.print(
                "preview.page.median",
                Figures.median(Figures.time(30, round -> duetalk.typeset.PdfPages.draw(pdf, 150))),
                "ms");
        batch(languages);
        editor();
        memory();
    }

    /** Letters to many: each laid out and written, then all joined for one print job. */
    private void batch(Language[] languages) {
        long start = System.nanoTime();
        List<byte[]> all = new ArrayList<>();
        for (int i = 0; i < BATCH; i++) {
            all.add(press.pdf(LetterSamples.draft(languages[i % 4], 1 + i % 5), Instant.EPOCH));
        }
        LetterPress.joined(all);
        Figures.print("letters.batch.500.seconds", (System.nanoTime() - start) / 1e9, "s");
    }

    /** A Hebrew letter of three pages. */
    private LetterDraft long3() {
        LetterDraft draft = LetterSamples.draft(Language.HE, 12);
        List<Block> text = new ArrayList<>(draft.text());
        Block.Paragraph paragraph = (Block.Paragraph) text.get(2);
        for (int i = 0; i < 30; i++) {
            text.add(3, paragraph);
        }
        return draft.withText(text);
    }

    private EditorModel model(LetterDraft draft) {
        return new EditorModel(draft.text(), text -> press.document(draft.withText(text)), text -> text);
    }

    private TextEditor editor(LetterDraft draft) {
        TextEditor editor = new TextEditor(model(draft), name -> name, false, PAPER);
        editor.scale(1.2);
        return editor;
    }

    private void editor() throws Exception {
        LetterDraft draft = long3();
        double[] opened =
                Figures.time(30, round -> Fx.run(() -> shown(editor(draft)).close()));
        Figures.print("editor.open.median", Figures.median(opened), "ms");
        double[] times = new double[KEYS];
        Fx.run(() -> {
            TextEditor editor = editor(draft);
            Stage stage = shown(editor);
            editor.model().select(Selection.at(Place.after(3, 40)));
            for (int i = -50; i < KEYS; i++) {
                KeyEvent key = typed(i % 7 == 6 ? " " : "ש");
                long start = System.nanoTime();
                editor.fireEvent(key);
                editor.getScene().getRoot().applyCss();
                editor.getScene().getRoot().layout();
                if (i >= 0) {
                    times[i] = (System.nanoTime() - start) / 1e6;
                }
            }
            Figures.print("editor.pages", editor.model().layout().pages().size(), "pages");
            stage.close();
        });
        Arrays.sort(times);
        Figures.print("editor.key.to.paint.median", Figures.median(times), "ms");
        Figures.print("editor.key.to.paint.p95", Figures.percentile(times, 0.95), "ms");
        Figures.print("editor.key.to.paint.max", times[times.length - 1], "ms");
    }

    private static KeyEvent typed(String letter) {
        return new KeyEvent(KeyEvent.KEY_TYPED, letter, "", KeyCode.UNDEFINED, false, false, false, false);
    }

    private static Stage shown(TextEditor editor) {
        Stage stage = new Stage();
        stage.setScene(new Scene(editor, 840, 660));
        stage.show();
        editor.applyCss();
        editor.layout();
        return stage;
    }

    /** What ten letters of three pages hold while they are open, each in a window. */
    private void memory() {
        LetterDraft draft = long3();
        List<Stage> open = new ArrayList<>();
        long before = used();
        Fx.run(() -> {
            for (int i = 0; i < OPEN; i++) {
                open.add(shown(editor(draft)));
            }
        });
        Figures.print("editor.ten.open.mb", (used() - before) / 1e6, "MB");
        Fx.run(() -> open.forEach(Stage::close));
    }

    private static long used() {
        for (int i = 0; i < 4; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
