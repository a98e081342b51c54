package io.github.recoverycheck.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.recoverycheck.athlete.AthleteProfile;
import io.github.recoverycheck.athlete.AthleteProfile.Level;
import io.github.recoverycheck.athlete.AthleteState;
import io.github.recoverycheck.athlete.Runs;
import io.github.recoverycheck.athlete.SessionType;
import io.github.recoverycheck.athlete.TrainingPhase;
import io.github.recoverycheck.measure.Measured;
import io.github.recoverycheck.measure.MissingReason;
import io.github.recoverycheck.measure.RunMeasurements;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RuleSetTest {
    private static Rule suited(String preset, Question question, States state) {
        return RuleSet.named(preset).orElseThrow().suitedTo(state.build(), Optional.empty()).stream()
                .filter(rule -> rule.question() == question)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void presetsAreFoundByName() {
        assertThat(RuleSet.presets())
                .extracting(RuleSet::name)
                .containsExactly("default", "strict", "experienced", "beginner", "taper", "base");
        for (RuleSet preset : RuleSet.presets()) {
            assertThat(RuleSet.named(preset.name())).containsSame(preset);
        }
        assertThat(RuleSet.named("lenient")).isEmpty();
    }

    @Test
    void noRuleAloneLandsOnTheEdgeOfRecovery() {
        for (RuleSet preset : RuleSet.presets()) {
            if (preset.name().equals("base")) {
                continue;
            }
            assertThat(preset.rules())
                    .allSatisfy(rule -> assertThat(100 * (1 - rule.weight()))
                            .as("%s of %s", rule.question(), preset.name())
                            .matches(score -> score < 69 || score > 71));
            assertThat(100 * (1 - preset.longRaceRestWeight())).isLessThan(69);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "base, REGULAR, 0, 45, 75",
        "base, REGULAR, 0.8, 45, 60",
        "base, EXPERIENCED, 0, 60, 90",
        "base, EXPERIENCED, 0.8, 45, 60",
        "base, BEGINNER, 0, 40, 60",
        "base, BEGINNER, 0.8, 40, 60",
        "default, REGULAR, 0, 45, 65",
        "default, REGULAR, 0.79, 45, 65",
        "default, REGULAR, 0.8, 45, 60",
        "default, EXPERIENCED, 0, 60, 80",
        "default, EXPERIENCED, 0.8, 50, 75",
        "default, BEGINNER, 0, 40, 60",
        "strict, REGULAR, 0, 45, 50",
        "strict, EXPERIENCED, 0, 60, 65",
        "strict, EXPERIENCED, 0.8, 50, 65",
        "strict, BEGINNER, 0, 40, 50",
        "experienced, BEGINNER, 0, 60, 80",
        "experienced, REGULAR, 0.8, 50, 75",
        "beginner, EXPERIENCED, 0, 40, 60",
        "taper, REGULAR, 0, 33.75, 48.75",
        "taper, EXPERIENCED, 0.8, 37.5, 56.25",
    })
    void theDurationSuitsTheLevelAndWhatCameBefore(
            String preset, Level level, double hardness, double low, double high) {
        Rule rule =
                suited(preset, RuleId.DURATION, new States().level(level).after(20, hardness, SessionType.INTERVALS));
        assertThat(rule.limits().noStressTo()).isEqualTo(low);
        assertThat(rule.limits().fullStressFrom()).isEqualTo(high);
    }

    @ParameterizedTest
    @CsvSource({
        "default, DURATION, 33.75, 48.75",
        "default, HR_MEAN, 0.68, 0.78",
        "default, RPE, 2, 5",
        "base, DURATION, 33.75, 56.25",
        "base, HR_MEAN, 0.70, 0.80",
        "strict, HR_MEAN, 0.68, 0.72",
        "strict, RPE, 2, 4",
        "taper, DURATION, 33.75, 48.75",
        "taper, HR_MEAN, 0.68, 0.78",
    })
    void theTaperIsStricter(String preset, RuleId id, double low, double high) {
        Rule rule = suited(preset, id, new States().phase(TrainingPhase.TAPER));
        assertThat(rule.limits().noStressTo()).isCloseTo(low, within(1e-12));
        assertThat(rule.limits().fullStressFrom()).isCloseTo(high, within(1e-12));
        assertThat(suited("default", id, new States().phase(TrainingPhase.TAPER_LIKE)))
                .isEqualTo(RuleSet.withDefaults().find(id).orElseThrow());
    }

    @Test
    void theTaperPresetIsTheDefaultInTheTaper() {
        for (Rule rule : RuleSet.named("taper").orElseThrow().rules()) {
            assertThat(rule).isEqualTo(suited("default", rule.question(), new States().phase(TrainingPhase.TAPER)));
        }
    }

    @Test
    void restWeighsMoreAfterALongRace() {
        assertThat(suited("default", RuleId.REST_NEEDED, new States().rest(20, 1, false))
                        .weight())
                .isEqualTo(0.35);
        assertThat(suited("default", RuleId.REST_NEEDED, new States().rest(20, 1, true))
                        .weight())
                .isEqualTo(0.40);
        assertThat(suited("base", RuleId.REST_NEEDED, new States().rest(20, 1, true))
                        .weight())
                .isEqualTo(0.30);
    }

    @Test
    void anAppSetsALimitAndAWeightOfItsOwn() {
        Rule own = new Rule(RuleId.DURATION, new Limits(30, 40, "our coach"), 0.5, true);
        RuleSet changed = RuleSet.withDefaults().with(own);
        assertThat(changed.name()).isEqualTo("default, changed");
        assertThat(changed.with(own).name()).isEqualTo("default, changed");
        assertThat(changed.withName("ours").name()).isEqualTo("ours");
        assertThat(changed.rules()).hasSameSizeAs(RuleSet.withDefaults().rules());
        for (Level level : Level.values()) {
            Verdict verdict = RecoveryJudge.withDefaults()
                    .with(changed)
                    .judge(
                            Runs.easy(40, 120, 2.4).build(),
                            AthleteProfile.unknown(),
                            new States().level(level).build());
            assertThat(verdict.score().value()).isCloseTo(50, within(2.0));
            assertThat(verdict.ruleSet()).isEqualTo("default, changed");
            assertThat(verdict.finding(RuleId.DURATION).orElseThrow().rule()).isEqualTo(own);
        }
        Rule terrain = RuleSet.base().find(RuleId.TERRAIN).orElseThrow();
        assertThat(RuleSet.withDefaults().with(terrain).find(RuleId.TERRAIN)).contains(terrain);
    }

    @Test
    void everyLimitHasASource() {
        for (RuleSet preset : RuleSet.presets()) {
            assertThat(preset.rules())
                    .allSatisfy(rule -> assertThat(rule.limits().source()).isNotBlank());
            assertThat(preset.durations())
                    .allSatisfy(variant -> assertThat(variant.limits().source()).isNotBlank());
        }
        for (Veto.Kind kind : Veto.Kind.values()) {
            assertThat(kind.source()).isNotBlank();
        }
    }

    @Test
    void limitsThatAreNotInOrderAreRefused() {
        assertThatThrownBy(() -> new Limits(5, 5, "test")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Limits(Double.NEGATIVE_INFINITY, 5, "test"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Relief(1.1, new Limits(0, 1, "test")))
                .isInstanceOf(IllegalArgumentException.class);
    }

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
