package io.github.recoverycheck.archive;

import io.github.recoverycheck.activity.SelfReport;
import io.github.recoverycheck.athlete.AthleteHistory;
import io.github.recoverycheck.athlete.AthleteProfile;
import io.github.recoverycheck.athlete.Diary;
import io.github.recoverycheck.verdict.RecoveryJudge;

/**
 * How runs are judged.
 *
 * @param judge by which rules
 * @param athlete what the athlete tells
 * @param history what is known from before
 * @param diary what the athlete wrote down
 * @param said what is said of every activity that is read now; its word goes before the diary's
 * @param athletesApart whether each first-level folder or zip is another athlete's
 * @param dates which runs are asked for; the others are still known as earlier ones
 */
record JudgingSettings(
        RecoveryJudge judge,
        AthleteProfile athlete,
        AthleteHistory history,
        Diary diary,
        SelfReport said,
        boolean athletesApart,
        Dates dates) {
    static JudgingSettings withDefaults() {
        return new JudgingSettings(
                RecoveryJudge.withDefaults(),
                AthleteProfile.unknown(),
                AthleteHistory.empty(),
                Diary.empty(),
                SelfReport.none(),
                false,
                Dates.all());
    }

    JudgingSettings withJudge(RecoveryJudge newJudge) {
        return new JudgingSettings(newJudge, athlete, history, diary, said, athletesApart, dates);
    }

    JudgingSettings withAthlete(AthleteProfile newAthlete) {
        return new JudgingSettings(judge, newAthlete, history, diary, said, athletesApart, dates);
    }

    JudgingSettings withHistory(AthleteHistory newHistory) {
        return new JudgingSettings(judge, athlete, newHistory, diary, said, athletesApart, dates);
    }

    JudgingSettings withDiary(Diary newDiary) {
        return new JudgingSettings(judge, athlete, history, newDiary, said, athletesApart, dates);
    }

    JudgingSettings withSaid(SelfReport newSaid) {
        return new JudgingSettings(judge, athlete, history, diary, newSaid, athletesApart, dates);
    }

    JudgingSettings withAthletesApart() {
        return new JudgingSettings(judge, athlete, history, diary, said, true, dates);
    }

    JudgingSettings withDates(Dates newDates) {
        return new JudgingSettings(judge, athlete, history, diary, said, athletesApart, newDates);
    }
}
