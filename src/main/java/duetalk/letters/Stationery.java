package duetalk.letters;

import duetalk.text.DateChoice;
import duetalk.typeset.PageFormat;
import duetalk.typeset.PictureFile;
import org.jspecify.annotations.Nullable;

/**
 * The paper that letters are written on, and how they are signed and dated.
 *
 * @param logo at the head, null for none
 * @param signature above the name, null for room to sign by hand
 * @param dates the calendars of the letter's dates, null for those that its readers expect
 */
public record Stationery(
        PageFormat format,
        @Nullable PictureFile logo,
        @Nullable PictureFile signature,
        @Nullable DateChoice dates) {

    public static final Stationery PLAIN = new Stationery(PageFormat.A4, null, null, null);
}
