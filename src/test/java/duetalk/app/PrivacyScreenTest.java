package duetalk.app;

import static org.assertj.core.api.Assertions.assertThat;

import duetalk.Fx;
import duetalk.core.book.BookProblem.Kind;
import duetalk.core.clients.Language;
import duetalk.ui.common.Destination;
import duetalk.ui.common.Destination.Settings.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pass phrase, the recovery key and the lock, through the screen. */
class PrivacyScreenTest extends PrivacyStory {

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "HE")
    void aProtectedBookAsksForItsPhrase(Language spoken) {
        start(spoken);
        String recovery = protect();
        assertThat(recovery).hasSize(39);
        assertThat(desk.text("#privacy-state")).isEqualTo(desk.voice().say("protect.on"));
        assertThat(desk.clients()).isEqualTo(1);
        desk.close();
        open(spoken, 5);
        unlock("another phrase");
        assertThat(desk.text("#unlock-problem")).isEqualTo(problem(Kind.WRONG_PHRASE, book()));
        unlock(PHRASE);
        assertThat(desk.clients()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "FA")
    void whoForgotThePhraseOpensWithTheRecoveryKey(Language spoken) {
        start(spoken);
        String recovery = protect();
        desk.close();
        open(spoken, 5);
        desk.press("#unlock-other");
        desk.type("#unlock-recovery", "7777-7777");
        desk.press("#unlock-open");
        assertThat(desk.text("#unlock-problem")).isEqualTo(problem(Kind.WRONG_RECOVERY_KEY, book()));
        desk.type(
                "#unlock-recovery", recovery.toLowerCase(java.util.Locale.ROOT).replace("-", ""));
        desk.press("#unlock-open");

        assertThat(desk.said()).isEqualTo(desk.voice().say("unlock.byrecovery"));
        assertThat(desk.isThere("#privacy-change")).isTrue();
        assertThat(desk.clients()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "PL")
    void aPhraseThatIsShortOrTypedDifferentlyIsRefused(Language spoken) {
        start(spoken);
        privacy();
        desk.press("#privacy-protect");
        desk.type("#phrase-first", "short");
        desk.type("#phrase-second", "short");
        desk.press("#sheet-accept");
        assertThat(desk.text("#sheet-problem")).isEqualTo(desk.voice().say("problem.PHRASE_SHORT"));
        desk.type("#phrase-first", PHRASE);
        desk.type("#phrase-second", PHRASE + "x");
        desk.press("#sheet-accept");
        assertThat(desk.text("#sheet-problem")).isEqualTo(desk.voice().say("problem.PHRASES_DIFFER"));
        assertThat(desk.text("#phrase-first")).isEmpty();
    }

    /** A half-typed sheet is still there after the lock; nothing behind the lock can be reached. */
    @ParameterizedTest
    @EnumSource(value = Language.class, names = "EN")
    void theLockCoversAndKeepsWhatWasTyped(Language spoken) {
        start(spoken);
        protect();
        desk.go(new Destination.Clients());
        desk.press("#enter");
        desk.type("#client-name", "half a na");
        desk.clock.move(Duration.ofMinutes(9));
        Fx.run(desk.desk::tick);
        assertThat(desk.isThere("#unlock-phrase")).isFalse();
        desk.clock.move(Duration.ofMinutes(2));
        Fx.run(desk.desk::tick);

        assertThat(desk.isThere("#client-name")).isFalse();
        unlock("wrong phrase");
        assertThat(desk.text("#unlock-problem")).isEqualTo(problem(Kind.WRONG_PHRASE, book()));
        assertThat(desk.isThere("#client-name")).isFalse();
        unlock(PHRASE);
        assertThat(desk.text("#client-name")).isEqualTo("half a na");
        desk.press("#sheet-accept");
        assertThat(desk.clients()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "HE")
    void thePhraseIsChangedAndTakenOff(Language spoken) {
        start(spoken);
        protect();
        desk.press("#privacy-change");
        desk.type("#phrase-now", "not the phrase");
        desk.type("#phrase-first", "a phrase of the future");
        desk.type("#phrase-second", "a phrase of the future");
        desk.press("#sheet-accept");
        assertThat(desk.text("#sheet-problem")).isEqualTo(problem(Kind.WRONG_PHRASE, book()));
        desk.type("#phrase-now", PHRASE);
        desk.type("#phrase-first", "a phrase of the future");
        desk.type("#phrase-second", "a phrase of the future");
        desk.press("#sheet-accept");
        assertThat(desk.said()).isEqualTo(desk.voice().say("protect.changed"));
        desk.press("#privacy-remove");
        desk.type("#phrase-now", "a phrase of the future");
        desk.press("#sheet-accept");

        assertThat(desk.said()).isEqualTo(desk.voice().say("protect.removed"));
        assertThat(desk.clients()).isEqualTo(1);
        desk.close();
        open(spoken, 5);
        assertThat(desk.clients()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "FA")
    void aProtectedBackupIsGoneBackTo(Language spoken) {
        start(spoken);
        protect();
        desk.addClient("two");
        desk.go(new Destination.Settings(Page.SAFETY));
        desk.press("#safety-restore");
        desk.press("#sheet-accept");
        assertThat(desk.clients()).isEqualTo(1);
        desk.close();
        open(spoken, 5);
        unlock(PHRASE);
        assertThat(desk.clients()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "PL")
    void aLostKeyFileIsSaidAndTheBackupOpens(Language spoken) throws IOException {
        start(spoken);
        protect();
        desk.close();
        Files.write(folder.resolve("book.key"), new byte[] {1, 2, 3});
        open(spoken, 5);
        unlock(PHRASE);
        assertThat(desk.text(".reading")).isEqualTo(problem(Kind.KEY_DAMAGED, folder.resolve("book.key")));
        desk.press("#trouble-backup");
        unlock(PHRASE);
        assertThat(desk.clients()).isEqualTo(1);
    }
}
