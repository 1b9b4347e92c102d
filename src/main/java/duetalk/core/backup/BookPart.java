package duetalk.core.backup;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A part of a book as its user would name it, so that damage can be told without the names of tables. */
public enum BookPart {
    CLIENTS(List.of("client", "person", "phone")),
    INVOICES(List.of("invoice", "claim")),
    MONEY(List.of("entry", "act", "credit", "charge", "standing")),
    CALLS(List.of("contact", "call", "follow", "script", "day_mark")),
    PROMISES(List.of("promise", "plan")),
    LETTERS(List.of("letter", "draft", "attachment")),
    REST(List.of());

    private final List<String> beginnings;

    BookPart(List<String> beginnings) {
        this.beginnings = beginnings;
    }

    /** The part that a table belongs to. */
    public static BookPart of(String table) {
        for (BookPart part : values()) {
            if (part.beginnings.stream().anyMatch(table::startsWith)) {
                return part;
            }
        }
        return REST;
    }

    public static Set<BookPart> none() {
        return EnumSet.noneOf(BookPart.class);
    }
}
