package duetalk.bench;

import duetalk.actions.WhatIsAsked;
import duetalk.core.book.Rules;
import duetalk.store.BigBook;
import duetalk.store.BookFile;
import duetalk.store.BookOpener;
import duetalk.store.H2Book;
import java.nio.file.Path;
import java.time.LocalDate;

/** What it costs to say what may be asked of everybody: 10,000 clients, 100,000 open invoices; 150 ms at most. */
final class LedgerFigures {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final Path file;

    LedgerFigures(Path file) {
        this.file = file;
    }

    void print() throws Exception {
        BigBook.fill(file, 10_000, 0, TODAY);
        BigBook.openAll(file);
        try (H2Book book = new BookOpener().open(new BookFile(file))) {
            Rules rules = book.read(stores -> Rules.of(stores, TODAY));
            double[] times = Figures.time(
                    30,
                    round -> book.read(
                            stores -> WhatIsAsked.all(stores, rules, TODAY).size()));
            Figures.print("ledger.whatisasked.100000", Figures.median(times), "ms");
        }
    }
}
