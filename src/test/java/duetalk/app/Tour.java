package duetalk.app;

import duetalk.Fx;
import duetalk.core.clients.Language;
import duetalk.core.followups.WorkItem;
import duetalk.core.followups.WorkReason;
import duetalk.core.letters.LetterKind;
import duetalk.ui.common.Destination;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Writes a picture of every screen in every language, light and dark, to {@code target/tour}. */
class Tour {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @TempDir
    Path folder;

    private TestDesk desk;
    private String name = "";

    @ParameterizedTest
    @MethodSource("duetalk.app.TourPictures#looks")
    void everyScreen(String look) throws IOException {
        Language language = begin(look);
        Fx.run(() -> desk.desk.entrance().openUsual());
        picture("01-welcome");
        Fx.run(() -> desk.desk.entrance().open(folder.resolve("nowhere/book"), false));
        picture("02-trouble");
        Fx.run(() -> desk.desk.entrance().openSample());
        picture("03-today");
        long client = brokenPromise();
        desk.type("#search", language == Language.PL ? "sto" : "a");
        picture("04-search");
        desk.type("#search", "");
        desk.go(new Destination.Clients());
        picture("05-clients");
        desk.go(new Destination.OneClient(client));
        picture("06-client");
        desk.press("#client-change");
        picture("07-client-form");
        call(client);
        desk.go(new Destination.Calendar());
        picture("14-calendar");
        desk.go(new Destination.Letters());
        picture("15-letters-empty");
        desk.go(new Destination.Write(client));
        picture("16-write");
        desk.go(new Destination.BringIn());
        picture("18-bringin-empty");
        bringIn();
        desk.go(new Destination.Settings());
        picture("20-settings");
        desk.go(new Destination.Settings(Destination.Settings.Page.FIGURES));
        picture("24-figures");
        desk.press("#figures-change");
        picture("25-figure-form");
        desk.go(new Destination.Settings(Destination.Settings.Page.REST_DAYS));
        picture("26-rest-days");
        desk.go(new Destination.Settings(Destination.Settings.Page.SAFETY));
        desk.press("#safety-take");
        picture("28-safety");
        desk.press("#safety-restore");
        picture("29-safety-restore");
        desk.go(new Destination.OneClient(client));
        Fx.run(() -> desk.<javafx.scene.control.TableView<?>>find(".table-view")
                .getSelectionModel()
                .select(1));
        desk.press("#client-interest");
        picture("27-interest");
        desk.go(new Destination.Call(client));
        small("21-small-call");
        desk.go(new Destination.Today());
        small("22-small-today");
        desk.close();
    }

    /** Letters from the first reminder to the last, written, looked at and kept. */
    @ParameterizedTest
    @MethodSource("duetalk.app.TourPictures#looks")
    void everyScreenOfLetters(String look) throws IOException {
        Language language = begin(look);
        Fx.run(() -> desk.desk.entrance().openSample());
        long client = owing(language);
        desk.go(new Destination.Write(client));
        picture("16-write");
        desk.press("#write-preview");
        picture("47-write-preview");
        desk.press("#write-keep");
        picture("17-letters");
        desk.go(new Destination.Write(client));
        picture("46-second-reminder");
        kind(LetterKind.FIRM_NOTICE);
        picture("48-firm");
        kind(LetterKind.STOP_OF_SERVICE);
        picture("49-stop");
        kind(LetterKind.FINAL_DEMAND);
        picture("50-final");
        kind(LetterKind.PLAN_AGREEMENT);
        picture("51-agreement");
        Fx.run(() -> desk.<javafx.scene.Node>find("#letter-text")
                .fireEvent(new javafx.scene.input.KeyEvent(
                        javafx.scene.input.KeyEvent.KEY_PRESSED,
                        "",
                        "",
                        javafx.scene.input.KeyCode.END,
                        false,
                        true,
                        false,
                        false)));
        picture("52-agreement-end");
        desk.press("#editor-find");
        desk.type("#find-words", "2");
        picture("53-find");
        desk.go(new Destination.Letters());
        picture("54-letters-drafts");
        desk.go(new Destination.WriteMany());
        picture("55-many");
        desk.go(new Destination.Settings(Destination.Settings.Page.LETTERS));
        picture("56-stationery");
        desk.go(new Destination.Write(client));
        small("23-small-write");
        desk.close();
    }

    /** A client of the language who is to be contacted. */
    private long owing(Language language) {
        ListView<WorkItem> list = desk.find(".work-list");
        return list.getItems().stream()
                .filter(item -> item.client().language() == language)
                .findFirst()
                .orElseThrow()
                .client()
                .id();
    }

    private void kind(LetterKind kind) {
        Fx.run(() -> desk.<javafx.scene.control.ComboBox<LetterKind>>find("#write-kind")
                .setValue(kind));
    }

