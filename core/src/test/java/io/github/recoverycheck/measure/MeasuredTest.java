package io.github.recoverycheck.measure;

import static io.github.recoverycheck.Printed.assertPrinted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class MeasuredTest {
    @Test
    void intervalOfAKnownErrorIsNormal() {
        assertPrinted(Measured.of(10, 1).low(), "8.040036");
        assertPrinted(Measured.of(10, 1).high(), "11.959964");
    }

    @Test
    void intervalOfAnEstimatedErrorIsStudents() {
        assertPrinted(Measured.of(0, 1, 4, 1).high(), "2.7764451");
        assertPrinted(Measured.of(0, 1, 6, 1).high(), "2.4469118");
    }

    @Test
    void anExactValueHasNoInterval() {
        assertThat(Measured.exact(3).low()).isEqualTo(3);
        assertThat(Measured.exact(3).high()).isEqualTo(3);
    }

    @Test
    void aMissingValueSaysWhyAndIsNeverANumber() {
        Measured missing = Measured.missing(MissingReason.HR_ABSENT);
        assertThat(missing.isPresent()).isFalse();
        assertThat(missing.missing()).contains(MissingReason.HR_ABSENT);
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(missing::value)
                .withMessageContaining("no heart rate");
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(missing::low);
        assertThat(missing).isEqualTo(Measured.missing(MissingReason.HR_ABSENT));
    }

    @Test
    void isEitherAValueOrAReason() {
        assertThatIllegalArgumentException().isThrownBy(() -> Measured.of(Double.NaN, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Measured.of(Double.POSITIVE_INFINITY, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Measured.of(1, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> Measured.of(1, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> Measured.of(1, Double.POSITIVE_INFINITY));
        assertThatIllegalArgumentException().isThrownBy(() -> Measured.of(1, 1, 0, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Measured(1, 0, 1, 1, Optional.of(MissingReason.HR_ABSENT)));
    }

    @Test
    void aMultipleHasAMultipleOfTheErrorAndIsMissingWhereTheValueIs() {
        assertThat(Measured.of(10, 2, 5, 0.8).times(3)).isEqualTo(Measured.of(30, 6, 5, 0.8));
        assertThatIllegalArgumentException().isThrownBy(() -> Measured.exact(1).times(-1));
        assertThat(Measured.missing(MissingReason.HR_ABSENT).times(3))
                .isEqualTo(Measured.missing(MissingReason.HR_ABSENT));
    }
}
