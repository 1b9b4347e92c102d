package duetalk.app;

import static org.assertj.core.api.Assertions.assertThat;

import duetalk.Fx;
import duetalk.actions.SaveClient;
import duetalk.actions.SaveInvoice;
import duetalk.core.book.Book;
import duetalk.core.clients.AddressForm;
import duetalk.core.clients.Client;
import duetalk.core.clients.ClientCard;
import duetalk.core.clients.ClientKind;
import duetalk.core.clients.Language;
import duetalk.core.clients.Terms;
import duetalk.core.clients.Usual;
import duetalk.core.invoices.Invoice;
import duetalk.core.money.Money;
import duetalk.ui.common.Destination;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.util.WaitForAsyncUtils;

/** A name of two scripts stands in an isolate of its own on every screen, in every language. */
class NamesOnScreensTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final String OPENS = "\u2066\u2067\u2068";
    private static final char CLOSES = '\u2069';

    @TempDir
    Path folder;

    private TestDesk desk;
    private long client;

    @AfterEach
    void close() {
        desk.close();
    }

    private static String name(Language language) {
        return language == Language.FA ? "Acme Ltd (شیراز) – شعبهٔ ۳" : "Acme Ltd (חיפה) – סניף 3";
    }

    private void open(Language language) {
        desk = TestDesk.open(folder, language, "light", TestDesk.at(DAY, 10, 15));
        Fx.run(() -> desk.desk.entrance().open(folder.resolve("mine"), true));
        Book book = desk.desk.present().book();
        String currency = Usual.currency(language);
        Client card = new Client(
                0,
                name(language),
                ClientKind.BUSINESS,
                language,
                currency,
                Usual.place(language),
                AddressForm.OTHER,
                "",
                "",
                "",
                null,
                "",
                false);
        client = new SaveClient(book)
                .save(new ClientCard(card, List.of(), List.of(), Terms.USUAL), java.time.Instant.EPOCH);
        for (int i = 1; i <= 2; i++) {
            LocalDate due = DAY.minusDays(20L * i);
            new SaveInvoice(book)
                    .save(
                            Invoice.fresh(client, "N" + i, due.minusDays(14), due, Money.of("500", currency), ""),
                            DAY,
                            desk.clock.instant());
        }
        go(new Destination.OneClient(client));
        desk.press("#client-promise");
        desk.type("#promise-due", "+5");
        desk.press("#sheet-accept");
    }

    private void go(Destination destination) {
        desk.go(destination);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static Stream<Node> all(Node node) {
        return node instanceof Parent parent
                ? Stream.concat(
                        Stream.of(node),
                        parent.getChildrenUnmodifiable().stream().flatMap(NamesOnScreensTest::all))
                : Stream.of(node);
    }

    private static String text(Node node) {
        String words =
                node instanceof Labeled label ? label.getText() : node instanceof Text text ? text.getText() : "";
        return words == null ? "" : words;
    }

    /** What shows the name without an isolate around it. */
    private List<String> bare(String name) {
        return Fx.call(() -> {
            Parent root = desk.stage.getScene().getRoot();
            root.applyCss();
            root.layout();
            return all(root)
                    .filter(Node::isVisible)
                    .filter(node -> isBare(text(node), name))
                    .map(node -> text(node) + " in " + node.getStyleClass() + " of " + node.getParent())
                    .distinct()
                    .toList();
        });
    }

    private static boolean isBare(String words, String name) {
        int depth = 0;
        for (int i = 0; i < words.length(); i++) {
            if (depth == 0 && words.startsWith(name, i)) {
                return true;
            }
            if (OPENS.indexOf(words.charAt(i)) >= 0) {
                depth++;
            } else if (words.charAt(i) == CLOSES) {
                depth--;
            }
        }
        return false;
    }

    private static List<Destination> places(long client) {
        List<Destination> places = new ArrayList<>(List.of(
                new Destination.Today(),
                new Destination.Clients(),
                new Destination.OneClient(client),
                new Destination.Log(client),
                new Destination.Log(null),
                new Destination.Activity(client),
                new Destination.Activity(null),
                new Destination.Plan(client),
                new Destination.Ladder(client),
                new Destination.Calendar(),
                new Destination.Write(client),
                new Destination.WriteMany(),
                new Destination.Letters(),
                new Destination.BringIn()));
        for (Destination.Settings.Page page : Destination.Settings.Page.values()) {
            places.add(new Destination.Settings(page));
        }
        places.add(new Destination.Call(client));
        return places;
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void standsIsolated(Language language) {
        open(language);
        String name = name(language);
        List<String> found = new ArrayList<>();
        boolean shown = false;
        for (Destination place : places(client)) {
            go(place);
            shown |= Fx.call(() -> all(desk.stage.getScene().getRoot())
                    .anyMatch(node -> text(node).contains(name)));
            bare(name).forEach(words -> found.add(place.getClass().getSimpleName() + ": " + words));
        }
        assertThat(shown).as("the name stands somewhere").isTrue();
        assertThat(found).isEmpty();
    }
}
