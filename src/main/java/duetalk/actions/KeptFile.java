package duetalk.actions;

import duetalk.core.Refusal;
import duetalk.core.search.Clean;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What is noted of a file that is kept in the book byte for byte.
 *
 * @param sha256 of the content, in hexadecimal
 */
public record KeptFile(String name, String sha256) {

    /** The most bytes that are kept with the book. */
    public static final int LARGEST = 50_000_000;

    /** Refuses one that is too large to be kept with the book. */
    static KeptFile of(String name, byte[] content) {
        if (content.length > LARGEST) {
            throw new Refusal("FILE_TOO_LARGE");
        }
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return new KeptFile(Clean.line(name), HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
