package duetalk.exchange.csv;

import duetalk.core.Refusal;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** In which encoding a text file was saved: told by its first bytes, else by which letters come out sensible. */
public final class CharsetGuess {

    /** The encodings that a file of our four languages may have, as offered to the user. */
    public static final List<String> OFFERED = List.of(
            "UTF-8",
            "windows-1255",
            "windows-1256",
            "windows-1250",
            "ISO-8859-2",
            "windows-1252",
            "UTF-16LE",
            "UTF-16BE");

    private static final int SAMPLE = 64 * 1024;
    private static final String POLISH = "ąćęłńóśźżĄĆĘŁŃÓŚŹŻ";

    private CharsetGuess() {}

    /** Refuses what is no text at all. */
    public static Charset of(byte[] content) {
        Charset marked = byMark(content);
        if (marked != null) {
            return marked;
        }
        byte[] sample = content.length > SAMPLE ? java.util.Arrays.copyOf(content, SAMPLE) : content;
        Charset wide = wide(sample);
        if (wide != null) {
            return wide;
        }
        for (byte each : sample) {
            if (each == 0) {
                throw new Refusal("CSV_NOT_TEXT");
            }
        }
        return isUtf8(content) ? StandardCharsets.UTF_8 : bestOf(sample);
    }

    private static @Nullable Charset byMark(byte[] content) {
        if (starts(content, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (starts(content, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        return starts(content, 0xFE, 0xFF) ? StandardCharsets.UTF_16BE : null;
    }

    private static boolean starts(byte[] content, int... mark) {
        if (content.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((content[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** UTF-16 without a mark: separators and digits have a zero byte on one side. */
    private static @Nullable Charset wide(byte[] sample) {
        int evenZeros = 0;
        int oddZeros = 0;
        for (int i = 0; i < sample.length; i++) {
            if (sample[i] == 0) {
                if (i % 2 == 0) {
                    evenZeros++;
                } else {
                    oddZeros++;
                }
            }
        }
        int enough = Math.max(2, sample.length / 10);
        if (oddZeros > enough && evenZeros * 10 < oddZeros) {
            return StandardCharsets.UTF_16LE;
        }
        return evenZeros > enough && oddZeros * 10 < evenZeros ? StandardCharsets.UTF_16BE : null;
    }

    private static boolean isUtf8(byte[] content) {
        try {
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static Charset bestOf(byte[] sample) {
        Charset best = Charset.forName("windows-1252");
        int bestScore = 0;
        for (String name : List.of("windows-1250", "ISO-8859-2", "windows-1255", "windows-1256")) {
            int score = score(sample, Charset.forName(name), name);
            if (score > bestScore) {
                best = Charset.forName(name);
                bestScore = score;
            }
        }
        return best;
    }

    /** Letters of the alphabet that the encoding is for, less everything that has no business in a list. */
    private static int score(byte[] sample, Charset charset, String name) {
        CharBuffer text = charset.decode(ByteBuffer.wrap(sample));
        int score = 0;
        int previous = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 128) {
                score += worth(c, previous, name);
            }
            previous = c;
        }
        return score;
    }

    private static int worth(char c, int previous, String name) {
        boolean besideLatin = previous < 128 && Character.isLetter(previous);
        return switch (name) {
            case "windows-1255" -> c >= 0x5D0 && c <= 0x5EA ? (besideLatin ? -2 : 2) : -1;
            case "windows-1256" -> c >= 0x621 && c <= 0x6D2 ? (besideLatin ? -2 : 2) : -1;
            default -> POLISH.indexOf(c) >= 0 ? 2 : -1;
        };
    }
}
