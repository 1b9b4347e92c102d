package duetalk.app;

import static org.assertj.core.api.Assertions.assertThat;

import duetalk.Fx;
import duetalk.core.clients.Language;
import duetalk.core.followups.WorkItem;
import duetalk.core.letters.Consequence;
import duetalk.core.letters.LetterKind;
import duetalk.core.letters.LetterWay;
import duetalk.typeset.Block;
import duetalk.ui.common.Destination;
import duetalk.ui.editor.TextEditor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.image.ImageView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A letter is written on its page, checked, kept, found again; drafts and patterns stay; many are written at once. */
class LettersScreenTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @TempDir
    Path folder;

    private TestDesk desk;

    @AfterEach
    void close() {
        desk.close();
    }

    private long open(Language language) {
        desk = TestDesk.open(folder, language, "light", TestDesk.at(DAY, 10, 0));
        Fx.run(() -> desk.desk.entrance().openSample());
        long client = Fx.call(() -> desk.<ListView<WorkItem>>find(".work-list")
                .getItems()
                .getFirst()
                .client()
                .id());
        desk.go(new Destination.Write(client));
        return client;
    }

    private TextEditor editor() {
        return desk.find("#letter-text");
    }

    private String text() {
        return Fx.call(() -> String.valueOf(editor().queryAccessibleAttribute(javafx.scene.AccessibleAttribute.TEXT)));
    }

    private void key(KeyCode code, boolean shift, boolean control) {
        Node node = editor();
        Fx.run(() -> node.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, false, false)));
    }

    private void type(String words) {
        Node node = editor();
        Fx.run(() -> words.codePoints()
                .forEach(code -> node.fireEvent(new KeyEvent(
                        KeyEvent.KEY_TYPED,
                        Character.toString(code),
                        "",
                        KeyCode.UNDEFINED,
                        false,
                        false,
                        false,
                        false))));
    }

    private void kind(LetterKind kind) {
        Fx.run(() -> desk.<ComboBox<LetterKind>>find("#write-kind").setValue(kind));
    }

    private List<String> checks() {
        return Fx.call(() -> desk.<Node>find("#write-checks").lookupAll(".label").stream()
                .map(node -> ((Label) node).getText())
                .toList());
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "HE")
    void aLetterIsWrittenUndoneAndKept(Language language) {
        open(language);
        String before = text();
        key(KeyCode.END, false, true);
        key(KeyCode.HOME, false, true);
        key(KeyCode.END, false, false);
        key(KeyCode.ENTER, false, false);
        type("שלום Acme (UK) 17%");
        assertThat(text()).contains("שלום Acme (UK) 17%");
        key(KeyCode.Z, false, true);
        key(KeyCode.Z, false, true);
        key(KeyCode.Z, false, true);
        key(KeyCode.Z, false, true);
        key(KeyCode.Z, false, true);
        assertThat(text()).isEqualTo(before);
        key(KeyCode.Y, false, true);
        key(KeyCode.Y, false, true);
        assertThat(text()).contains("שלום");

        desk.press("#write-preview");
        assertThat(desk.isThere("#letter-text")).isFalse();
        assertThat(desk.isThere("#write-desk .page")).isTrue();
        desk.press("#write-preview");
        desk.press("#write-keep");
        assertThat(desk.said()).isEqualTo(desk.voice().say("write.kept"));
        assertThat(desk.isThere("#letters-list")).isTrue();
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "FA")
    void aConsequenceNeedsItsGateAndTheUsersOwnDecision(Language language) {
        open(language);
        kind(LetterKind.FINAL_DEMAND);
        desk.press("#write-keep");
        assertThat(desk.isThere("#write-keep")).isTrue();
        assertThat(desk.said()).isNotEmpty();
        assertThat(checks()).contains(desk.voice().name("hold", duetalk.core.ladder.Gate.INTENTION));

        desk.press("#ready-INTENDED");
        assertThat(checks()).doesNotContain(desk.voice().name("hold", duetalk.core.ladder.Gate.INTENTION));
        String plain = text();
        desk.press("#mention-" + Consequence.INTEREST);
        assertThat(text()).isNotEqualTo(plain);
        desk.press("#mention-" + Consequence.INTEREST);
        assertThat(text()).isEqualTo(plain);
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "PL")
    void whatIsMissingIsNamedAndFilledIn(Language language) {
        open(language);
        kind(LetterKind.DISPUTE_ANSWER);
        String missing = desk.voice().say("check.MISSING", "value", desk.voice().say("value.point"));
        assertThat(checks()).contains(missing);

        desk.press("#write-keep");
        assertThat(desk.isThere("#write-keep")).isTrue();
        Hyperlink point = desk.find("#value-point");
        Fx.run(point::fire);
        TextEditor field = desk.find("#value-field");
        Fx.run(() -> field.model().type("page 3"));
        desk.press("#sheet-accept");
        assertThat(checks()).doesNotContain(missing);
        assertThat(text()).contains("page 3");
        Fx.run(((Hyperlink) desk.<Hyperlink>find("#value-point"))::fire);
        TextEditor again = desk.find("#value-field");
        assertThat(Fx.call(() -> again.queryAccessibleAttribute(javafx.scene.AccessibleAttribute.TEXT)))
                .isEqualTo("page 3");
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "EN")
    void aDraftIsThereAgainAndCanBeBegunAnew(Language language) {
        long client = open(language);
        String before = text();
        key(KeyCode.HOME, false, true);
        type("Q7 ");
        desk.go(new Destination.Letters());
        desk.go(new Destination.Write(client));
        assertThat(text()).startsWith("Q7 ");

        desk.press("#write-again");
        assertThat(text()).isEqualTo(before);
        desk.go(new Destination.Today());
        desk.go(new Destination.Write(client));
        assertThat(text()).isEqualTo(before);
    }

    /** Another language for the program in the midst of a letter: the letter is there as it was. */
    @ParameterizedTest
    @EnumSource(value = Language.class, names = "HE")
    void aLetterStaysWhenTheProgramIsShownAnew(Language language) {
        open(language);
        key(KeyCode.HOME, false, true);
        type("R5 ");
        Fx.run(() -> desk.desk.toggleTheme());

        assertThat(text()).startsWith("R5 ");
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "FA")
    void theUsersOwnPatternServesTheNextLetterAndIsTakenBack(Language language) {
        long client = open(language);
        kind(LetterKind.STATEMENT);
        String shipped = text();
        key(KeyCode.HOME, false, true);
        type("W8 ");
        desk.press("#write-pattern");
        desk.press("#write-keep");
        desk.go(new Destination.Write(client));
        kind(LetterKind.STATEMENT);
        assertThat(text()).startsWith("W8 ");
        desk.press("#write-pattern");
        desk.press("#write-again");
        assertThat(text()).isEqualTo(shipped);
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "PL")
    void whatOtherProgramsCopyComesInWithItsLooks(Language language) {
        open(language);
        Fx.run(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putHtml("<p>שלום <b>Acme</b></p><p>IL62 0108 0000 0009 9999 999</p>");
            content.putString("plain");
            Clipboard.getSystemClipboard().setContent(content);
        });
        key(KeyCode.END, false, true);
        key(KeyCode.HOME, false, true);
        key(KeyCode.V, false, true);

        assertThat(text()).contains("שלום Acme", "IL62 0108 0000 0009 9999 999").doesNotContain("plain");
        boolean bold = Fx.call(() -> editor().model().text().stream()
                .filter(Block.Paragraph.class::isInstance)
                .map(block -> ((Block.Paragraph) block).text())
                .filter(one -> one.text().contains("Acme"))
                .anyMatch(one -> one.styleBefore(one.text().indexOf("Acme") + 2).bold()));
        assertThat(bold).isTrue();
    }

    /** Goes down the list until so many letters that may go were looked at; those that wait are passed over. */
    private void lookAtLetters(int wanted) {
        ListView<?> list = desk.find("#many-list");
        int seen = 0;
        for (int i = 0; seen < wanted; i++) {
            int row = i;
            Fx.run(() -> list.getSelectionModel().select(row));
            Node skip = desk.find("#many-skip");
            seen += Fx.call(skip::isDisabled) ? 0 : 1;
        }
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "EN")
    void lettersToManyAreSeenKeptAndTheRegisteredNumberIsNoted(Language language) {
        open(language);
        desk.go(new Destination.WriteMany());
        lookAtLetters(3);
        desk.press("#many-skip");
        desk.press("#many-keep");
        assertThat(desk.said()).isEqualTo(desk.voice().say("many.kept", "count", 2));

        Fx.run(() -> desk.<ComboBox<LetterWay>>find("#letters-way").setValue(LetterWay.REGISTERED));
        desk.type("#letters-number", "RR123456785PL");
        Fx.run(() ->
                desk.<javafx.scene.control.TextField>find("#letters-number").fireEvent(new javafx.event.ActionEvent()));
        javafx.scene.control.Labeled waiting = desk.find("#letters-waiting");
        assertThat(Fx.call(waiting::getText)).isEqualTo(desk.voice().say("letters.print.waiting", "count", 1));
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "HE")
    void aLogoIsShownAndWhatIsNoneIsSaid(Language language) throws Exception {
        open(language);
        Path broken = Files.writeString(folder.resolve("broken.png"), "no picture");
        desk.files.add(broken);
        desk.go(new Destination.Settings(Destination.Settings.Page.LETTERS));
        desk.press("#stationery-choose-logo");
        assertThat(desk.said()).contains("broken.png");

        java.awt.image.BufferedImage image =
                new java.awt.image.BufferedImage(60, 20, java.awt.image.BufferedImage.TYPE_INT_RGB);
        Path logo = folder.resolve("logo.png");
        javax.imageio.ImageIO.write(image, "png", logo.toFile());
        desk.files.add(logo);
        desk.press("#stationery-choose-logo");
        assertThat(Fx.call(() -> desk.<Node>find("#stationery-logo")
                                .lookupAll(".image-view")
                                .size()
                        + ((javafx.scene.layout.StackPane) desk.<Node>find("#stationery-logo"))
                                .getChildren().stream()
                                        .filter(ImageView.class::isInstance)
                                        .toList()
                                        .size()))
                .isPositive();
    }
}
