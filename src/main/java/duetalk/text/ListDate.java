package duetalk.text;

import duetalk.core.Refusal;
import duetalk.core.search.Fold;
import duetalk.text.DateReader.Order;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads days as lists of other programs hold them: each by what it shows itself, and only where it can be read in
 * several ways by the order of the list. Unlike what a user types, a day of a list always has its year.
 */
public final class ListDate {

    private static final int LONGEST = 80;

    private static final String TIME = "(?:[T ]+\\d{1,2}[:.]\\d{2}.*)?";
    private static final Pattern PARTS =
            Pattern.compile("(\\d{1,4})\\s*([./\\-])\\s*(\\d{1,2})\\s*[./\\-]\\s*(\\d{2,4})\\.?" + TIME);
    private static final Pattern COMPACT = Pattern.compile("(1[34]|19|20)\\d{6}");
    private static final Pattern SERIAL = Pattern.compile("(\\d{5})(?:[.,]\\d+)?");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("(\\p{L}{3,})\\.?[ \\-/]+(\\d{1,2})(?:st|nd|rd|th)?,?[ \\-/]+(\\d{2,4})" + TIME);
    private static final Pattern WORDS = Pattern.compile(
            "(\\d{1,2})(?:st|nd|rd|th)?\\.?[ ./\\-]+([\\p{L}\\p{M}\u200c'\"\u05f3\u05f4 ]{2,}?)\\.?,?[ ./\\-]+(\\d{2,4})"
                    + TIME);
    private static final LocalDate SERIALS_FROM = LocalDate.of(1899, 12, 30);
    private static final int FIRST_SERIAL = 36_526;
    private static final int LAST_SERIAL = 73_050;
    private static final int LAST_JALALI_YEAR = 1600;
    private static final int MONTHS = 12;
    private static final int AHEAD = 10;

    private ListDate() {}

    /** What a written day shows of the order of its parts. */
    public enum Shape {
        DAY_FIRST,
        MONTH_FIRST,
        YEAR_FIRST,
        /** The day first: nobody parts the month from the day by a dot in another order. */
        DOTS,
        /** A year of the Persian calendar. */
        PERSIAN,
        UNSURE,
        /** Three numbers of two figures. */
        SHORT_UNSURE,
        /** Day and month are the same number. */
        SAME,
        /** No three numbers. */
        NONE
    }

    public static Shape shape(String written) {
        Matcher parts = PARTS.matcher(latin(written));
        if (!parts.matches()) {
            return Shape.NONE;
        }
        int first = Integer.parseInt(parts.group(1));
        int second = Integer.parseInt(parts.group(3));
        int third = Integer.parseInt(parts.group(4));
        if (parts.group(1).length() == 4) {
            return first < LAST_JALALI_YEAR ? Shape.PERSIAN : Shape.YEAR_FIRST;
        }
        if (parts.group(4).length() == 4 && third < LAST_JALALI_YEAR) {
            return Shape.PERSIAN;
        }
        if (parts.group(2).equals(".")) {
            return Shape.DOTS;
        }
        if (first > MONTHS || second > MONTHS) {
            return first > MONTHS ? Shape.DAY_FIRST : Shape.MONTH_FIRST;
        }
        return first == second ? Shape.SAME : parts.group(4).length() == 2 ? Shape.SHORT_UNSURE : Shape.UNSURE;
    }

    /** Whether it is three numbers of at most two figures, so that the year may be the first of them. */
    public static boolean isShort(String written) {
        Matcher parts = PARTS.matcher(latin(written));
        return parts.matches() && parts.group(1).length() <= 2 && parts.group(4).length() == 2;
    }

    /**
     * Reads a day.
     *
     * @param order that of the list, null while nobody knows it
     * @param today years of two figures are none that begin more than ten years after it
     * @throws Refusal DATE_TWO_WAYS when the order decides and is not known; DATE_IMPOSSIBLE; DATE_NOT_A_DATE
     */
    public static LocalDate read(String written, @Nullable Order order, LocalDate today) {
        String text = latin(written);
        try {
            Matcher parts = PARTS.matcher(text);
            if (parts.matches()) {
                return parts(parts, written, order, today);
            }
            return otherwise(text, written, today);
        } catch (DateTimeException | IllegalArgumentException impossible) {
            throw new Refusal("DATE_IMPOSSIBLE", Map.of("typed", shown(written)));
        }
    }

