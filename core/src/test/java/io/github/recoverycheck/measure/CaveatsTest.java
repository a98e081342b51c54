package io.github.recoverycheck.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverycheck.Recording;
import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.Sport;
import io.github.recoverycheck.normalize.Normalizer;
import io.github.recoverycheck.science.ScienceParameters;
import io.github.recoverycheck.series.Channel;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said to limit how far the values can be relied on, and when. */
final class CaveatsTest {
    private static final int SECONDS = 2100;

    private static Set<Caveat> caveats(Activity activity) {
        return RunMeasurements.of(Normalizer.withDefaults().normalize(activity)).caveats();
    }

    private static Set<Caveat> caveats(Recording recording) {
        return caveats(recording.run());
    }

    private static double hills(double meters) {
        return 300 + 5 * Math.sin(meters / 500);
    }

    /** A run of which nothing is in doubt, with steps that vary a little. */
    private static Recording sound() {
        return Recording.ofSeconds(SECONDS)
                .speed(t -> 2.7 + 0.15 * Math.sin(t / 9))
                .altitude(CaveatsTest::hills)
                .with(Channel.CADENCE, CaveatsTest::steps)
                .heartRate(t -> Math.rint(138 - 46 * Math.exp(-t / 60) + 2 * Math.sin(t / 37)));
    }

    private static double steps(double t) {
        return Math.rint(165 + 3 * Math.sin(t / 4) + 2 * Math.sin(t / 1.7));
    }

    @Test
    void aSoundRunHasNone() {
        assertThat(caveats(sound())).isEmpty();
    }

    @Test
    void withoutAltitudeOrOnATreadmillHillsAreNotTakenOut() {
        Recording flat = Recording.ofSeconds(SECONDS, 2.7).with(Channel.CADENCE, CaveatsTest::steps);
        assertThat(caveats(flat)).containsExactly(Caveat.GAP_UNADJUSTED);
        assertThat(caveats(sound().as(Sport.TREADMILL_RUNNING))).containsExactly(Caveat.GRADE_UNKNOWN);
    }

    @Test
    void noisyAltitudeIsThatOfSatellites() {
        Random random = new Random(3);
        assertThat(caveats(sound().altitude(d -> hills(d) + 2 * random.nextGaussian())))
                .containsExactly(Caveat.ALTITUDE_GPS);
        assertThat(caveats(sound().altitude(d -> hills(d) + 60 * random.nextGaussian())))
                .containsExactly(Caveat.GRADE_NOISY);
    }

    @ParameterizedTest
    @CsvSource({"340, false", "370, true"})
    void heartRateThatIsMissingInAFifthOfTheTimeIsOfLittleConfidence(int missing, boolean isLittle) {
        Recording recording = sound();
        DoubleUnaryOperator bpm = t -> t >= 600 && t < 600 + missing ? 0 : 138 + Math.rint(2 * Math.sin(t / 37));
        assertThat(caveats(recording.heartRate(bpm)).contains(Caveat.HR_LOW_CONFIDENCE))
                .isEqualTo(isLittle);
    }

    @Test
    void aHeartRateThatFollowsTheStepsIsALock() {
        assertThat(caveats(sound().heartRate(t -> t > 900 && t < 1300 ? steps(t) : 138 + 2 * Math.sin(t / 37))))
                .contains(Caveat.CADENCE_LOCK);
    }

    @Test
    void aHeartAtTheCadenceIsOnlySuspected() {
        SplittableRandom random = new SplittableRandom(1);
        double[] wander = new double[SECONDS + 1];
        for (int i = 1; i < wander.length; i++) {
            wander[i] = 0.96 * wander[i - 1] + random.nextDouble(-0.4, 0.4);
        }
        Recording recording = sound().with(Channel.CADENCE, t -> Math.rint(165 + random.nextDouble(-1.5, 1.5)));
        assertThat(caveats(recording.heartRate(t -> Math.rint(165 - 60 * Math.exp(-t / 60) + wander[(int) t]))))
                .containsExactly(Caveat.CADENCE_LOCK_SUSPECT);
    }

    @Test
    void aSensorThatStartsFarTooHighWasWarmingUp() {
        Recording recording = sound().with(Channel.CADENCE, t -> Double.NaN);
        assertThat(caveats(
                        recording.heartRate(t -> Math.rint(t < 200 ? 168 + Math.sin(t / 5) : 138 + Math.sin(t / 20)))))
                .containsExactly(Caveat.WARM_UP_ARTIFACT);
    }

    /** In each five minutes so many seconds at 1.5 m/s and 115 steps a minute. */
    private static Recording walked(int seconds, boolean withSteps) {
        Recording recording = sound().speed(t -> t % 300 < seconds ? 1.5 : 2.8).altitude(CaveatsTest::hills);
        return recording.with(Channel.CADENCE, t -> withSteps ? (t % 300 < seconds ? 115 : steps(t)) : Double.NaN);
    }

    @Test
    void walkingMoreThan30PercentIsARunWalk() {
        assertThat(caveats(walked(84, true))).doesNotContain(Caveat.WALK_RUN);
        assertThat(caveats(walked(96, true))).contains(Caveat.WALK_RUN).doesNotContain(Caveat.WALKING_BY_SPEED);
    }

    @Test
    void walkingThatOnlyTheSpeedTellsIsNamedFrom5Percent() {
        assertThat(caveats(walked(12, false))).doesNotContain(Caveat.WALKING_BY_SPEED);
        assertThat(caveats(walked(24, false))).contains(Caveat.WALKING_BY_SPEED);
    }

    @Test
    void aPaceThatRisesOnlyUntilMinuteTenHangsOnTheWarmUp() {
        // 30 min: over all of the window 9.5 % faster, from minute 10 on steady.
        DoubleUnaryOperator settling = t -> t < 300 ? 2.3 : Math.min(2.7, 2.3 + 0.4 * (t - 300) / 300);
        assertThat(caveats(Recording.ofSeconds(1800).speed(settling).altitude(CaveatsTest::hills)))
                .contains(Caveat.WARM_UP_SENSITIVE);
        assertThat(caveats(sound().speed(t -> 2.4 + t / 7000).altitude(CaveatsTest::hills)))
                .doesNotContain(Caveat.WARM_UP_SENSITIVE);
    }

    @Test
    void aPaceWithoutAnyChangeIsEven() {
        assertThat(caveats(sound().speed(t -> 2.7).altitude(d -> 300))).doesNotContain(Caveat.NON_LINEAR);
    }

    @Test
    void downAtAnEvenHeartRateIsFasterByTheCostOfEnergyAfterwards() {
        double factor = ScienceParameters.withDefaults().gradeCurve().factor(-0.10);
        double half = 1050 * 2.5 / factor;
        assertThat(caveats(sound().speed(t -> t < 1050 ? 2.5 / factor : 2.5)
                        .altitude(d -> 900 - 0.10 * Math.min(d, half))))
                .contains(Caveat.GRADE_CURVE_SENSITIVE);
    }

    @Test
    void aJumpOfThePaceIsNoEvenChange() {
        DoubleUnaryOperator end = t -> (t < 1700 ? 2.5 : 3.2) + 0.02 * Math.sin(t / 40);
        assertThat(caveats(sound().speed(end).altitude(CaveatsTest::hills))).contains(Caveat.NON_LINEAR);
        assertThat(caveats(sound().speed(t -> 2.4 + t / 7000).altitude(CaveatsTest::hills)))
                .doesNotContain(Caveat.NON_LINEAR);
    }
}
