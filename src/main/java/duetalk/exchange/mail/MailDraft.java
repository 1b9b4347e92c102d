package duetalk.exchange.mail;

import duetalk.text.Isolate;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * An e-mail with a letter attached, as a file (RFC 5322, RFC 2045) that the user's own mail program opens as a draft.
 * Nothing is sent by it.
 */
public final class MailDraft {

    private static final Pattern ADDRESS = Pattern.compile(
            "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*+");

    /** The longest address there may be (RFC 5321, 4.5.3.1.3). */
    private static final int LONGEST = 254;

    private static final int LINE = 76;
    private static final int WORD_BYTES = 39;
    private static final String BOUNDARY = "=_duetalk_letter";

    private MailDraft() {}

    /**
     * The file's content.
     *
     * @param from the user's address, empty when it is not known
     * @param to the client's, empty when it is not known
     * @param file the name of the attachment
     */
    public static String of(String from, String to, String subject, String body, String file, byte[] pdf) {
        StringBuilder out = new StringBuilder();
        header(out, "From", address(from));
        header(out, "To", address(to));
        header(out, "Subject", encoded(Isolate.open(subject)));
        header(out, "X-Unsent", "1");
        header(out, "MIME-Version", "1.0");
        header(out, "Content-Type", "multipart/mixed; boundary=\"" + BOUNDARY + "\"");
        out.append("\r\n--").append(BOUNDARY).append("\r\n");
        header(out, "Content-Type", "text/plain; charset=UTF-8");
        header(out, "Content-Transfer-Encoding", "base64");
        out.append("\r\n").append(lines(Isolate.open(body).getBytes(StandardCharsets.UTF_8)));
        out.append("\r\n--").append(BOUNDARY).append("\r\n");
        String name = file.replaceAll("[^A-Za-z0-9._-]", "_");
        header(out, "Content-Type", "application/pdf; name=\"" + name + "\"");
        header(out, "Content-Disposition", "attachment; filename=\"" + name + "\"");
        header(out, "Content-Transfer-Encoding", "base64");
        out.append("\r\n").append(lines(pdf));
        return out.append("\r\n--").append(BOUNDARY).append("--\r\n").toString();
    }

    private static void header(StringBuilder out, String name, String value) {
        if (!value.isEmpty()) {
            out.append(name).append(": ").append(value).append("\r\n");
        }
    }

    /** An address alone; anything that would begin another header is left out. */
    private static String address(String raw) {
        String plain = Isolate.open(raw).strip();
        return isAddress(plain) ? plain : "";
    }

    /** Whether this is one address (RFC 5322, a dot-atom on each side), and not a list, a name or half a header. */
    public static boolean isAddress(String text) {
        return text.length() <= LONGEST
                && ADDRESS.matcher(Isolate.open(text).strip()).matches();
    }

    /** Words of any script in a header (RFC 2047): no piece splits a letter. */
    private static String encoded(String words) {
        StringBuilder out = new StringBuilder();
        StringBuilder piece = new StringBuilder();
        words.codePoints().filter(code -> code >= ' ').forEach(code -> {
            String next = Character.toString(code);
            if ((piece + next).getBytes(StandardCharsets.UTF_8).length > WORD_BYTES) {
                word(out, piece);
            }
            piece.append(next);
        });
        word(out, piece);
        return out.toString();
    }

    private static void word(StringBuilder out, StringBuilder piece) {
        if (!piece.isEmpty()) {
            out.append(out.isEmpty() ? "" : "\r\n ").append("=?UTF-8?B?");
            out.append(Base64.getEncoder().encodeToString(piece.toString().getBytes(StandardCharsets.UTF_8)));
            out.append("?=");
            piece.setLength(0);
        }
    }

    private static String lines(byte[] content) {
        return Base64.getMimeEncoder(LINE, new byte[] {'\r', '\n'}).encodeToString(content);
    }
}
