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
 * @param newClients how many clients the book does not have
 * @param ofUnknownKind how many of those the list does not say of what kind they are
 * @param near names that differ only in accents: the user must say whether they are one
 */
public record Comparison(
        int fresh,
        int changed,
        int same,
        int ahead,
        int leftOut,
        List<Difference> differences,
        int newClients,
        int ofUnknownKind,
        List<Spelling.Pair> near) {
    public Comparison {
        differences = List.copyOf(differences);
        near = List.copyOf(near);
    }
}
