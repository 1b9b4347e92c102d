package duetalk.store;

import static org.assertj.core.api.Assertions.assertThat;

import duetalk.actions.MoveItem;
import duetalk.core.followups.FollowUp;
import duetalk.core.followups.FollowUpKind;
import duetalk.core.followups.Repeat;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What comes again every week does not stand on a holiday, and goes on by its own day of the week. */
class WeeklyReminderTest extends BookStory {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 12, 18);

    private FollowUp waiting() {
        return story().followUps().stream()
                .filter(one -> one.doneAt() == null)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aWeeklyReminderAvoidsChristmasAndNewYear() {
        Repeat weekly = new Repeat(Repeat.Unit.WEEKS, 1, FRIDAY);
        book.<Object>write(stores -> stores.followUps()
                .add(new FollowUp(0, client, FollowUpKind.CHECK, FRIDAY, null, "", null, null, null, weekly)));
        MoveItem move = new MoveItem(book);

        move.done(waiting().id(), NOW);
        assertThat(waiting().day()).isEqualTo(LocalDate.of(2026, 12, 28));
        assertThat(waiting().wished()).isEqualTo(LocalDate.of(2026, 12, 25));
        move.done(waiting().id(), NOW);
        assertThat(waiting().day()).isEqualTo(LocalDate.of(2027, 1, 4));
        move.done(waiting().id(), NOW);
        assertThat(waiting().day()).isEqualTo(LocalDate.of(2027, 1, 8));
    }
}
