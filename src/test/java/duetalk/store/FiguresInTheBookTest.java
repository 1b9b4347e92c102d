package duetalk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import duetalk.actions.SaveFigure;
import duetalk.actions.SaveRestDay;
import duetalk.core.book.Rules;
import duetalk.core.calendar.Place;
import duetalk.core.figures.Figure;
import duetalk.core.figures.FigureChange;
import duetalk.core.figures.FigureKind;
import duetalk.core.figures.FigureTable;
import duetalk.core.figures.Jurisdiction;
import duetalk.core.figures.Sureness;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The user's own figures and days of rest, kept in a real book. */
class FiguresInTheBookTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final LocalDate NEXT_YEAR = LocalDate.of(2027, 1, 1);

    @TempDir
    Path folder;

    private H2Book book;
    private SaveFigure save;

    @BeforeEach
    void open() {
        book = new BookOpener().make(new BookFile(folder.resolve("book")));
        save = new SaveFigure(book);
    }

    @AfterEach
    void close() {
        book.close();
    }

    private FigureTable table() {
        return book.read(stores -> stores.figures().table());
    }

    private List<FigureChange> changes() {
        return book.read(stores -> stores.figures().changes());
    }

    private static Figure polish(FigureKind kind, LocalDate from, String value) {
        return new Figure(
                Jurisdiction.PL,
                kind,
                BigDecimal.ZERO,
                from,
                null,
                new BigDecimal(value),
                "",
                "M.P. 2026/999",
                null,
                LocalDate.of(2027, 1, 4),
                Sureness.CHECKED,
                true);
    }

    @Test
    void anOwnFigureHoldsAfterTheBookIsOpenedAgain() {
        save.save(polish(FigureKind.COMMERCIAL_RATE, NEXT_YEAR, "13.25"), NOW);
        book.close();
        book = new BookOpener().open(new BookFile(folder.resolve("book")));

        assertThat(table().on(Jurisdiction.PL, FigureKind.COMMERCIAL_RATE, NEXT_YEAR))
                .map(Figure::value)
                .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo("13.25"));
        assertThat(changes()).hasSize(1);
    }

    @Test
    void aNewRateEndsTheOneThatHadNoEndAndUndoTakesBothBack() {
        List<Figure> before = table().rows(Jurisdiction.PL, FigureKind.CIVIL_RATE);
        List<SaveFigure.Changed> changes = save.save(polish(FigureKind.CIVIL_RATE, NEXT_YEAR, "9"), NOW);

        assertThat(table().rows(Jurisdiction.PL, FigureKind.CIVIL_RATE))
                .hasSize(before.size() + 1)
                .anySatisfy(row -> assertThat(row.to()).isEqualTo(LocalDate.of(2026, 12, 31)));
        save.undo(changes, NOW);
        assertThat(table().rows(Jurisdiction.PL, FigureKind.CIVIL_RATE)).isEqualTo(before);
    }

    @Test
    void whatOverlapsIsRefusedAndNothingOfItStays() {
        List<Figure> before = table().all();

        assertThatThrownBy(() -> save.save(polish(FigureKind.COMMERCIAL_RATE, LocalDate.of(2026, 12, 1), "14"), NOW))
                .hasMessage("FIGURES_OVERLAP");
        assertThat(table().all()).isEqualTo(before);
        assertThat(changes()).isEmpty();
    }

    @Test
    void aConfirmedFigureIsKnownUpToThatDayAndCanBeTakenBack() {
        LocalDate later = LocalDate.of(2026, 12, 20);
        Figure shipped = table().rows(Jurisdiction.PL, FigureKind.CIVIL_RATE).getLast();
        assertThat(table().on(Jurisdiction.PL, FigureKind.CIVIL_RATE, later)).isEmpty();
        save.save(shipped.verifiedOn(later), NOW);
        Figure own = table().on(Jurisdiction.PL, FigureKind.CIVIL_RATE, later).orElseThrow();

        assertThat(own.own()).isTrue();
        save.takeBack(own, NOW);
        assertThat(table().on(Jurisdiction.PL, FigureKind.CIVIL_RATE, later)).isEmpty();
        assertThat(changes()).hasSize(2);
    }

    @Test
    void aDayOfRestOfTheUsersOwnIsKeptInEveryRule() {
        LocalDate day = LocalDate.of(2026, 12, 2);
        SaveRestDay rest = new SaveRestDay(book);
        assertThat(rules().days().isWorkingDay(Place.IR, day)).isTrue();
        long id = rest.add(Place.IR, day, "  شهادت  ");

        assertThat(rules().days().isWorkingDay(Place.IR, day)).isFalse();
        assertThat(rules().hours().on(Place.IR, day)).isNull();
        assertThat(rules().days().isWorkingDay(Place.PL, day)).isTrue();
        assertThatThrownBy(() -> rest.add(Place.IR, day, "again")).hasMessage("REST_DAY_EXISTS");
        assertThatThrownBy(() -> rest.add(Place.IR, day.plusDays(1), " ")).hasMessage("REST_DAY_NAME_MISSING");
        rest.remove(id);
        assertThat(rules().days().isWorkingDay(Place.IR, day)).isTrue();
    }

    private Rules rules() {
        return book.read(stores -> Rules.of(stores, LocalDate.of(2026, 11, 22)));
    }
}
