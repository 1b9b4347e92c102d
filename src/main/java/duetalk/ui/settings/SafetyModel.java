package duetalk.ui.settings;

import duetalk.core.backup.Backup;
import duetalk.core.book.BookProblem;
import duetalk.text.Voice;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;

/** Backups, put into words. */
public final class SafetyModel {

    private static final BigDecimal MEGABYTE = BigDecimal.valueOf(1_000_000);

    private final Voice voice;
    private final ZoneId zone;

    public SafetyModel(Voice voice, ZoneId zone) {
        this.voice = voice;
        this.zone = zone;
    }

    /** What came of taking a backup: the backup, or why there is none. */
    record Result(Optional<Backup> backup, Optional<String> problem) {}

    Result attempt(Supplier<Backup> take) {
        try {
            return new Result(Optional.of(take.get()), Optional.empty());
        } catch (BookProblem problem) {
            return new Result(Optional.empty(), Optional.of(voice.problem(problem)));
        }
    }

    private String moment(Instant at) {
        var when = at.atZone(zone);
        return voice.say("safety.moment", "date", voice.dates().brief(when.toLocalDate()), "time", when.toLocalTime());
    }

    public String at(Backup backup) {
        return moment(backup.at());
    }

    public String clients(Backup backup) {
        return voice.amounts().whole(backup.counts().clients());
    }

    public String invoices(Backup backup) {
        return voice.amounts().whole(backup.counts().invoices());
    }

    public String payments(Backup backup) {
        return voice.amounts().whole(backup.counts().payments());
    }

    public String entries(Backup backup) {
        return voice.amounts().whole(backup.counts().entries());
    }

    public String last(Backup backup) {
        Instant last = backup.counts().lastEntry();
        return last == null ? "" : moment(last);
    }

    public String size(Backup backup) {
        BigDecimal megabytes = BigDecimal.valueOf(backup.bytes()).divide(MEGABYTE, 1, RoundingMode.HALF_UP);
        return voice.say("safety.megabytes", "number", voice.amounts().number(megabytes, 1));
    }

    public String taken(Backup backup) {
        return voice.say(
                "safety.taken",
                "clients",
                Math.toIntExact(backup.counts().clients()),
                "invoices",
                Math.toIntExact(backup.counts().invoices()));
    }

    public String question(Backup backup) {
        var when = backup.at().atZone(zone);
        return voice.say("safety.restore.text", "date", when.toLocalDate(), "time", when.toLocalTime());
    }
}
