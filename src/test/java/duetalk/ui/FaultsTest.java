package duetalk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import duetalk.ui.common.Faults;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class FaultsTest {

    @Test
    void theLogLearnsWhereAndNeverWhom() {
        IllegalStateException fault = new IllegalStateException(
                "client Marek Wiśniewski", new SQLException("Value too long: '+48 22 555 01 14'"));

        assertThat(Faults.place(fault))
                .contains("java.lang.IllegalStateException", "java.sql.SQLException", "FaultsTest")
                .doesNotContain("Marek", "555");
    }
}
