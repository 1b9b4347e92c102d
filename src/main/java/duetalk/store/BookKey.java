package duetalk.store;

import duetalk.core.book.BookProblem;
import duetalk.core.book.BookProblem.Kind;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key of a protected book: 256 random bits that never change while the book is protected. H2 gets it as the
 * password of its file, and what lies beside the book is sealed with a key derived from it.
 */
public final class BookKey {

    static final int BYTES = 32;

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final byte[] SEALED = "DUETALK1".getBytes(StandardCharsets.US_ASCII);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] key;

    private BookKey(byte[] key) {
        this.key = key;
    }

    static BookKey random() {
        return new BookKey(randomBytes(BYTES));
    }

    /** Takes the bytes as they are; they are not copied. */
    static BookKey of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a key has " + BYTES + " bytes");
        }
        return new BookKey(bytes);
    }

    static byte[] randomBytes(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    byte[] bytes() {
        return key.clone();
    }

    /** What H2 is given: 64 hexadecimal digits, so that its own weak stretching of passwords does not matter. */
    char[] filePassword() {
        return HexFormat.of().formatHex(key).toCharArray();
    }

    /** Tells keys apart without telling anything about them. */
    String id() {
        return HexFormat.of().formatHex(Arrays.copyOf(derive("id"), 8));
    }

    private byte[] derive(String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(("duetalk " + purpose).getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has HmacSHA256", missing);
        }
    }

    /** Seals bytes so that only this key opens them and every change of them is noticed. */
    byte[] seal(byte[] open) {
        byte[] nonce = randomBytes(NONCE);
        try {
            byte[] closed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(open);
            byte[] sealed = Arrays.copyOf(SEALED, SEALED.length + NONCE + closed.length);
            System.arraycopy(nonce, 0, sealed, SEALED.length, NONCE);
            System.arraycopy(closed, 0, sealed, SEALED.length + NONCE, closed.length);
            return sealed;
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has AES", missing);
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(derive("beside"), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

    static boolean isSealed(byte[] bytes) {
        return bytes.length > SEALED.length + NONCE && Arrays.equals(bytes, 0, SEALED.length, SEALED, 0, SEALED.length);
    }

    /** Opens what {@link #seal} closed; a {@link BookProblem} of kind DAMAGED when it is not of this key or torn. */
    byte[] unseal(byte[] sealed, String place) {
        try {
            byte[] nonce = Arrays.copyOfRange(sealed, SEALED.length, SEALED.length + NONCE);
            int start = SEALED.length + NONCE;
            return cipher(Cipher.DECRYPT_MODE, nonce).doFinal(sealed, start, sealed.length - start);
        } catch (GeneralSecurityException wrong) {
            throw new BookProblem(Kind.DAMAGED, place, wrong);
        }
    }
}
