package duetalk.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A key file as text. Its last line is a sum over the others, so that a damaged file is told from a wrong phrase.
 *
 * @param id which key is in it
 */
record KeyText(String id, KeyWrap phrase, KeyWrap recovery) {

    private static final String FORM = "1";
    private static final String SUM = "sum=";

    String write() {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("duetalk-key", FORM);
        lines.put("id", id);
        put(lines, "phrase", phrase);
        put(lines, "recovery", recovery);
        String text = lines.entrySet().stream()
                .map(line -> line.getKey() + "=" + line.getValue() + "\n")
                .collect(Collectors.joining());
        return text + SUM + sum(text) + "\n";
    }

    private static void put(Map<String, String> lines, String name, KeyWrap wrap) {
        Base64.Encoder text = Base64.getEncoder();
        lines.put(name + ".rounds", String.valueOf(wrap.rounds()));
        lines.put(name + ".salt", text.encodeToString(wrap.salt()));
        lines.put(name + ".nonce", text.encodeToString(wrap.nonce()));
        lines.put(name + ".key", text.encodeToString(wrap.closed()));
    }

    /** Empty when the text is not whole. */
    static Optional<KeyText> read(String text) {
        int cut = text.lastIndexOf(SUM);
        if (cut < 0 || !text.substring(cut + SUM.length()).strip().equals(sum(text.substring(0, cut)))) {
            return Optional.empty();
        }
        Map<String, String> lines = text.substring(0, cut)
                .lines()
                .filter(line -> line.indexOf('=') > 0)
                .collect(Collectors.toMap(
                        line -> line.substring(0, line.indexOf('=')),
                        line -> line.substring(line.indexOf('=') + 1),
                        (first, second) -> second));
        try {
            return FORM.equals(lines.get("duetalk-key"))
                    ? Optional.of(new KeyText(value(lines, "id"), wrap(lines, "phrase"), wrap(lines, "recovery")))
                    : Optional.empty();
        } catch (IllegalArgumentException notAKey) {
            return Optional.empty();
        }
    }

    private static KeyWrap wrap(Map<String, String> lines, String name) {
        int rounds = Integer.parseInt(value(lines, name + ".rounds"));
        if (rounds < KeyWrap.LEAST_ROUNDS || rounds > KeyWrap.MOST_ROUNDS) {
            throw new IllegalArgumentException(name);
        }
        KeyWrap wrap = new KeyWrap(
                rounds, bytes(lines, name + ".salt"), bytes(lines, name + ".nonce"), bytes(lines, name + ".key"));
        if (!wrap.isWhole()) {
            throw new IllegalArgumentException(name);
        }
        return wrap;
    }

    private static byte[] bytes(Map<String, String> lines, String name) {
        return Base64.getDecoder().decode(value(lines, name));
    }

    private static String value(Map<String, String> lines, String name) {
        String value = lines.get(name);
        if (value == null) {
            throw new IllegalArgumentException(name);
        }
        return value;
    }

    private static String sum(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.ISO_8859_1)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
