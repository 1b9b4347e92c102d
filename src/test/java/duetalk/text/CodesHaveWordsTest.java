package duetalk.text;

import static org.assertj.core.api.Assertions.assertThat;

import duetalk.core.clients.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What rules give out as a code can be said. */
class CodesHaveWordsTest {

    private static final Path SOURCES = Path.of("src/main");
    private static final Words ENGLISH = new Words(Language.EN);

    /** Codes that the rules give out are looked up by their name. */
    @Test
    void everyCodeHasItsWords() throws IOException {
        List<String> missing = new ArrayList<>();
        add(missing, "problem", codes("Refusal\\(\\s*\"([A-Z_]+)\""));
        add(missing, "book", names(duetalk.core.book.BookProblem.Kind.values()));
        add(missing, "work", names(duetalk.core.followups.WorkReason.values()));
        add(missing, "followup", names(duetalk.core.followups.FollowUpKind.values()));
        add(missing, "outcome", names(duetalk.core.contacts.Outcome.values()));
        add(missing, "reason", names(duetalk.core.contacts.Reason.values()));
        add(missing, "channel", names(duetalk.core.contacts.Channel.values()));
        add(missing, "method", names(duetalk.core.invoices.PaymentMethod.values()));
        add(missing, "invoice.state", names(duetalk.core.invoices.InvoiceState.values()));
        add(missing, "promise", names(duetalk.core.promises.PromiseState.values()));
        add(missing, "kind", names(duetalk.core.clients.ClientKind.values()));
        add(missing, "language", names(Language.values()));
        add(missing, "form", names(duetalk.core.clients.AddressForm.values()));
        add(missing, "fee", names(duetalk.core.clients.LateFee.values()));
        add(missing, "place", names(duetalk.core.calendar.Place.values()));
        add(missing, "holiday", names(duetalk.core.calendar.Holiday.values()));
        add(missing, "hours", names(duetalk.core.calendar.CallHours.Why.values()));
        add(missing, "way", names(duetalk.core.letters.LetterWay.values()));
        add(missing, "figure", names(duetalk.core.figures.FigureKind.values()));
        duetalk.store.Shipped shipped = duetalk.store.Shipped.read();
        List<String> sources = Stream.concat(
                        shipped.figures().all().stream().map(duetalk.core.figures.Figure::source),
                        shipped.restDays().stream().map(duetalk.core.calendar.RestRule::source))
                .map(source -> source.replaceAll(";.*", ""))
                .distinct()
                .toList();
        assertThat(sources).hasSizeGreaterThan(30);
        add(missing, "source", sources);
        add(missing, "group", names(duetalk.core.figures.FigureGroup.values()));
        add(missing, "law", names(duetalk.core.figures.Jurisdiction.values()));
        add(missing, "sureness", names(duetalk.core.figures.Sureness.values()));
        add(missing, "term", names(duetalk.core.clients.TermKind.values()));
        add(missing, "client.terms.line", names(duetalk.core.clients.TermKind.values()));
        add(missing, "risk", names(duetalk.core.record.RiskSign.Level.values()));
        add(missing, "risk.reason", names(duetalk.core.record.RiskSign.Reason.values()));
        add(missing, "mode", names(duetalk.core.interest.InterestMode.values()));
        add(missing, "basis", names(duetalk.core.interest.InterestBasis.Why.values()));
        add(missing, "interest.missing", names(duetalk.core.interest.Interest.Missing.values()));
        add(missing, "settings.page", names(duetalk.ui.common.Destination.Settings.Page.values()));
        add(missing, "letterkind", names(duetalk.core.letters.LetterKind.values()));
        add(missing, "disk", names(duetalk.platform.Disk.Oddity.values()));
        add(missing, "erase", names(duetalk.core.privacy.Erasure.Extent.values()));
        add(missing, "activity.what", names(duetalk.core.ledger.ActKind.values()));
        add(missing, "activity.group", names(duetalk.core.ledger.ActKind.Group.values()));
        add(missing, "phase", names(duetalk.core.script.Phase.values()));

        assertThat(missing).isEmpty();
    }

    private static List<String> names(Enum<?>[] values) {
        return Stream.of(values).map(Enum::name).toList();
    }

    private static List<String> codes(String expression) throws IOException {
        List<String> codes = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher matcher = Pattern.compile(expression).matcher(Files.readString(file));
                while (matcher.find()) {
                    codes.add(matcher.group(1));
                }
            }
        }
        return codes;
    }

    private static void add(List<String> missing, String group, List<String> codes) {
        codes.stream()
                .map(code -> group + "." + code)
                .filter(key -> !ENGLISH.has(key))
                .forEach(missing::add);
    }
}
