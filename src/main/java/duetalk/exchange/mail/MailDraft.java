package duetalk.exchange.mail;

import duetalk.text.Isolate;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An e-mail with a letter attached, as a file (RFC 5322, RFC 2045, RFC 6532) that the user's own mail program opens as
 * a draft. Nothing is sent by it.
 *
 * @param from the user's address, as entered
 * @param to the client's, as entered; what is no address is left out
 * @param body plain text
 */
public record MailDraft(String from, String to, String subject, String body, List<Enclosure> enclosures) {

    private static final int LINE = 76;
    private static final int WORD_BYTES = 39;
    private static final String BOUNDARY = "=_duetalk_letter";

    public MailDraft {
        enclosures = List.copyOf(enclosures);
    }

    /** The content of the file, to be written as UTF-8. */
    public String written() {
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
        out.append("\r\n").append(lines(body.getBytes(StandardCharsets.UTF_8)));
        enclosures.forEach(enclosure -> enclose(out, enclosure));
        return out.append("\r\n--").append(BOUNDARY).append("--\r\n").toString();
    }

    private static void enclose(StringBuilder out, Enclosure enclosure) {
        String name = enclosure.name().replaceAll("[\\p{Cc}\\p{Cf}/\\\\]", "_");
        out.append("\r\n--").append(BOUNDARY).append("\r\n");
        header(out, "Content-Type", enclosure.type());
        header(out, "Content-Disposition", "attachment;\r\n " + fileName(name));
        header(out, "Content-Transfer-Encoding", "base64");
        out.append("\r\n").append(lines(enclosure.content()));
    }

    /** Names of any script (RFC 2231), plain ones plainly. */
    private static String fileName(String name) {
        if (name.matches("[A-Za-z0-9 ._()-]+")) {
            return "filename=\"" + name + "\"";
        }
        StringBuilder out = new StringBuilder("filename*=UTF-8''");
        for (byte each : name.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = each > 0 && Character.toString(each).matches("[A-Za-z0-9._-]");
            out.append(
                    plain
                            ? Character.toString(each)
                            : "%" + java.util.HexFormat.of().withUpperCase().toHexDigits(each));
        }
        return out.toString();
    }

    private static void header(StringBuilder out, String name, String value) {
        if (!value.isEmpty()) {
            out.append(name).append(": ").append(value).append("\r\n");
        }
    }

    private static String address(String entered) {
        return MailAddress.read(entered).usable().stream()
                .map(MailDraft::address)
                .collect(Collectors.joining());
    }

    private static String address(MailAddress one) {
        String address = one.local() + "@" + one.domain();
        if (one.name().isEmpty()) {
            return address;
        }
        boolean plain = one.name().matches("[A-Za-z0-9 ]+");
        return (plain ? "\"" + one.name() + "\"" : encoded(one.name())) + " <" + address + ">";
    }

    /** Whether this is one address and nothing else: no list, no name, not half a header. */
    public static boolean isAddress(String text) {
        return MailAddress.read(text).usable().size() == 1;
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
