package duetalk.app;

import duetalk.actions.UnendedCalls;
import duetalk.core.book.Book;
import duetalk.core.book.Rules;
import duetalk.core.contacts.CallDraft;
import duetalk.core.contacts.CallJournal;
import duetalk.ui.shell.ShellModel;
import java.time.LocalDate;
import java.util.List;

/** What is read of a book before its first screen: whom to find, the rules, and calls that were not ended. */
record Known(ShellModel.Known clients, Rules rules, List<CallDraft> left) {

    static Known read(Book book, CallJournal journal, LocalDate today) {
        return new Known(
                ShellModel.read(book), rules(book, today), book.read(stores -> UnendedCalls.of(stores, journal)));
    }

    static Rules rules(Book book, LocalDate today) {
        return book.read(stores -> Rules.of(stores, today));
    }
}
