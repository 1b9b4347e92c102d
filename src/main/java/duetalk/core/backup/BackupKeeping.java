package duetalk.core.backup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which backups are kept: the ten newest, the last of each of fourteen days, the last of each of twelve months. */
public final class BackupKeeping {

    private static final int NEWEST = 10;
    private static final int DAYS = 14;
    private static final int MONTHS = 12;

    /** After so many days without one the user is told. */
    public static final int DAYS_UNTIL_WARNING = 7;

    private BackupKeeping() {}

    /** The moments of the backups that may go. */
    public static Set<Instant> old(List<Instant> taken, ZoneId zone) {
        List<Instant> newestFirst =
                taken.stream().sorted(Comparator.reverseOrder()).toList();
        Set<Instant> kept = new HashSet<>(newestFirst.stream().limit(NEWEST).toList());
        Set<LocalDate> days = new HashSet<>();
        Set<YearMonth> months = new HashSet<>();
        for (Instant one : newestFirst) {
            LocalDate day = LocalDate.ofInstant(one, zone);
            boolean lastOfDay = days.add(day) && days.size() <= DAYS;
            boolean lastOfMonth = months.add(YearMonth.from(day)) && months.size() <= MONTHS;
            if (lastOfDay || lastOfMonth) {
                kept.add(one);
            }
        }
        Set<Instant> old = new TreeSet<>(taken);
        old.removeAll(kept);
        return old;
    }
}
