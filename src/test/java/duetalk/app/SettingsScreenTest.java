package duetalk.app;

import static org.assertj.core.api.Assertions.assertThat;

import duetalk.Fx;
import duetalk.core.calendar.Place;
import duetalk.core.clients.Language;
import duetalk.core.figures.FigureGroup;
import duetalk.core.figures.Jurisdiction;
import duetalk.ui.common.Destination;
import duetalk.ui.settings.FiguresModel;
import duetalk.ui.settings.RestDaysModel;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Figures are seen with their gaps, changed, confirmed and put back; days of rest are added; interest is shown. */
class SettingsScreenTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @TempDir
    Path folder;

    private TestDesk desk;

    @AfterEach
    void close() {
        desk.close();
    }

    private void open(Language language) {
        desk = TestDesk.open(folder, language, "light", TestDesk.at(DAY, 10, 0));
        Fx.run(() -> desk.desk.entrance().openSample());
    }

    private List<FiguresModel.Row> rows() {
        return Fx.call(() -> List.copyOf(
                desk.<TableView<FiguresModel.Row>>find("#figures-table").getItems()));
    }

    private void select(int row) {
        Fx.run(() ->
                desk.<TableView<?>>find("#figures-table").getSelectionModel().select(row));
    }

    private void rates(Jurisdiction law) {
        Fx.run(() -> {
            desk.<ComboBox<Jurisdiction>>find("#figures-law").setValue(law);
            desk.<ComboBox<FigureGroup>>find("#figures-group").setValue(FigureGroup.RATES);
        });
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "PL")
    void aRateIsEnteredInItsGapChangedBackAndUndone(Language language) {
        open(language);
        desk.go(new Destination.Settings(Destination.Settings.Page.FIGURES));
        rates(Jurisdiction.PL);
        FiguresModel.Row gap = rows().getFirst();
        assertThat(gap.figure()).isNull();
        assertThat(gap.from()).isEqualTo(LocalDate.of(2027, 1, 1));

        desk.press("#figures-change");
        desk.type("#figure-value", language == Language.FA ? "۱۳٫۲۵" : "13,25");
        desk.type("#figure-to", "30.06.2027");
        desk.press("#sheet-accept");
        assertThat(Fx.call(() -> desk.<Label>find("#sheet-problem").getText()))
                .isEqualTo(desk.voice().say("problem.FIGURE_WITHOUT_SOURCE"));
        desk.type("#figure-source", "M.P. 2026/1300");
        desk.press("#sheet-accept");
        assertThat(desk.said()).isEqualTo(desk.voice().say("figures.saved"));
        FiguresModel.Row entered = rows().getFirst();
        assertThat(Objects.requireNonNull(entered.figure()).value()).isEqualByComparingTo("13.25");
        assertThat(entered.figure().own()).isTrue();

        desk.press("#undo");
        assertThat(rows().getFirst().figure()).isNull();
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "EN")
    void aFigureIsConfirmedAndPutBack(Language language) {
        open(language);
        desk.go(new Destination.Settings(Destination.Settings.Page.FIGURES));
        rates(Jurisdiction.GB);
        select(1);
        desk.press("#figures-confirm");
        assertThat(desk.said()).isEqualTo(desk.voice().say("figures.confirmed"));
        select(1);
        assertThat(Objects.requireNonNull(rows().get(1).figure()).verified()).isEqualTo(DAY);

        desk.press("#figures-takeback");
        assertThat(desk.said()).isEqualTo(desk.voice().say("figures.takenback"));
        assertThat(Objects.requireNonNull(rows().get(1).figure()).own()).isFalse();
        desk.press("#figures-changes");
        assertThat(Fx.call(() -> desk.<Node>find("#figures-log").lookupAll(".muted").stream()
                        .map(node -> ((Labeled) node).getText())
                        .filter(text -> text.contains("11.75") || text.contains("11,75") || text.contains("۱۱٫۷۵"))
                        .count()))
                .isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "HE")
    void aLawWithoutRatesShowsThemAsUnknown(Language language) {
        open(language);
        desk.go(new Destination.Settings(Destination.Settings.Page.FIGURES));
        rates(Jurisdiction.IL);

        assertThat(rows()).hasSize(2).allMatch(row -> row.figure() == null);
        desk.type("#figures-filter", "xyzzy");
        assertThat(rows()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "FA")
    void aDayByTheMoonIsAddedAndUndone(Language language) {
        open(language);
        desk.go(new Destination.Settings(Destination.Settings.Page.REST_DAYS));
        Fx.run(() -> desk.<ComboBox<Place>>find("#rest-place").setValue(Place.IR));
        int before = days().size();
        desk.press("#rest-add");
        desk.type("#rest-day", "1405/10/13");
        desk.type("#rest-name", "ولادت");
        desk.press("#sheet-accept");

        assertThat(desk.said()).isEqualTo(desk.voice().say("rest.saved"));
        assertThat(days()).hasSize(before + 1);
        assertThat(days()).anySatisfy(row -> assertThat(row.day()).isEqualTo(LocalDate.of(2027, 1, 3)));
        desk.press("#undo");
        assertThat(days()).hasSize(before);
    }

    private List<RestDaysModel.Row> days() {
        return Fx.call(() -> List.copyOf(
                desk.<TableView<RestDaysModel.Row>>find("#rest-table").getItems()));
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "PL")
    void interestOnAnInvoiceIsShownAndNothingIsCharged(Language language) {
        open(language);
        desk.go(new Destination.OneClient(2));
        Fx.run(() -> desk.<TableView<?>>find(".table-view").getSelectionModel().selectFirst());
        desk.press("#client-interest");

        List<String> words = Fx.call(() -> desk.<Node>find("#interest").lookupAll(".label").stream()
                .map(node -> ((Labeled) node).getText())
                .toList());
        assertThat(words).contains(desk.voice().say("interest.hint"));
        assertThat(words)
                .anyMatch(text ->
                        text.startsWith(desk.voice().name("mode", duetalk.core.interest.InterestMode.FIXED_AT_START)));
    }
}
