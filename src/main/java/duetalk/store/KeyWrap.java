package duetalk.store;

import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A book's key, closed with a secret that a person knows: AES-GCM under PBKDF2-HMAC-SHA256.
 *
 * @param rounds how often the secret is stretched; never less than {@link #LEAST_ROUNDS}
 */
record KeyWrap(int rounds, byte[] salt, byte[] nonce, byte[] closed) {

    /** What is advised for PBKDF2-HMAC-SHA256: OWASP, Password Storage Cheat Sheet, 2023. */
    static final int LEAST_ROUNDS = 600_000;

    /** A file that asks for more would hold the program up for minutes; ours never do. */
    static final int MOST_ROUNDS = 3_000_000;

    private static final int SALT = 16;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_BITS = 256;

    /** Whether salt, nonce and closed key are as long as ours are. */
    boolean isWhole() {
        return salt.length == SALT && nonce.length == NONCE && closed.length == BookKey.BYTES + TAG_BITS / Byte.SIZE;
    }

    /** Closes a key with a secret, in a way that only fits a purpose. */
    static KeyWrap close(BookKey key, char[] secret, String purpose) {
        byte[] salt = BookKey.randomBytes(SALT);
        byte[] nonce = BookKey.randomBytes(NONCE);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, secret, LEAST_ROUNDS, salt, nonce, purpose);
            return new KeyWrap(LEAST_ROUNDS, salt, nonce, cipher.doFinal(key.bytes()));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has AES and PBKDF2", missing);
        }
    }

    /** The key, if this is the secret it was closed with. */
    Optional<BookKey> open(char[] secret, String purpose) {
        try {
            byte[] key = cipher(Cipher.DECRYPT_MODE, secret, rounds, salt, nonce, purpose)
                    .doFinal(closed);
            return key.length == BookKey.BYTES ? Optional.of(BookKey.of(key)) : Optional.empty();
        } catch (AEADBadTagException wrong) {
            return Optional.empty();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has AES and PBKDF2", missing);
        }
    }

    private static Cipher cipher(int mode, char[] secret, int rounds, byte[] salt, byte[] nonce, String purpose)
            throws GeneralSecurityException {
        char[] same = composed(secret);
        PBEKeySpec spec = new PBEKeySpec(same, salt, rounds, KEY_BITS);
        byte[] stretched = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                .generateSecret(spec)
                .getEncoded();
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(stretched, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD((purpose + " " + rounds).getBytes(StandardCharsets.US_ASCII));
            return cipher;
        } finally {
            spec.clearPassword();
            Arrays.fill(stretched, (byte) 0);
            Arrays.fill(same, '\0');
        }
    }

    /** The same letters typed on another keyboard give the same secret; a copy that the caller wipes. */
    private static char[] composed(char[] secret) {
        CharBuffer typed = CharBuffer.wrap(secret);
        return Normalizer.isNormalized(typed, Normalizer.Form.NFC)
                ? secret.clone()
                : Normalizer.normalize(typed, Normalizer.Form.NFC).toCharArray();
    }
}