    /** The pass phrase, the lock, what goes out and comes in, and what is said when it fails. */
    @ParameterizedTest
    @MethodSource("duetalk.app.TourPictures#looks")
    void everyScreenOfPrivacy(String look) throws IOException {
        begin(look);
        Fx.run(() -> desk.desk.entrance().openSample());
        desk.go(new Destination.Settings(Destination.Settings.Page.PRIVACY));
        picture("30-privacy");
        desk.press("#privacy-protect");
        desk.type("#phrase-first", "four words of mine");
        desk.type("#phrase-second", "four words of mine.");
        desk.press("#sheet-accept");
        picture("31-protect-differ");
        desk.type("#phrase-first", "four words of mine");
        desk.type("#phrase-second", "four words of mine");
        desk.press("#sheet-accept");
        picture("32-recovery-key");
        desk.press("#recovery-kept");
        picture("33-privacy-on");
        desk.press("#privacy-change");
        picture("34-change-phrase");
        desk.go(new Destination.Settings(Destination.Settings.Page.PRIVACY));
        desk.press("#privacy-give");
        picture("35-give-out");
        desk.files.add(folder.resolve("all.zip"));
        desk.type("#phrase-first", "four words of mine");
        desk.type("#phrase-second", "four words of mine");
        desk.press("#sheet-accept");
        picture("36-given-out");
        desk.files.add(folder.resolve("all.zip"));
        desk.press("#privacy-back");
        desk.type("#unlock-phrase", "wrong");
        desk.press("#unlock-open");
        picture("37-zip-phrase");
        desk.press("#back-back");
        erase();
        desk.go(new Destination.Settings(Destination.Settings.Page.PRIVACY));
        desk.press("#privacy-lock");
        picture("40-locked");
        desk.type("#unlock-phrase", "wrong");
        desk.press("#unlock-open");
        desk.press("#unlock-other");
        desk.type("#unlock-recovery", "3F7K-9QZX");
        desk.press("#unlock-open");
        picture("41-wrong-recovery-key");
        desk.close();
    }

    private Language begin(String look) throws IOException {
        name = look;
        Language language = Language.ofTag(look.substring(0, 2)).orElseThrow();
        desk = TestDesk.open(folder, language, look.substring(3), TestDesk.at(DAY, 9, 42));
        return language;
    }

    /** A swapped, a damaged and a hostile file. */
    @ParameterizedTest
    @MethodSource("duetalk.app.TourPictures#looks")
    void everyScreenOfTrouble(String look) throws Exception {
        Language language = begin(look);
        Fx.run(() -> desk.desk.entrance().openUsual());
        desk.press("#welcome-start");
        Path book = folder.resolve("book.mv.db");
        Path other = Files.copy(book, folder.resolve("other"));
        Files.move(other, book, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        Fx.run(desk.desk::tick);
        picture("42-swapped");
        desk.go(new Destination.Clients());
        desk.press("#enter");
        desk.type("#client-name", "one");
        desk.press("#sheet-accept");
        picture("43-swapped-in-a-sheet");
        desk.close();
        byte[] whole = Files.readAllBytes(book);
        java.util.Arrays.fill(whole, 8_192, whole.length, (byte) 7);
        Files.write(book, whole);
        desk = TestDesk.open(folder, language, look.substring(3), TestDesk.at(DAY, 9, 52));
        Fx.run(() -> desk.desk.entrance().openUsual());
        picture("44-damaged");
        desk.press("#trouble-mend");
        picture("45-unmendable");
        desk.close();
    }

    private void erase() throws IOException {
        desk.go(new Destination.Today());
        long client = brokenPromise();
        desk.go(new Destination.OneClient(client));
        MenuButton more = desk.find("#client-more");
        Fx.run(() -> more.getItems().get(1).fire());
        picture("38-erase-owes");
        desk.go(new Destination.Clients());
        desk.press("#enter");
        desk.type("#client-name", "Nobody");
        desk.press("#sheet-accept");
        TableView<?> table = desk.find(".table-view");
        desk.go(new Destination.OneClient(Fx.call(() -> table.getItems().size()) + 1L));
        MenuButton of = desk.find("#client-more");
        Fx.run(() -> of.getItems().get(1).fire());
        picture("39-erase");
    }

    /** The least window: the rail shrinks to its icons. */
    private void small(String screen) throws IOException {
        new TourPictures(desk, name).take(screen, 1000, 700);
    }

    private long brokenPromise() {
        ListView<WorkItem> list = desk.find(".work-list");
        return list.getItems().stream()
                .filter(item -> item.reason() == WorkReason.PROMISE_BROKEN)
                .filter(item -> desk.language == Language.HE
                        ? item.client().language() == Language.PL
                        : item.client().language() != desk.language || desk.language == Language.PL)
                .findFirst()
                .orElseThrow()
                .client()
                .id();
    }

    private void call(long client) throws IOException {
        desk.go(new Destination.Call(client));
        picture("08-call-prepare");
        desk.press("#call-next");
        picture("09-call-open");
        desk.press("#answer-IT_IS_ME");
        desk.press("#answer-YES");
        desk.press("#answer-SATISFIED");
        picture("10-call-facts");
        desk.press("#call-next");
        desk.press("#answer-ASKS_TIME");
        picture("11-call-reason");
        desk.press("#answer-NO_MONEY");
        desk.press("#answer-NAMES_AMOUNT");
        desk.press("#answer-NAMES_AMOUNT");
        desk.type("#promise-due", "+7");
        picture("12-call-promise");
        desk.press("#sheet-accept");
        Fx.run(() -> desk.note().text(desk.voice().say("sample.note.1")));
        desk.press("#call-end");
        picture("13-call-summary");
        desk.press("#sheet-accept");
    }

    private void bringIn() throws IOException {
        Path file = folder.resolve("list.csv");
        Files.writeString(file, """
                client,number,invoice date,due date,amount,disputed,paid on
                Bright Lane Ltd,A-1,01.10.2026,31.10.2026,1250.00,no,
                רונית לוי – קרמיקה,A-2,02.10.2026,01.11.2026,"1,940.50",no,05.11.2026
                Żółw i Spółka,A-3,31.02.2026,01.11.2026,200.00,no,
                شرکت نوین,A-4,05.10.2026,04.11.2026,12.34.56,yes,
                """);
        desk.files.add(file);
        desk.press("#choose");
        picture("19-bringin");
    }

    private void picture(String screen) throws IOException {
        new TourPictures(desk, name).take(screen);
    }
}
