package duetalk.core.imports;

import duetalk.core.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of a file, read and checked: an invoice of a client, and its payment when it was settled.
 *
 * @param line its number in the file, the heading being line 1
 */
public record ImportRow(
        int line,
        String client,
        String email,
        String phone,
        String number,
        LocalDate issued,
        LocalDate due,
        Money total,
        boolean disputed,
        @Nullable LocalDate settled,
        String subject) {}
