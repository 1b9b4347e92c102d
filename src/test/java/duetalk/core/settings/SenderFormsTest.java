package duetalk.core.settings;

import static org.assertj.core.api.Assertions.assertThat;

import duetalk.core.calendar.Place;
import duetalk.core.clients.AddressForm;
import duetalk.core.clients.Language;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every client reads the user in their own letters, as far as the user has written them. */
class SenderFormsTest {

    private static final Sender HEBREW = new Sender(
            "נעמי רוזן",
            "רוזן עיצוב",
            "רחוב השקמה 7",
            "03-555",
            "me@example.com",
            "בנק",
            Place.IL,
            AddressForm.FEMININE);

    @Test
    void aLanguageHasWhatWasWrittenForItAndTheRestAsUsual() {
        SenderForms forms = new SenderForms(
                HEBREW,
                Map.of(
                        Language.PL, new SenderWords("Noemi Rosen", "", "", "PL00"),
                        Language.EN, new SenderWords("Naomi Rosen", "Rosen Design", "", "")));

        assertThat(forms.in(Language.PL).name()).isEqualTo("Noemi Rosen");
        assertThat(forms.in(Language.PL).payment()).isEqualTo("PL00");
        assertThat(forms.in(Language.PL).phone()).isEqualTo("03-555");
        assertThat(forms.in(Language.HE)).isEqualTo(HEBREW);
    }

    /** A Polish reader can't read Hebrew: better the English form; where there is none, what there is. */
    @Test
    void whatItHasNotIsInLettersThatItsReadersCanRead() {
        SenderForms forms =
                new SenderForms(HEBREW, Map.of(Language.EN, new SenderWords("Naomi Rosen", "Rosen Design", "", "")));

        assertThat(forms.in(Language.FA).business()).isEqualTo("Rosen Design");
        assertThat(forms.in(Language.FA).address()).isEqualTo("רחוב השקמה 7");
        assertThat(forms.in(Language.HE).name()).isEqualTo("נעמי רוזן");
        assertThat(SenderForms.of(HEBREW).in(Language.PL)).isEqualTo(HEBREW);
    }
}
