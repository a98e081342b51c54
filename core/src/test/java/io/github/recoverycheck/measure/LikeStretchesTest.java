package io.github.recoverycheck.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LikeStretchesTest {
    /** Stretches one after the other with a minute between them, from pairs of seconds and meters. */
    private static List<WorkStretch> stretches(int... secondsAndMeters) {
        List<WorkStretch> stretches = new ArrayList<>();
        int from = 600;
        for (int i = 0; i < secondsAndMeters.length; i += 2) {
            stretches.add(new WorkStretch(from, from + secondsAndMeters[i], secondsAndMeters[i + 1]));
            from += secondsAndMeters[i] + 60;
        }
        return stretches;
    }

    private static List<WorkStretch> like(List<WorkStretch> all) {
        return LikeStretches.of(all, 3, 0.1, 0.1);
    }

    @Test
    void stretchesOfALikeTimeBelongTogetherInOrderOfTime() {
        List<WorkStretch> all = stretches(180, 700, 175, 600, 40, 150, 185, 800, 180, 720);
        assertThat(like(all)).containsExactly(all.get(0), all.get(1), all.get(3), all.get(4));
        assertThat(LikeStretches.seconds(like(all))).isEqualTo(180 + 175 + 185 + 180);
    }

    @Test
    void stretchesOfALikeDistanceDoWhereTheirTimesDiffer() {
        List<WorkStretch> all = stretches(120, 400, 160, 405, 200, 398, 100, 402);
        assertThat(like(all)).isEqualTo(all);
    }

    @Test
    void thoseThatHoldMoreWorkCount() {
        // Three of a like time take 540 s, three of a like distance 670 s.
        List<WorkStretch> all = stretches(180, 500, 180, 900, 180, 1400, 260, 505, 230, 495);
        assertThat(LikeStretches.seconds(like(all))).isEqualTo(670);
    }

    @Test
    void fewerThanEnoughAreNoGroup() {
        assertThat(like(stretches(180, 700, 180, 700))).isEmpty();
        assertThat(like(stretches(180, 700, 180, 700, 180, 700))).hasSize(3);
        assertThat(like(List.of())).isEmpty();
    }

    @Test
    void aSessionMayHaveAGroupOfShorterAndOneOfLongerStretches() {
        List<WorkStretch> all = stretches(
                300, 1200, 300, 1210, 300, 1190, 600, 2400, 610, 2450, 590, 2380, 60, 300, 61, 310, 60, 305, 150, 700);
        assertThat(like(all)).isEqualTo(all.subList(0, 9));
    }

    @Test
    void theSpreadOfAGroupIsTheSampleDeviationOverTheMean() {
        // 90, 100, 110: 10 of 100; 89, 100, 111 a little more. Distances differ far more.
        assertThat(like(stretches(90, 100, 100, 200, 110, 400))).hasSize(3);
        assertThat(like(stretches(89, 100, 100, 200, 111, 400))).isEmpty();
    }
}
