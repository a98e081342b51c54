package io.github.recoverycheck.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.recoverycheck.athlete.AthleteProfile;
import io.github.recoverycheck.athlete.AthleteState;
import io.github.recoverycheck.measure.Measured;
import io.github.recoverycheck.measure.MissingReason;
import io.github.recoverycheck.measure.RunMeasurements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OwnQuestionTest {
    /** A question that is never answered. */
    private record Own(String name, String title) implements OwnQuestion {
        Own(String name) {
            this(name, "Own");
        }

        @Override
        public String unit() {
            return "";
        }

        @Override
        public Answer ask(RunMeasurements today, AthleteProfile athlete, AthleteState state) {
            return new Answer(Measured.missing(MissingReason.NOT_REPORTED), "Not asked.");
        }
    }

    private static Rule own(String name, double weight) {
        return new Rule(new Own(name), new Limits(0, 1, "test"), weight, false);
    }

    @Test
    void aRuleOfAnAppsOwnTakesThePlaceOfTheOneThatAsksTheSame() {
        RuleSet rules = RuleSet.withDefaults()
                .with(own("MINE", 0.1))
                .with(own("OTHER", 0.2))
                .with(own("MINE", 0.3));

        assertThat(rules.rules()).hasSize(RuleSet.withDefaults().rules().size() + 2);
        assertThat(rules.find(new Own("MINE")).orElseThrow().weight()).isEqualTo(0.3);
        assertThat(rules.name()).isEqualTo("default, changed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HR_MEAN", "FELT_TOO_FAST", "", " ", "mine", "9MINE", "MINE\n", "MY RULE", "\u00dcBUNG"})
    void aNameThatIsTheLibrarysOrNoNameIsRefused(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RuleSet.withDefaults().with(own(name, 0.1)));
    }

    @Test
    void aQuestionWithoutATitleIsRefused() {
        Rule untitled = new Rule(new Own("MINE", " "), new Limits(0, 1, "test"), 0.1, false);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RuleSet.withDefaults().with(untitled));
    }

    @Test
    void aSetThatNoVerdictCouldStandOnIsRefused() {
        RuleSet rules = RuleSet.withDefaults();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rules.changed("x", rule -> rule.withWeight(0)))
                .withMessage("no core rule");
    }

    @Test
    void limitsAreToldByDigitsThatSaySomething() {
        assertThat(new Limits(0.7, 0.8, "").text()).isEqualTo("0.70 to 0.80");
        assertThat(new Limits(45, 65, "").text()).isEqualTo("45 to 65");
        assertThat(new Limits(0.001, 0.00215, "").text()).isEqualTo("0.00100 to 0.00215");
    }

    @Test
    void aTitleKeepsItsCapitalsWithinASentenceWhereTheyBelongToIt() {
        assertThat(Headlines.inSentence(new Own("A", "Morning variability"))).isEqualTo("morning variability");
        assertThat(Headlines.inSentence(new Own("A", "HRV of the morning"))).isEqualTo("HRV of the morning");
        assertThat(Headlines.inSentence(new Own("A", "I slept badly"))).isEqualTo("I slept badly");
        assertThat(Headlines.inSentence(new Own("A", "X"))).isEqualTo("X");
    }
}
