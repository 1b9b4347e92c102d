package duetalk.letters;

import duetalk.letters.LetterCheck.Level;
import duetalk.text.Voice;
import duetalk.text.Wording;
import duetalk.typeset.Block;
import duetalk.typeset.Block.Paragraph;
import duetalk.typeset.StyledText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Looks a draft over: values, address, directions, wording, length. */
public final class LetterChecks {

    /** More lines do not show in the window of an envelope. */
    private static final int WINDOW_LINES = 6;

    private static final int FEW_PAGES = 2;
    private static final int MANY_SIGNS = 12;

    /** What turns round in right-to-left text when it is typed: phones, dates, negative and foreign numbers. */
    private static final Pattern TURNS =
            Pattern.compile("[+-]\\d[\\d\\s.,-]{2,}\\d|\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{2,4}|\\d{2,}-\\d{2,}[\\d-]*");

    private LetterChecks() {}

    /**
     * What was found, the worst first.
     *
     * @param paper how it comes out when it is printed
     * @param named says what a value is called
     * @param consequenceAllowed whether the letter may speak of consequences
     */
    public static List<LetterCheck> of(
            LetterDraft draft,
            OnPaper paper,
            boolean consequenceAllowed,
            java.util.function.UnaryOperator<String> named) {
        List<LetterCheck> found = new ArrayList<>();
        if (draft.subject().isBlank()) {
            found.add(LetterCheck.of(Level.STOP, "NO_SUBJECT"));
        }
        if (draft.invoices().isEmpty() && !draft.kind().needsNothingOpen()) {
            found.add(LetterCheck.of(Level.STOP, "DISPUTED"));
        } else {
            draft.bill().nothing().ifPresent(why -> found.add(LetterCheck.of(Level.STOP, why)));
        }
        draft.shownValues().stream()
                .filter(name ->
                        LetterWriter.VALUES.contains(name) && !draft.values().has(name))
                .forEach(name -> found.add(LetterCheck.of(Level.STOP, "MISSING", "value", named.apply(name))));
        String typed = typed(draft.text());
        Wording.never(typed, draft.language())
                .ifPresent(words -> found.add(LetterCheck.of(Level.STOP, "FORBIDDEN", "words", words)));
        if (!consequenceAllowed) {
            Wording.consequence(typed, draft.language())
                    .ifPresent(words -> found.add(LetterCheck.of(Level.LOOK, "CONSEQUENCE", "words", words)));
        }
        place(draft, paper, found);
        if (!paper.unshown().isEmpty()) {
            String signs = paper.unshown().stream().limit(MANY_SIGNS).collect(Collectors.joining(" "));
            found.add(LetterCheck.of(Level.STOP, "UNSHOWN", "signs", signs));
        }
        turning(draft).ifPresent(words -> found.add(LetterCheck.of(Level.LOOK, "TURNS", "words", words)));
        if (paper.pages() > FEW_PAGES) {
            found.add(LetterCheck.of(Level.LOOK, "LONG", "pages", paper.pages()));
        }
        found.sort(java.util.Comparator.comparing(LetterCheck::level).reversed());
        return found;
    }

    private static void place(LetterDraft draft, OnPaper paper, List<LetterCheck> found) {
        String address = draft.card().client().address();
        if (address.isBlank()) {
            found.add(LetterCheck.of(Level.LOOK, "NO_ADDRESS"));
        } else if (paper.addressLines() > WINDOW_LINES) {
            found.add(LetterCheck.of(Level.LOOK, "LONG_ADDRESS"));
        }
        boolean pays = draft.text().stream()
                .anyMatch(block ->
                        block instanceof Block.Group group && group.name().equals(LetterPattern.PAYMENT.substring(1)));
        if (pays && draft.sender().payment().isBlank()) {
            found.add(LetterCheck.of(Level.LOOK, "NO_PAYMENT"));
        }
    }

    /** The text without its values. */
    private static String typed(List<Block> text) {
        StringBuilder typed = new StringBuilder();
        for (Block block : text) {
            if (block instanceof Paragraph paragraph) {
                for (StyledText.Part part : paragraph.text().parts()) {
                    typed.append(part.isValue() ? "X" : paragraph.text().text().substring(part.start(), part.limit()));
                }
                typed.append('\n');
            }
        }
        return typed.toString();
    }

    private static java.util.Optional<String> turning(LetterDraft draft) {
        if (!Voice.isRightToLeft(draft.language())) {
            return java.util.Optional.empty();
        }
        Matcher matcher = TURNS.matcher(typed(draft.text()));
        return matcher.find() ? java.util.Optional.of(matcher.group()) : java.util.Optional.empty();
    }

    /** The text with what turns round made into values of its own, each left to right. */
    public static List<Block> isolated(List<Block> text) {
        return text.stream()
                .map(block ->
                        block instanceof Paragraph paragraph ? paragraph.withText(isolated(paragraph.text())) : block)
                .toList();
    }

    private static StyledText isolated(StyledText text) {
        StyledText result = text.slice(0, 0);
        for (StyledText.Part part : text.parts()) {
            StyledText piece = text.slice(part.start(), part.limit());
            result = result.plus(part.isValue() ? piece : isolated(piece.text(), part));
        }
        return result;
    }

    private static StyledText isolated(String piece, StyledText.Part part) {
        StyledText result = StyledText.of("", part.style());
        Matcher matcher = TURNS.matcher(piece);
        int from = 0;
        while (matcher.find()) {
            result = result.plus(StyledText.of(piece.substring(from, matcher.start()), part.style()))
                    .plus(StyledText.value("own", duetalk.text.Isolate.leftToRight(matcher.group()), part.style()));
            from = matcher.end();
        }
        return result.plus(StyledText.of(piece.substring(from), part.style()));
    }
}
