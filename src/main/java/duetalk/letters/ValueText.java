package duetalk.letters;

import duetalk.typeset.StyledText;
import duetalk.typeset.TextStyle;

/** A sentence in which each value knows its name. */
final class ValueText {

    private static final char START = '\ue000';
    private static final char SHOWN = '\ue001';
    private static final char END = '\ue002';

    private ValueText() {}

    /** A value on its way through a message. */
    record Marked(String name, String shown) {
        @Override
        public String toString() {
            return START + name + SHOWN + shown + END;
        }
    }

    /** The sentence with its values as values. */
    static StyledText of(String sentence, TextStyle style) {
        StyledText text = StyledText.of("", style);
        int from = 0;
        for (int start = sentence.indexOf(START); start >= 0; start = sentence.indexOf(START, from)) {
            int middle = sentence.indexOf(SHOWN, start);
            int end = sentence.indexOf(END, middle);
            text = text.plus(StyledText.of(sentence.substring(from, start), style))
                    .plus(StyledText.value(
                            sentence.substring(start + 1, middle), sentence.substring(middle + 1, end), style));
            from = end + 1;
            if (endsWithPoint(sentence.substring(middle, end)) && sentence.startsWith(".", from)) {
                from++;
            }
        }
        return text.plus(StyledText.of(sentence.substring(from), style));
    }

    /** In Polish the point of "r." (year) also ends the sentence. */
    private static boolean endsWithPoint(String shown) {
        return shown.endsWith(".\u2069");
    }
}
