package duetalk.exchange.sample;

import duetalk.core.calendar.CallHours;
import duetalk.core.clients.AddressForm;
import duetalk.core.clients.Client;
import duetalk.core.clients.ClientCard;
import duetalk.core.clients.ClientKind;
import duetalk.core.clients.Language;
import duetalk.core.clients.LateFee;
import duetalk.core.clients.PaymentTerm;
import duetalk.core.clients.Person;
import duetalk.core.clients.Phone;
import duetalk.core.clients.Terms;
import duetalk.core.clients.Usual;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** The invented clients of the sample book, read from a table beside this class. */
final class SampleClients {

    private SampleClients() {}

    /** One client with what their invoices are for. */
    record Line(ClientCard card, String work) {}

    static List<Line> all(LocalDate today) {
        try (InputStream in = SampleClients.class.getResourceAsStream("clients.tsv")) {
            if (in == null) {
                throw new IllegalStateException("missing clients.tsv");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .map(line -> line(line.split("\t", -1), today))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Line line(String[] part, LocalDate today) {
        Language language = Language.valueOf(part[0]);
        AddressForm form = AddressForm.valueOf(part[3]);
        boolean isEven = part[1].length() % 2 == 0;
        Client client = new Client(
                0,
                part[1],
                ClientKind.valueOf(part[2]),
                language,
                Usual.currency(language),
                Usual.place(language),
                form,
                part[7],
                "",
                part[8].replace("\\n", "\n"),
                isEven ? new CallHours.Window(LocalTime.of(9, 0), LocalTime.of(12, 0)) : null,
                "",
                false);
        List<Person> people = part[4].isEmpty() ? List.of() : List.of(new Person(0, part[4], part[5], form, ""));
        Terms terms = isEven
                ? new Terms(PaymentTerm.net(14), LateFee.STATUTORY, null, "§ 7", today.minusYears(1), null)
                : Terms.USUAL;
        return new Line(new ClientCard(client, people, List.of(new Phone(0, part[6], "")), terms), part[9]);
    }
}
