package duetalk.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTest {

    private final SearchIndex index = new SearchIndex();

    @BeforeEach
    void fill() {
        index.fill(List.of(
                new SearchIndex.Entry(1, "Łukasz Żółkiewski Fotografia", List.of("+48 58 555 01 71")),
                new SearchIndex.Entry(2, "מאפיית שָׁלוֹם בע״מ", List.of("02-555-0177")),
                new SearchIndex.Entry(3, "علی‌رضا کریمی", List.of("۰۹۱۲-۵۵۵-۰۱۶۱")),
                new SearchIndex.Entry(4, "O’Brien & Sons", List.of("+972-50-123-4567")),
                new SearchIndex.Entry(5, "Stolarnia Dębowy Dom", List.of())));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Łukasz Żółć      | lukasz zolc
            علي رضايي        | علی رضایی
            كريمي            | کریمی
            علی‌رضا          | علیرضا
            مُحَمَّد          | محمد
            أحمد             | احمد
            שָׁלוֹם כהן       | שלומ כהנ
            צ'רלי            | צרלי
            בע"מ             | בעמ
            בע״מ             | בעמ
            O’Brien          | obrien
            ۰۹۱۲-۳۴۵         | 0912 345
            ٠٩١٢             | 0912
            Straße           | strasse
            INV-2025/00012   | inv 2025 00012
            فاطمة            | فاطمه
            ŁÓDŹ             | lodz
            """)
    void spellingsFoldToOne(String written, String key) {
        assertThat(Fold.key(written)).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            zolk            | 1
            ŻÓŁK            | 1
            foto luk        | 1
            שלום            | 2
            בעמ             | 2
            كريمي           | 3
            علی رضا         | 3
            obrien          | 4
            deb             | 5
            0501234567      | 4
            +972 50 123     | 4
            00972501234567  | 4
            58 555 01       | 1
            058 5550171     | 1
            09125550161     | 3
            ۰۹۱۲۵۵۵         | 3
            0177            | 2
            """)
    void aClientIsFoundHoweverItIsTyped(String typed, long client) {
        assertThat(index.find(typed, 3)).first().isEqualTo(client);
    }

    @Test
    void aClientThatChangesIsFoundByItsNewName() {
        index.put(new SearchIndex.Entry(5, "Dom Drewniany", List.of("22 333 44 55")));
        index.put(new SearchIndex.Entry(6, "Nowy", List.of()));

        assertThat(index.find("stolarnia", 5)).isEmpty();
        assertThat(index.find("drewn", 5)).containsExactly(5L);
        assertThat(index.find("nowy", 5)).containsExactly(6L);
    }

    @Test
    void userDataLosesItsDirectionMarksAndKeepsItsJoiners() {
        assertThat(Clean.line("\u202eevil\u202c \u2068name\u2069\u0007 می‌شود "))
                .isEqualTo("evil name می‌شود");
        assertThat(Clean.line("x".repeat(5_000))).hasSize(200);
        assertThat(Clean.line("a".repeat(199) + "😀")).hasSize(199);
        assertThat(Clean.text("one\r\ntwo\rthree")).isEqualTo("one\ntwo\nthree");
    }
}
