package duetalk.typeset;

import java.util.List;
import java.util.Random;

/** Text of every kind that a letter may hold, mixed by chance from a seed. */
public final class MixedText {

    private static final List<String> PIECES = List.of(
            "שלום",
            "שָׁלוֹם",
            "מע״מ",
            "חשבונית",
            "סלאם",
            "סَلام",
            "می‌توانید",
            "صورت‌حسابِ",
            "پرداخت",
            "لا",
            "اطلاع",
            "Acme",
            "Żółć",
            "office",
            "1,250.00",
            "۱٬۲۵۰",
            "٣٤٥",
            "+972-54-123-4567",
            "me@example.com",
            "IL62 0108 0000 0009 9999 999",
            "(",
            ")",
            "[",
            "]",
            "«",
            "»",
            "17%",
            "-35.50 ₪",
            "2026-12-31",
            "\u2068INV-2026/017\u2069",
            "\u2066+98-21-1234\u2069",
            "\u2067שם\u2069",
            "é",
            ".",
            "،",
            "?");

    private final Random random;

    public MixedText(long seed) {
        this.random = new Random(seed);
    }

    /** A paragraph, mostly with spaces between its pieces. */
    public String next() {
        StringBuilder text = new StringBuilder();
        int count = 1 + random.nextInt(14);
        for (int i = 0; i < count; i++) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
            if (random.nextInt(5) > 0) {
                text.append(random.nextInt(12) == 0 ? "  " : " ");
            }
        }
        return text.toString();
    }

    public int below(int bound) {
        return random.nextInt(bound);
    }
}