    private static LocalDate parts(Matcher parts, String written, @Nullable Order order, LocalDate today) {
        int first = Integer.parseInt(parts.group(1));
        int second = Integer.parseInt(parts.group(3));
        int third = Integer.parseInt(parts.group(4));
        if (parts.group(1).length() == 4) {
            return first < LAST_JALALI_YEAR ? persian(first, second, third) : LocalDate.of(first, second, third);
        }
        if (parts.group(1).length() == 3 || parts.group(4).length() == 3) {
            throw new DateTimeException(written);
        }
        boolean longYear = parts.group(4).length() == 4;
        if (longYear && third < LAST_JALALI_YEAR) {
            return persian(third, second, first);
        }
        if (!longYear && order == Order.JALALI) {
            return persian(persianYear(first, today), second, third);
        }
        if (!longYear && order == Order.YEAR_MONTH_DAY && !parts.group(2).equals(".")) {
            return LocalDate.of(year(first, today), second, third);
        }
        int year = longYear ? third : year(third, today);
        return isMonthFirst(parts, written, order)
                ? LocalDate.of(year, first, second)
                : LocalDate.of(year, second, first);
    }

    private static boolean isMonthFirst(Matcher parts, String written, @Nullable Order order) {
        if (order == Order.MONTH_DAY_YEAR || order == Order.DAY_MONTH_YEAR) {
            return order == Order.MONTH_DAY_YEAR
                    && !(parts.group(2).equals(".")
                            && shape(written) == Shape.DOTS
                            && Integer.parseInt(parts.group(1)) > MONTHS);
        }
        return switch (shape(written)) {
            case MONTH_FIRST -> true;
            case UNSURE, SHORT_UNSURE -> throw new Refusal("DATE_TWO_WAYS", Map.of("typed", shown(written)));
            default -> false;
        };
    }

    private static LocalDate otherwise(String text, String written, LocalDate today) {
        if (COMPACT.matcher(text).matches()) {
            int year = Integer.parseInt(text.substring(0, 4));
            int month = Integer.parseInt(text.substring(4, 6));
            int day = Integer.parseInt(text.substring(6));
            return year < LAST_JALALI_YEAR ? persian(year, month, day) : LocalDate.of(year, month, day);
        }
        Matcher serial = SERIAL.matcher(text);
        if (serial.matches()) {
            int days = Integer.parseInt(serial.group(1));
            if (days >= FIRST_SERIAL && days <= LAST_SERIAL) {
                return SERIALS_FROM.plusDays(days);
            }
        }
        return words(text, written, today);
    }

    private static LocalDate words(String text, String written, LocalDate today) {
        Matcher month = MONTH_FIRST.matcher(text);
        Matcher words =
                WORDS.matcher(month.matches() ? month.group(2) + " " + month.group(1) + " " + month.group(3) : text);
        if (!words.matches()) {
            throw new Refusal("DATE_NOT_A_DATE", Map.of("typed", shown(written)));
        }
        String plain = words.group(1) + " " + words.group(2).strip() + " " + words.group(3);
        LocalDate read = DateWords.all()
                .read(plain, today)
                .orElseThrow(() -> new Refusal("DATE_NOT_A_DATE", Map.of("typed", shown(written))));
        return words.group(3).length() == 2 && read.isAfter(today.plusYears(AHEAD)) ? read.minusYears(100) : read;
    }

    /** A year of two figures is of this century, but no more than ten years ahead. */
    private static int year(int value, LocalDate today) {
        int year = today.getYear() / 100 * 100 + value;
        return year > today.getYear() + AHEAD ? year - 100 : year;
    }

    private static int persianYear(int value, LocalDate today) {
        int now = today.getYear() - 621;
        int year = now / 100 * 100 + value;
        return year > now + AHEAD ? year - 100 : year;
    }

    private static LocalDate persian(int year, int month, int day) {
        return DateReader.read(year + "/" + month + "/" + day, Order.JALALI);
    }

    private static String shown(String written) {
        return written.length() > LONGEST ? written.substring(0, LONGEST) + "…" : written.strip();
    }

    /** Nothing for a text that is longer than any date: a pattern tried on it might never come to an end. */
    private static String latin(String written) {
        if (written.length() > LONGEST) {
            return "";
        }
        if (Fold.isPlain(written)) {
            return written.strip();
        }
        StringBuilder latin = new StringBuilder();
        shown(written).codePoints().forEach(code -> {
            if (Character.isDigit(code)) {
                latin.append(Fold.digits(Character.toString(code)));
            } else if (Character.isSpaceChar(code)) {
                latin.append(' ');
            } else if (Character.getType(code) != Character.FORMAT || code == 0x200C) {
                latin.appendCodePoint(code);
            }
        });
        return latin.toString().strip();
    }
}
