package duetalk.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Makes hostile inputs of good ones: bits flipped, pieces cut, repeated, moved, and words that have done harm put in. */
final class Hostile {

    private static final List<String> WORDS = List.of(
            "\u0000",
            "\"",
            "\n",
            "\r\n",
            ",",
            ";",
            "\t",
            "'",
            "\\",
            "\\u0000",
            "=cmd|' /C calc'!A0",
            "@SUM(1+1)",
            "-1",
            "0",
            "9999999999999999999",
            "1e999999999",
            "1234.567",
            "1,234.567",
            "0.0000001",
            "NaN",
            "../../../../outside",
            ";INIT=CALL FILE_WRITE('00','outside')",
            "a@b.com,evil@x.com",
            "<select<title>",
            "<table><tr><td>",
            "<![CDATA[",
            "<!DOCTYPE x [<!ENTITY a \"b\">]>",
            "&#x0;",
            "</p>",
            "<p kind=\"TEXT\" align=\"X\" dir=\"Y\" after=\"NaN\"><r size=\"1e30\">",
            "{0,plural,",
            "{a,select,other{",
            "'{",
            "node A OPEN\n",
            "answer X > A when DAYS_LATE>=1\n",
            "objection O OPEN\n",
            "words en script.A = ",
            "captured\tFUTURE\n",
            "promised\t1\tXXX\t2026-13-45\tNONE\n",
            "step\tA\n",
            ":",
            "25:99",
            "2026-02-30",
            "31/12/99999",
            "1405/13/32",
            "+999999999-12-31",
            "ILS",
            "שלום",
            "\u202E",
            "\uFEFF",
            "\uD800",
            "zł",
            "ב\"מ");

    private static final int LONGEST = 300_000;

    private final Random random;

    Hostile(Random random) {
        this.random = random;
    }

    byte[] of(byte[] good) {
        byte[] bytes = good;
        int turns = 1 + random.nextInt(4);
        for (int i = 0; i < turns; i++) {
            bytes = turned(bytes);
        }
        return bytes;
    }

    String text(String good) {
        return new String(of(good.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }

    private byte[] turned(byte[] from) {
        int at = from.length == 0 ? 0 : random.nextInt(from.length);
        int end = Math.min(from.length, at + 1 + random.nextInt(40));
        return switch (random.nextInt(9)) {
            case 0 -> flipped(from);
            case 1 -> joined(from, at, new byte[0], end);
            case 2 -> java.util.Arrays.copyOf(from, at);
            case 3 -> joined(from, at, noise(1 + random.nextInt(30)), end);
            case 4 -> joined(from, at, repeated(java.util.Arrays.copyOfRange(from, at, end)), end);
            case 5 -> joined(from, at, repeated(word()), at);
            default -> joined(from, at, word(), random.nextBoolean() ? at : end);
        };
    }

    private byte[] word() {
        return WORDS.get(random.nextInt(WORDS.size())).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] flipped(byte[] from) {
        byte[] to = from.clone();
        for (int i = 0; to.length > 0 && i < 1 + random.nextInt(50); i++) {
            to[random.nextInt(to.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return to;
    }

    private byte[] noise(int length) {
        byte[] noise = new byte[length];
        random.nextBytes(noise);
        return noise;
    }

    /** Mostly some times, now and then very often. */
    private byte[] repeated(byte[] piece) {
        int most = random.nextInt(40) == 0 ? 20_000 : random.nextInt(8) == 0 ? 1_000 : 12;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < most && out.size() < LONGEST; i++) {
            out.writeBytes(piece);
        }
        return out.toByteArray();
    }

    private static byte[] joined(byte[] from, int start, byte[] between, int end) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(from, 0, start);
        out.writeBytes(between);
        out.write(from, end, from.length - end);
        byte[] all = out.toByteArray();
        return all.length > 4 * LONGEST ? java.util.Arrays.copyOf(all, 4 * LONGEST) : all;
    }
}
