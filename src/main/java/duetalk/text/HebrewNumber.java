package duetalk.text;

/** Numbers written with Hebrew letters: ט״ו is 15, תשפ״ז is 787. */
final class HebrewNumber {

    private static final String LETTERS = "אבגדהוזחטיכלמנסעפצקרשת";
    private static final int[] VALUES = {
        1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 200, 300, 400
    };
    private static final String MARKS = "\u05f3\u05f4'\"";

    private HebrewNumber() {}

    /** 0 for what is no such number. */
    static int read(String word) {
        int sum = 0;
        for (char letter : word.toCharArray()) {
            int place = LETTERS.indexOf(letter);
            if (place < 0 && MARKS.indexOf(letter) < 0) {
                return 0;
            }
            sum += place < 0 ? 0 : VALUES[place];
        }
        return sum;
    }
}
