package duetalk.typeset;

/** The fonts of a document: a family in two weights, and another for letters that the first has none for. */
public record FontSet(Typeface regular, Typeface bold, Typeface otherRegular, Typeface otherBold) {

    /** For Hebrew, Polish and English. */
    public static FontSet sans(Shelf shelf) {
        return new FontSet(shelf.sans, shelf.sansBold, shelf.persian, shelf.persianBold);
    }

    /** For Persian; Hebrew words in it come from the other family. */
    public static FontSet persian(Shelf shelf) {
        return new FontSet(shelf.persian, shelf.persianBold, shelf.sans, shelf.sansBold);
    }

    Typeface faceFor(int code, boolean isBold) {
        Typeface wanted = isBold ? bold : regular;
        Typeface other = isBold ? otherBold : otherRegular;
        return wanted.canShow(code) || !other.canShow(code) ? wanted : other;
    }

    /** The loaded font files. Loading takes a while, so a program keeps one shelf. */
    public static final class Shelf {

        private final Typeface sans = Typeface.load("DuetalkSans-Regular");
        private final Typeface sansBold = Typeface.load("DuetalkSans-Bold");
        private final Typeface persian = Typeface.load("DuetalkPersian-Regular");
        private final Typeface persianBold = Typeface.load("DuetalkPersian-Bold");
    }
}
