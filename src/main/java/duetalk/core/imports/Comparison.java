package duetalk.core.imports;

import java.util.List;

/**
 * What a list holds, beside what the book has: every line is in one of the counts.
 *
 * @param fresh lines whose invoice the book does not have
 * @param changed lines of invoices about which the list says something else
 * @param same lines of invoices that are already here
 * @param ahead of those, how many the book has more money for than the list
 * @param leftOut lines that are cancelled in the list and not in the book
 */
public record Comparison(int fresh, int changed, int same, int ahead, int leftOut, List<Difference> differences) {

    public Comparison {
        differences = List.copyOf(differences);
    }
}
