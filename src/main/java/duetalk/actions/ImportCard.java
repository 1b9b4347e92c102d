package duetalk.actions;

import duetalk.core.clients.AddressForm;
import duetalk.core.clients.Client;
import duetalk.core.clients.ClientCard;
import duetalk.core.clients.ClientKind;
import duetalk.core.clients.PaymentTerm;
import duetalk.core.clients.Person;
import duetalk.core.clients.Phone;
import duetalk.core.clients.TermKind;
import duetalk.core.clients.Terms;
import duetalk.core.imports.ClientDetails;
import duetalk.core.imports.ImportRow;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The card of a client whom a list has brought. */
final class ImportCard {

    private ImportCard() {}

    static ClientCard of(ImportRow row, BringIn.Defaults defaults) {
        ClientDetails said = row.details();
        ClientKind kind = said.kind();
        Client client = new Client(
                0,
                row.client(),
                kind == null ? defaults.kind() : kind,
                defaults.language(),
                row.total().currency(),
                defaults.place(),
                AddressForm.OTHER,
                said.email(),
                said.taxNumber(),
                said.address(),
                null,
                "",
                false);
        List<Person> people = said.contact().isEmpty()
                ? List.of()
                : List.of(new Person(0, said.contact(), "", AddressForm.OTHER, ""));
        List<Phone> phones = said.phone().isEmpty() ? List.of() : List.of(new Phone(0, said.phone(), ""));
        return new ClientCard(client, people, phones, terms(row));
    }

    /** What is said, else the days that the first invoice in the list gave. */
    private static Terms terms(ImportRow row) {
        PaymentTerm said = row.details().term();
        PaymentTerm term = said == null ? given(row) : said;
        Terms usual = Terms.USUAL;
        return new Terms(
                term, usual.lateFee(), usual.lateFeeValue(), usual.suspensionClause(), usual.consentOn(), usual.law());
    }

    private static PaymentTerm given(ImportRow row) {
        int days = (int) ChronoUnit.DAYS.between(row.issued(), row.due());
        return days == 0
                ? new PaymentTerm(TermKind.ON_RECEIPT, 0)
                : days > PaymentTerm.LONGEST ? Terms.USUAL.term() : PaymentTerm.net(days);
    }
}
