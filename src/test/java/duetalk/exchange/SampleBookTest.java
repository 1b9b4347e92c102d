package duetalk.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import duetalk.actions.ClientStory;
import duetalk.actions.TodaysWork;
import duetalk.core.clients.Client;
import duetalk.core.clients.Language;
import duetalk.core.followups.WorkItem;
import duetalk.core.followups.WorkReason;
import duetalk.core.invoices.Invoice;
import duetalk.core.promises.PromiseState;
import duetalk.exchange.sample.SampleBook;
import duetalk.store.H2Book;
import duetalk.store.TestBook;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SampleBookTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Language.class)
    void theSampleShowsEverySituationOnAnyDay(Language language) {
        LocalDate today = LocalDate.of(2026, 11, 24).plusDays(37L * language.ordinal());
        try (H2Book book = TestBook.in(folder)) {
            new SampleBook(today, ZONE).fill(book, language);
            List<WorkItem> work = new TodaysWork(book)
                    .on(today, today.atTime(10, 0).atZone(ZONE).toInstant());

            assertThat(book.<Integer>read(stores -> stores.clients().count())).isEqualTo(40);
            assertThat(book.<Integer>read(stores -> stores.invoices().count())).isEqualTo(200);
            assertThat(book.<Integer>read(stores -> stores.contacts().count())).isGreaterThan(60);
            Set<WorkReason> reasons = work.stream()
                    .flatMap(item -> item.reasons().stream())
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(WorkReason.class)));
            assertThat(reasons)
                    .contains(
                            WorkReason.CALL_BACK,
                            WorkReason.PROMISE_BROKEN,
                            WorkReason.PROMISE_DUE,
                            WorkReason.NEXT_ATTEMPT,
                            WorkReason.NEWLY_OVERDUE,
                            WorkReason.LONG_SILENCE);
            List<Client> clients = book.read(stores -> stores.clients().all());
            assertThat(clients.stream().map(Client::language).distinct()).hasSize(4);
            assertThat(clients.stream()
                            .flatMap(client -> new ClientStory(book).of(client.id(), today).promises().stream())
                            .map(standing -> standing.state())
                            .distinct())
                    .contains(PromiseState.KEPT, PromiseState.BROKEN, PromiseState.PENDING);
            assertThat(clients.stream()
                            .flatMap(client -> new ClientStory(book).of(client.id(), today).invoices().stream())
                            .filter(Invoice::isOpen))
                    .hasSizeGreaterThan(15);
        }
    }
}
