package duetalk.typeset;

import org.jspecify.annotations.Nullable;

/** The fonts of a document: a family, and another for letters that the first has none for. */
public final class FontSet {

    private final Family family;
    private final Family other;

    private FontSet(Family family, Family other) {
        this.family = family;
        this.other = other;
    }

    private record Family(
            Typeface regular, Typeface bold, @Nullable Typeface italic) {

        Face face(TextStyle style) {
            if (style.bold()) {
                return new Face(bold, style.italic());
            }
            return style.italic() && italic != null ? new Face(italic, false) : new Face(regular, style.italic());
        }
    }

    /** For Hebrew, Polish and English. */
    public static FontSet sans(Shelf shelf) {
        return new FontSet(shelf.sans, shelf.persian);
    }

    /** For Persian; Hebrew words in it come from the other family. */
    public static FontSet persian(Shelf shelf) {
        return new FontSet(shelf.persian, shelf.sans);
    }

    /** Whether a character is to be taken from the other family. */
    boolean needsOther(int code, TextStyle style) {
        return !family.face(style).canShow(code) && other.face(style).canShow(code);
    }

    /** Whether one of the families has the character. */
    boolean canShow(int code, TextStyle style) {
        return family.face(style).canShow(code) || other.face(style).canShow(code);
    }

    Face face(TextStyle style, boolean fromOther) {
        return (fromOther ? other : family).face(style);
    }

    /** The loaded font files. Loading takes a while, so a program keeps one shelf. */
    public static final class Shelf {

        private final Family sans = new Family(
                Typeface.load("DuetalkSans-Regular"),
                Typeface.load("DuetalkSans-Bold"),
                Typeface.load("DuetalkSans-Italic"));
        private final Family persian =
                new Family(Typeface.load("DuetalkPersian-Regular"), Typeface.load("DuetalkPersian-Bold"), null);
    }
}
