package io.github.recoverycheck.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.recoverycheck.athlete.AthleteProfile;
import io.github.recoverycheck.athlete.AthleteProfile.Level;
import io.github.recoverycheck.athlete.IntensityAnchor;
import io.github.recoverycheck.athlete.Runs;
import io.github.recoverycheck.athlete.SessionType;
import io.github.recoverycheck.athlete.TrainingPhase;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @Test
    void anAppsLimitsOfOneRuleLeaveTheOthersAsTheyWere() {
        RuleSet defaults = RuleSet.withDefaults();
        RuleSet shorter = defaults.with(new Rule(RuleId.DURATION, new Limits(30, 40, "our coach"), 0.5, true));
        assertThat(shorter.longRaceRestWeight()).isEqualTo(defaults.longRaceRestWeight());
        assertThat(shorter.durations()).isEmpty();
        assertThat(shorter.reliefs()).isEqualTo(defaults.reliefs()).isNotEmpty();
        RuleSet rested = defaults.with(new Rule(RuleId.REST_NEEDED, new Limits(0, 1, "our coach"), 0.2, false));
        assertThat(rested.longRaceRestWeight()).isEqualTo(0.2);
        assertThat(rested.durations()).isEqualTo(defaults.durations());
        VetoLimits stricter = new VetoLimits(6, 80, 80, 0.8, 0.85, 0.05, 60, 0.9);
        assertThat(defaults.withVetoes(stricter).vetoes()).isEqualTo(stricter);
        assertThat(defaults.withVetoes(stricter).name()).isEqualTo("default, changed");
        assertThat(RecoveryJudge.withDefaults().with(shorter).rules()).isSameAs(shorter);
    }

    @Test
    void onlyPresetsWhoseDurationsDifferDependOnTheLevel() {
        assertThat(RuleSet.withDefaults().dependsOnLevel()).isTrue();
        assertThat(RuleSet.named("experienced").orElseThrow().dependsOnLevel()).isFalse();
        assertThat(RuleSet.withDefaults()
                        .with(new Rule(RuleId.DURATION, new Limits(30, 40, "our coach"), 0.5, true))
                        .dependsOnLevel())
                .isFalse();
    }

    @Test
    void sharesAndFactorsOutOfRangeAreRefused() {
        Limits limits = new Limits(0, 1, "test");
        assertThatThrownBy(() -> new Relief(-0.1, limits)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new Relief(0, limits).remaining(0.5, 0)).isEqualTo(0.5);
        assertThat(new Relief(1, limits).remaining(0.5, 0)).isEqualTo(1);
        assertThatThrownBy(() -> new Taper(0, Map.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Taper(1.1, Map.of())).isInstanceOf(IllegalArgumentException.class);
        Taper taper = new Taper(1, Map.of(RuleId.RPE, limits));
        assertThat(taper.limits()).containsEntry(RuleId.RPE, limits);
    }

    @ParameterizedTest
    @CsvSource({
        // 133 and 152 bpm of 190 as shares of what else they are held against
        "MAXIMAL_HEART_RATE, 0.70, 0.80",
        "HEART_RATE_RESERVE, 0.58, 0.72",
        "AEROBIC_THRESHOLD, 0.82, 0.94",
    })
    void limitsOfTheMeanHeartRateMeanTheSameByEveryAnchor(IntensityAnchor.Kind kind, double low, double high) {
        Rule rule = RuleSet.base().find(RuleId.HR_MEAN).orElseThrow();
        assertThat(AnchorLimits.of(rule, kind).limits().noStressTo()).isEqualTo(low);
        assertThat(AnchorLimits.of(rule, kind).limits().fullStressFrom()).isEqualTo(high);
    }

    @Test
    void limitsThatWholePercentsWouldMakeOneAreNotRounded() {
        Rule narrow = RuleSet.base().find(RuleId.HR_MEAN).orElseThrow().withLimits(new Limits(0.700, 0.702, "test"));
        Rule ofReserve = AnchorLimits.of(narrow, IntensityAnchor.Kind.HEART_RATE_RESERVE);
        assertThat(ofReserve.limits().noStressTo()).isCloseTo((0.700 * 190 - 55) / 135, within(1e-12));
        assertThat(ofReserve.limits().fullStressFrom()).isCloseTo((0.702 * 190 - 55) / 135, within(1e-12));
    }
}
