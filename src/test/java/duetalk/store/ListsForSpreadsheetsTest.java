package duetalk.store;

import static org.assertj.core.api.Assertions.assertThat;

import duetalk.core.clients.Language;
import duetalk.exchange.sample.SampleBook;
import duetalk.exchange.whole.SheetForm;
import duetalk.exchange.whole.WholeBookFile;
import duetalk.exchange.whole.WholeBookZip;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists as the spreadsheets of the user's language take them apart, with names beside numbers; a book all the same. */
class ListsForSpreadsheetsTest {

    @TempDir
    Path folder;

    @Test
    void polishListsAreSeparatedBySemicolonsAndNameTheClientOfAnInvoice() throws Exception {
        BookFile file = new BookFile(folder.resolve("book"));
        Path zip = folder.resolve("all.zip");
        String name;
        try (H2Book book = new BookOpener().make(file)) {
            new SampleBook(LocalDate.of(2026, 11, 24), ZoneOffset.UTC).fill(book, Language.PL);
            name = book.read(stores -> stores.clients().all().stream()
                    .filter(client -> !stores.invoices().ofClient(client.id()).isEmpty())
                    .findFirst()
                    .orElseThrow()
                    .name());
            book.readAtOneMoment(stores -> {
                WholeBookZip.write(
                        zip, stores.tables(), null, null, SheetForm.of(Language.PL), Instant.EPOCH, (done, all) -> {});
                return true;
            });
        }
        try (FileSystem files = FileSystems.newFileSystem(URI.create("jar:" + zip.toUri()), Map.of())) {
            List<String> invoices = Files.readAllLines(files.getPath("invoice.csv"));
            assertThat(invoices.getFirst()).contains(";").doesNotContain(",").endsWith("client_name");
            assertThat(invoices).anyMatch(line -> line.endsWith(name));
            assertThat(String.join("\n", invoices)).containsPattern("\\d+,\\d\\d;");
            assertThat(Files.readString(files.getPath("READ-ME.txt"))).contains("plan_copy", "„;”");
        }
        try (WholeBookFile whole = WholeBookFile.open(zip, null)) {
            BookFile back = WholeBook.make(
                    new BookFile(folder.resolve("back")), whole.form(), fill -> whole.fill(fill, (done, all) -> {}));
            assertThat(BookDigest.of(back, null)).isEqualTo(BookDigest.of(file, null));
        }
    }
}
