package duetalk.app;

import static org.assertj.core.api.Assertions.assertThat;

import duetalk.Fx;
import duetalk.core.calendar.Place;
import duetalk.core.clients.Client;
import duetalk.core.clients.ClientKind;
import duetalk.core.clients.Language;
import duetalk.exchange.csv.CsvTable;
import duetalk.text.DateReader.Order;
import duetalk.text.Isolate;
import duetalk.ui.common.Destination;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read of a list is shown beside what stands in it; what it does not say is asked, and remembered. */
class ListReadScreenTest {

    private static final String HEADING = "Klient;Numer;Data wystawienia;Termin płatności;Kwota;Uwaga\n";

    @TempDir
    Path folder;

    private TestDesk desk;
    private int files;

    @BeforeEach
    void open() {
        desk = TestDesk.open(folder, Language.PL, "light", TestDesk.at(LocalDate.of(2026, 11, 30), 10, 0));
        Fx.run(() -> desk.desk.entrance().open(folder.resolve("mine"), true));
        desk.go(new Destination.BringIn());
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void list(String content) throws IOException {
        desk.files.add(Files.writeString(folder.resolve("list-" + ++files + ".csv"), content, StandardCharsets.UTF_8));
        desk.press("#choose");
    }

    /** The words of all cells of the preview that lie on the screen. */
    private Set<String> previewed() {
        Node preview = desk.find("#import-preview");
        return Fx.call(() -> {
            preview.getScene().getRoot().layout();
            return preview.lookupAll(".label").stream()
                    .filter(Label.class::isInstance)
                    .map(node -> ((Label) node).getText())
                    .collect(java.util.stream.Collectors.toSet());
        });
    }

    private <T> void choose(String what, T value) {
        Fx.run(() -> desk.<ComboBox<T>>find("#import-" + what).setValue(value));
    }

    private boolean canComeIn() {
        Button accept = desk.find("#bring-in");
        return Fx.call(() -> !accept.isDisabled());
    }

    private List<String> refused() {
        TableView<?> bad = desk.find("#import-bad");
        return Fx.call(() -> bad.getItems().stream().map(Object::toString).toList());
    }

    @Test
    void whatIsReadStandsBesideWhatIsWritten() throws IOException {
        list(HEADING + "Alfa;FV/1;2026-09-02;02.10.2026;1.234,50 zł;\nBeta;FV/2;02.09.2026;02.10.2026;kr 5,00;\n");
        assertThat(previewed())
                .contains(desk.voice().amounts().of(duetalk.core.money.Money.of("1234.50", "PLN")))
                .contains(desk.voice().dates().brief(LocalDate.of(2026, 9, 2)))
                .anyMatch(text -> text.contains("1.234,50 zł"))
                .anyMatch(text -> text.contains("2026-09-02"))
                .contains(desk.voice().say("import.refused"));
        assertThat(refused()).singleElement().asString().contains("kr");
    }

    @Test
    void aNameOfTwoScriptsStandsAsItIsWritten() throws IOException {
        String name = "Acme Ltd (חיפה) – סניף 3";
        list(HEADING + name + ";FV/1;02.09.2026;02.10.2026;10,00 zł;\n");
        assertThat(previewed())
                .contains(Isolate.value(name), Isolate.leftToRight("FV/1"))
                .doesNotContain(name, "FV/1");
    }

    @Test
    void whatTheListDoesNotSayIsAskedFirst() throws IOException {
        list("client,number,date,due,amount\nJan Bąk,1,02/09/2026,02/10/2026,10.00\n"
                + "Jan Bak,2,02/09/2026,02/10/2026,20.00\n");
        assertThat(canComeIn()).isFalse();
        choose("dates", Order.DAY_MONTH_YEAR);
        assertThat(canComeIn()).isFalse();
        choose("currency", "PLN");
        assertThat(canComeIn()).isFalse();
        choose("place", Place.PL);
        choose("kind", ClientKind.CONSUMER);
        assertThat(canComeIn()).isFalse();
        assertThat(desk.text("#import-asks")).contains("Jan Bąk").contains("Jan Bak");
        Fx.run(() -> desk.<ComboBox<?>>find("#import-near").getSelectionModel().select(1));
        assertThat(canComeIn()).isTrue();

        desk.press("#bring-in");

        List<Client> clients =
                desk.desk.present().book().read(stores -> stores.clients().all());
        assertThat(clients).extracting(Client::name).containsExactlyInAnyOrder("Jan Bąk", "Jan Bak");
        assertThat(clients).extracting(Client::kind).containsOnly(ClientKind.CONSUMER);
        assertThat(clients).extracting(Client::place).containsOnly(Place.PL);
        int days = desk.desk
                .present()
                .book()
                .read(stores -> stores.clients().card(clients.getFirst().id()).orElseThrow())
                .terms()
                .term()
                .days();
        assertThat(days).isEqualTo(30);
    }

    @Test
    void theHeadingCanBeChosenAndWhatWasChosenIsRemembered() throws IOException {
        String odd =
                "Firma Jan;Zestawienie\nkto;ile;kiedy;do kiedy;co\nAlfa sp. z o.o.;10,00 zł;02/09/2026;02/10/2026;7\n";
        list(odd);
        ComboBox<CsvTable.Row> heading = desk.find("#import-heading");
        Fx.run(() -> heading.setValue(heading.getItems().get(1)));
        assertThat(desk.text("#import-asks")).isEqualTo(desk.voice().say("import.missing"));
        map("CLIENT", 0);
        map("AMOUNT", 1);
        map("ISSUED", 2);
        map("DUE", 3);
        map("NUMBER", 4);
        choose("dates", Order.DAY_MONTH_YEAR);
        choose("place", Place.PL);
        assertThat(canComeIn()).isTrue();
        desk.press("#bring-in");

        list(odd.replace("Zestawienie", "Zestawienie 2").replace(";7", ";8").replace("02/09", "03/09"));
        assertThat(canComeIn()).isTrue();
        assertThat(previewed()).contains(desk.voice().dates().brief(LocalDate.of(2026, 9, 3)));
        assertThat(desk.text("#import-file")).contains(desk.voice().say("import.again"));
    }

    private void map(String field, int column) {
        Fx.run(() -> desk.<ComboBox<Integer>>find("#field-" + field).setValue(column));
    }

    @Test
    void whatWasSaidOfARefusedFileGoesAwayWithTheNext() throws IOException {
        list("<?xml version=\"1.0\"?>\n<a>1, 2</a>\n");
        assertThat(desk.text("#import-refused")).isEqualTo(desk.voice().say("problem.CSV_MARKUP"));
        assertThat(desk.<Node>find("#checked").getParent().getParent().isVisible())
                .isFalse();
        list(HEADING + "Alfa;FV/1;02.09.2026;02.10.2026;10,00 zł;\n");
        assertThat(desk.<Node>find("#import-refused").isVisible()).isFalse();
        assertThat(desk.text("#import-refused")).isEmpty();
        assertThat(desk.<Node>find("#checked").getParent().getParent().isVisible())
                .isTrue();
    }
}
