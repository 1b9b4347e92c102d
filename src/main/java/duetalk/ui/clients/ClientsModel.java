package duetalk.ui.clients;

import duetalk.core.book.Book;
import duetalk.core.clients.Client;
import duetalk.core.contacts.ContactEntry;
import duetalk.core.invoices.AgeBucket;
import duetalk.core.invoices.Ageing;
import duetalk.core.invoices.Invoices.OpenBalance;
import duetalk.core.search.Fold;
import duetalk.text.Collation;
import duetalk.text.Voice;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All clients with what they owe, as a table shows them. */
public final class ClientsModel {

    private final Voice voice;
    private final LocalDate today;

    public ClientsModel(Voice voice, LocalDate today) {
        this.voice = voice;
        this.today = today;
    }

    /** A client with what is open and what happened last. */
    public record Row(
            Client client,
            List<OpenBalance> balances,
            @Nullable ContactEntry last,
            String key) {}

    /** Everything that is read for the screen. */
    public record Page(List<Row> rows, Ageing ageing) {}

    public Page read(Book book) {
        return book.read(stores -> {
            Map<Long, List<OpenBalance>> balances = stores.invoices().openBalances(today).stream()
                    .collect(Collectors.groupingBy(OpenBalance::clientId));
            Map<Long, ContactEntry> last = stores.contacts().lastOfEach();
            Comparator<String> order = Collation.of(voice.language());
            List<Row> rows = stores.clients().all().stream()
                    .map(client -> new Row(
                            client,
                            balances.getOrDefault(client.id(), List.of()),
                            last.get(client.id()),
                            Fold.key(client.name())))
                    .sorted((one, other) ->
                            order.compare(one.client().name(), other.client().name()))
                    .toList();
            return new Page(rows, stores.invoices().ageingNow(today));
        });
    }

    public boolean matches(Row row, String typed) {
        String folded = Fold.key(typed);
        for (String word : folded.split(" ")) {
            if (!row.key().contains(word)) {
                return row.key().contains(folded.replace(" ", ""));
            }
        }
        return true;
    }

    public String balance(Row row) {
        return row.balances().stream()
                .map(balance -> voice.amounts().of(balance.balance()))
                .collect(Collectors.joining("  "));
    }

    public String overdue(Row row) {
        return row.balances().stream()
                .filter(balance -> balance.overdue().isPositive())
                .map(balance -> voice.amounts().of(balance.overdue()))
                .collect(Collectors.joining("  "));
    }

    public String late(Row row) {
        return row.balances().stream()
                .map(balance -> ChronoUnit.DAYS.between(balance.oldestDue(), today))
                .max(Comparator.naturalOrder())
                .filter(days -> days > 0)
                .map(days -> voice.say("days.late", "days", days))
                .orElse("");
    }

    public String last(Row row) {
        ContactEntry last = row.last();
        if (last == null) {
            return "";
        }
        LocalDate day = LocalDate.ofInstant(last.at(), row.client().place().zone());
        return voice.say("clients.last", "date", day, "what", voice.name("outcome", last.outcome()));
    }

    /** The sums by age of one currency, for the line above the table. */
    public String ageing(Ageing ageing, String currency) {
        return voice.say(
                "clients.ageing",
                "total",
                ageing.total(currency),
                "overdue",
                ageing.overdue(currency),
                "old",
                ageing.in(currency, AgeBucket.OVER_90));
    }
}
