package duetalk.letters;

import duetalk.core.Refusal;
import duetalk.core.clients.Language;
import duetalk.core.letters.PrintWish;
import duetalk.core.letters.PrinterOffer;
import duetalk.text.DateChoice;
import duetalk.text.Voice;
import duetalk.typeset.Document;
import duetalk.typeset.FontSet;
import duetalk.typeset.Inspection;
import duetalk.typeset.PdfPages;
import duetalk.typeset.PdfWriter;
import duetalk.typeset.Printers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes a draft into a PDF, shows the pages of a PDF, and prints one. The fonts are loaded once, on first use. */
public final class LetterPress {

    private static final int SCREEN_DOTS = 130;

    private FontSet.@Nullable Shelf shelf;

    /** A page as a picture: its pixels row by row, each 0xAARRGGBB. */
    public record PagePicture(int width, int height, int[] pixels) {}

    /** The PDF of a draft; {@code at} is the moment it is made. The same draft and moment give the same bytes. */
    public byte[] pdf(LetterDraft draft, Instant at) {
        return PdfWriter.write(document(draft), at);
    }

    /** The pages of a draft, as they are shown while it is written. */
    public Document document(LetterDraft draft) {
        return new LetterComposer(voice(draft.language(), draft.stationery()), shelf()).compose(draft);
    }

    /** How a draft comes out on paper, which is looked at before it goes. */
    public OnPaper onPaper(LetterDraft draft, int pages) {
        LetterComposer composer = new LetterComposer(voice(draft.language(), draft.stationery()), shelf());
        Document document = composer.compose(draft);
        return new OnPaper(
                pages, Inspection.linesAtStart(document, composer.address(draft)), Inspection.unshown(document));
    }

    /** The words of a letter: in its language, with the calendars that were chosen for it. */
    public static Voice voice(Language language, Stationery stationery) {
        DateChoice dates = stationery.dates();
        return dates == null ? Voice.of(language) : Voice.of(language, dates);
    }

    /** The PDF of the paper with a recovery key, in the language of the program. */
    public byte[] recoveryPaper(Voice voice, String book, String key, LocalDate day, Instant at) {
        return PdfWriter.write(RecoveryPaper.of(voice, shelf(), book, key, day), at);
    }

    /** The PDF of a plain report: a title, then headings with their lines. */
    public byte[] paper(Voice voice, String title, Map<String, List<String>> sections, Instant at) {
        return PdfWriter.write(ReportPaper.of(voice, shelf(), title, sections), at);
    }

    private synchronized FontSet.Shelf shelf() {
        FontSet.Shelf loaded = shelf;
        if (loaded == null) {
            loaded = new FontSet.Shelf();
            shelf = loaded;
        }
        return loaded;
    }

    /** The fonts that a language is written in. */
    public FontSet fonts(Language language) {
        return language == Language.FA ? FontSet.persian(shelf()) : FontSet.sans(shelf());
    }

    /** Loads the fonts and shapes a first word, so that the first letter does not wait for it. */
    public void warmUp() {
        shelf();
    }

    /** Several finished letters one after the other, for one print job; what is kept stays each on its own. */
    public static byte[] joined(List<byte[]> letters) {
        return PdfPages.joined(letters);
    }

    public List<PagePicture> pictures(byte[] pdf) {
        return PdfPages.draw(pdf, SCREEN_DOTS).stream()
                .map(page -> new PagePicture(page.width(), page.height(), page.pixels()))
                .toList();
    }

    /** The printers of this computer, the usual one first. */
    public List<String> printers() {
        return Printers.names();
    }

    /** What a printer offers. */
    public PrinterOffer offer(String printer) {
        Printers.Abilities abilities = Printers.abilities(printer);
        return new PrinterOffer(abilities.twoSided(), abilities.trays());
    }

    /** Prints the bytes as they are; refuses with the printer system's own words when it can't. */
    public void print(String printer, byte[] pdf, String jobName, PrintWish wish) {
        try {
            Printers.print(printer, pdf, jobName, new Printers.Wish(wish.copies(), wish.twoSided(), wish.tray()));
        } catch (Printers.PrintFailed failed) {
            throw new Refusal("PRINT_FAILED", Map.of("printer", printer, "why", String.valueOf(failed.getMessage())));
        }
    }
}
