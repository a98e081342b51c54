package io.github.recoverycheck.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.recoverycheck.Recording;
import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.Sport;
import io.github.recoverycheck.measure.RunCurve.Stretch;
import io.github.recoverycheck.normalize.Normalizer;
import io.github.recoverycheck.series.Channel;
import org.junit.jupiter.api.Test;

final class RunCurveTest {
    private static RunCurve curve(Activity activity) {
        return RunCurve.of(Normalizer.withDefaults().normalize(activity));
    }

    private static Recording hour() {
        return Recording.ofSeconds(3600).speed(t -> 2.5 + t / 7200).with(Channel.HEART_RATE, t -> 130 + t / 360);
    }

    @Test
    void eachBinHasTheMeansOfItsThirtySeconds() {
        RunCurve curve = curve(hour().run());
        assertThat(curve.size()).isEqualTo(120);
        assertThat(curve.widthSeconds()).isEqualTo(30);
        assertThat(curve.speedMetersPerSecond(60)).isCloseTo(2.5 + 1815 / 7200.0, within(0.005));
        assertThat(curve.heartRateBpm(60)).isCloseTo(130 + 1815 / 360.0, within(0.2));
    }

    @Test
    void withoutAltitudeThereIsNoHeight() {
        assertThat(curve(hour().run()).heightMeters(10)).isNaN();
    }

    @Test
    void theFirstFiveMinutesAreTheWarmUpAndTheLastBinTheTail() {
        RunCurve curve = curve(hour().run());
        assertThat(curve.isIn(Stretch.WARM_UP, 9)).isTrue();
        assertThat(curve.isIn(Stretch.WARM_UP, 10)).isFalse();
        assertThat(curve.isIn(Stretch.TAIL, 118)).isFalse();
        assertThat(curve.isIn(Stretch.TAIL, 119)).isTrue();
        assertThat(curve.isIn(Stretch.DRIFT_WINDOW, 9)).isFalse();
        assertThat(curve.isIn(Stretch.DRIFT_WINDOW, 60)).isTrue();
    }

    @Test
    void aHillIsSteepAndItsGradeIsTakenOutOfThePace() {
        RunCurve curve = curve(Recording.ofSeconds(3600)
                .speed(t -> 2.5)
                .altitude(meters -> 100 + 0.06 * Math.max(0, Math.min(1500, meters - 3000)))
                .run());
        assertThat(curve.isIn(Stretch.STEEP, 20)).isFalse();
        assertThat(curve.isIn(Stretch.STEEP, 50)).isTrue();
        assertThat(curve.heightMeters(110)).isCloseTo(190, within(1.0));
        assertThat(curve.gradeAdjustedSpeedMetersPerSecond(50)).isGreaterThan(1.1 * curve.speedMetersPerSecond(50));
        assertThat(curve.gradeAdjustedSpeedMetersPerSecond(20)).isCloseTo(curve.speedMetersPerSecond(20), within(0.03));
    }

    @Test
    void standingIsAPauseWithoutASpeed() {
        RunCurve curve =
                curve(hour().speed(t -> t >= 1200 && t < 1380 ? 0 : 2.5).run());
        assertThat(curve.isIn(Stretch.PAUSED, 43)).isTrue();
        assertThat(curve.speedMetersPerSecond(43)).isNaN();
        assertThat(curve.isIn(Stretch.PAUSED, 60)).isFalse();
    }

    @Test
    void aHeartRateThatIsNotBelievedIsShownAndMarked() {
        RunCurve curve = curve(hour().speed(t -> 2.7 + 0.15 * Math.sin(t / 9))
                .with(Channel.HEART_RATE, t -> t >= 1200 && t <= 1600 ? 140 : 140 + Math.rint(4 * Math.sin(t / 7)))
                .run());
        assertThat(curve.isIn(Stretch.HEART_RATE_NOT_BELIEVED, 45)).isTrue();
        assertThat(curve.heartRateBpm(45)).isEqualTo(140);
        assertThat(curve.isIn(Stretch.HEART_RATE_NOT_BELIEVED, 90)).isFalse();
    }

    @Test
    void whereNoHeartRateIsRecordedThereIsNoneToDoubt() {
        RunCurve curve = curve(hour().with(Channel.HEART_RATE, t -> t < 1200 ? Double.NaN : 140 + t / 360)
                .run());
        assertThat(curve.heartRateBpm(20)).isNaN();
        assertThat(curve.isIn(Stretch.HEART_RATE_NOT_BELIEVED, 20)).isFalse();
    }

    @Test
    void aRideHasNoCurve() {
        RunCurve curve = curve(hour().run().toBuilder().sport(Sport.CYCLING).build());
        assertThat(curve.size()).isZero();
        assertThat(curve.isEmpty()).isTrue();
    }

    @Test
    void curvesAreTheSameIfEveryBinIs() {
        RunCurve curve = curve(hour().run());
        assertThat(curve.isEmpty()).isFalse();
        assertThat(curve).isEqualTo(curve(hour().run())).hasSameHashCodeAs(curve(hour().run()));
        assertThat(curve)
                .isNotEqualTo(curve(hour().with(Channel.HEART_RATE, t -> 131).run()));
        assertThat(curve).isNotEqualTo(curve(hour().speed(t -> 2.5).run()));
        assertThat(curve)
                .isNotEqualTo(
                        curve(hour().altitude(meters -> 300 + meters / 100).run()));
    }
}
