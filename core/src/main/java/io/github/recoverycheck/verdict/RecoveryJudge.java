package io.github.recoverycheck.verdict;

import io.github.recoverycheck.athlete.AthleteHistory;
import io.github.recoverycheck.athlete.AthleteProfile;
import io.github.recoverycheck.athlete.AthleteState;
import io.github.recoverycheck.measure.RunMeasurements;
import java.util.List;
import java.util.Objects;

/**
 * Decides whether a run counted as recovery. It sees only measurements, never the recording. Immutable and safe to share
 * between threads; the same input always gives the same verdict.
 *
 * <p>Each rule's expected stress takes its weight from 100 points; 70 and more is recovery, 40 and more borderline. More
 * stress never improves a verdict.
 */
public final class RecoveryJudge {
    private static final RecoveryJudge DEFAULTS = new RecoveryJudge(RuleSet.withDefaults());

    private final RuleSet rules;

    private RecoveryJudge(RuleSet rules) {
        this.rules = rules;
    }

    /** The judge with the rules of {@link RuleSet#withDefaults}. */
    public static RecoveryJudge withDefaults() {
        return DEFAULTS;
    }

    /** A judge with other rules. */
    public RecoveryJudge with(RuleSet newRules) {
        return new RecoveryJudge(Objects.requireNonNull(newRules, "rules"));
    }

    /** The rules that it judges by. */
    public RuleSet rules() {
        return rules;
    }

    /**
     * Judges a run.
     *
     * @param today the run
     * @param history the athlete's activities; only those that started before the run are looked at
     * @param athlete what the athlete tells
     */
    public Verdict judge(RunMeasurements today, AthleteHistory history, AthleteProfile athlete) {
        return judge(today, athlete, AthleteState.of(today, history, athlete));
    }

    /**
     * Judges a run where what the history tells is known already.
     *
     * @param today the run
     * @param athlete what the athlete tells
     * @param state what was known of the athlete at the start of the run
     */
    public Verdict judge(RunMeasurements today, AthleteProfile athlete, AthleteState state) {
        return judgement(today, athlete, state).verdict();
    }

    /**
     * What would have made a run recovery, the smallest change of each kind; where no single one suffices, the best pair.
     * It judges the run some hundred times and is meant for one run, not for an archive.
     *
     * @return empty if the run counted, was a race or a session, or cannot be told at all, and if nothing would have helped
     */
    public List<Alternative> whatIf(RunMeasurements today, AthleteHistory history, AthleteProfile athlete) {
        return whatIf(today, athlete, AthleteState.of(today, history, athlete));
    }

    /** The same where what the history tells is known already, as {@link Verdict#state} is. */
    public List<Alternative> whatIf(RunMeasurements today, AthleteProfile athlete, AthleteState state) {
        return new WhatIf(this, today, athlete, state).alternatives();
    }

    /**
     * Whether the outcome would be another one had the warm-up, the hills or the maximal heart rate been taken otherwise.
     * What cannot be taken otherwise for lack of data is left out.
     */
    public List<Sensitivity> sensitivity(RunMeasurements today, AthleteHistory history, AthleteProfile athlete) {
        return sensitivity(today, athlete, AthleteState.of(today, history, athlete));
    }

    /** The same where what the history tells is known already, as {@link Verdict#state} is. */
    public List<Sensitivity> sensitivity(RunMeasurements today, AthleteProfile athlete, AthleteState state) {
        return Sensitivity.of(this, today, athlete, state);
    }

    Judgement judgement(RunMeasurements today, AthleteProfile athlete, AthleteState state) {
        return new Judgement(Case.of(today, athlete, state), rules);
    }
}
