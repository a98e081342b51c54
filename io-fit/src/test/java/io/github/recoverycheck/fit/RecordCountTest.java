package io.github.recoverycheck.fit;

import static org.assertj.core.api.Assertions.assertThat;

import com.garmin.fit.Fit;
import org.junit.jupiter.api.Test;

final class RecordCountTest {
    private static final int SECONDS = 50;
    private static final byte[] FILE = FitFixtures.runBytes(SECONDS);

    private static int records(int end) {
        return new RecordCount(FILE, new MessageDefinition[Fit.MAX_LOCAL_MESGS]).between(FILE[0], end);
    }

    @Test
    void countsAllRecordsOfASection() {
        assertThat(records(FILE.length - 2)).isEqualTo(SECONDS);
    }

    @Test
    void countsOnlyWhatEndsWithinTheRange() {
        int before = 0;
        for (int end = FILE[0]; end < FILE.length - 2; end++) {
            int count = records(end);
            assertThat(count).isBetween(before, before + 1);
            before = count;
        }
        assertThat(before).isEqualTo(SECONDS);
    }

    @Test
    void knowsNothingOfMessagesThatWereNotDefined() {
        byte[] undefined = {1, 2, 3};
        assertThat(new RecordCount(undefined, new MessageDefinition[Fit.MAX_LOCAL_MESGS]).between(0, 3))
                .isZero();
    }
}
