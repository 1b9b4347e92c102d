package duetalk.exchange.mail;

import java.util.Locale;
import java.util.Map;

/**
 * A file that goes with an e-mail.
 *
 * @param name with its ending, without folders
 */
public record Enclosure(String name, byte[] content) {

    private static final Map<String, String> TYPES = Map.of(
            "pdf", "application/pdf",
            "png", "image/png",
            "jpg", "image/jpeg",
            "jpeg", "image/jpeg",
            "txt", "text/plain",
            "csv", "text/csv",
            "xml", "application/xml",
            "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    /** The media type by the ending. */
    String type() {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return TYPES.getOrDefault(ending, "application/octet-stream");
    }
}
