package duetalk.store;

import static org.assertj.core.api.Assertions.assertThat;

import duetalk.core.contacts.CallDraft;
import duetalk.core.contacts.Captured;
import duetalk.core.contacts.Disputed;
import duetalk.core.contacts.Outcome;
import duetalk.core.contacts.Reached;
import duetalk.core.invoices.PaymentMethod;
import duetalk.core.money.Money;
import duetalk.core.promises.Promised;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The live call's journal: whole or not at all. */
class CallJournalTest {

    private static final Instant STARTED = Instant.parse("2026-11-24T09:42:11.123456Z");
    private static final String[] TEXTS = {
        "will pay on Friday",
        "a\ttab, a\nline and a \\ back-slash",
        "אמר שישלם ב־27.11",
        "گفت «جمعه» واریز می‌کند",
        "",
        "sum\t1"
    };

    @TempDir
    Path folder;

    private CallJournalFile journal;

    @BeforeEach
    void open() {
        journal = new CallJournalFile(new BookFile(folder.resolve("book")));
    }

    private static CallDraft draft(long client, String typing) {
        return new CallDraft(
                client, STARTED, 31, true, 0, List.of(), List.of(), "OPEN", List.of(), typing, Captured.NOTHING);
    }

    @Test
    void whateverWasNotedComesBackAsItWas() {
        Random random = new Random(61);
        for (int i = 0; i < 300; i++) {
            CallDraft draft = random(random);
            journal.keep(draft);

            assertThat(journal.left()).containsExactly(draft);
        }
    }

    private static CallDraft random(Random random) {
        List<CallDraft.Step> steps = new ArrayList<>();
        List<CallDraft.Note> notes = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            steps.add(new CallDraft.Step("NODE_" + i, "ANSWER", STARTED.plusMillis(random.nextInt(90_000))));
            notes.add(new CallDraft.Note(random.nextInt(600), TEXTS[random.nextInt(TEXTS.length)]));
        }
        boolean agreed = random.nextBoolean();
        return new CallDraft(
                7,
                STARTED,
                random.nextInt(900),
                random.nextBoolean(),
                random.nextInt(3),
                random.nextBoolean() ? List.of("INTENDS_STOP", "INTENDS_COURT") : List.of(),
                steps,
                "WHEN",
                notes,
                TEXTS[random.nextInt(TEXTS.length)],
                new Captured(
                        agreed ? Outcome.PROMISE : null,
                        agreed
                                ? new Promised(
                                        new Money(random.nextInt(), "IRR"),
                                        LocalDate.of(2026, 12, 1),
                                        PaymentMethod.CASH)
                                : null,
                        agreed ? null : LocalDate.of(2026, 12, 2),
                        random.nextBoolean() && !agreed ? LocalTime.of(9, 30) : null,
                        random.nextBoolean()
                                ? List.of(new Disputed(
                                        4, new Money(random.nextInt(), "PLN"), TEXTS[random.nextInt(TEXTS.length)]))
                                : List.of(),
                        random.nextBoolean()
                                ? List.of(new Reached(TEXTS[random.nextInt(TEXTS.length)], "", "+48 601 555 014"))
                                : List.of()));
    }

    @Test
    void theNewestDraftOfAClientIsKeptAndTheOthersStay() {
        journal.keep(draft(1, "first"));
        journal.keep(draft(2, "other"));
        journal.keep(draft(1, "second"));

        assertThat(journal.left()).extracting(CallDraft::typing).containsExactlyInAnyOrder("second", "other");
        journal.clear(1);
        assertThat(journal.left()).extracting(CallDraft::clientId).containsExactly(2L);
        assertThat(new CallJournalFile(new BookFile(folder.resolve("another"))).left())
                .isEmpty();

        new CallJournalFile(new BookFile(folder.resolve("book-restored-20261122-101500"))).keep(draft(3, "elsewhere"));
        assertThat(journal.left()).extracting(CallDraft::clientId).containsExactly(2L);
    }

    /** A file that was cut off anywhere, or changed anywhere, is no draft; it is set aside, not thrown away. */
    @Test
    void aTornDraftIsToldFromAWholeOne() throws IOException {
        journal.keep(draft(1, "something worth keeping"));
        Path file = folder.resolve("book-1.call");
        byte[] whole = Files.readAllBytes(file);
        Random random = new Random(62);
        for (int i = 0; i < 200; i++) {
            byte[] torn = java.util.Arrays.copyOf(whole, random.nextInt(whole.length - 1));
            Files.write(file, random.nextBoolean() ? torn : changed(whole, random));
            assertThat(journal.left()).isEmpty();
            assertThat(file).doesNotExist();
            assertThat(folder.resolve("book-1.call.unreadable")).exists();
        }
    }

    private static byte[] changed(byte[] whole, Random random) {
        byte[] changed = whole.clone();
        int at = random.nextInt(whole.length - 20);
        changed[at] = (byte) (changed[at] ^ 1);
        return changed;
    }
}
