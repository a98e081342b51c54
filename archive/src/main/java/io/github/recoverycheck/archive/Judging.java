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
record Judging(
        RecoveryJudge judge,
        AthleteProfile athlete,
        AthleteHistory history,
        Diary diary,
        SelfReport said,
        boolean athletesApart,
        Dates dates) {
    static Judging withDefaults() {
        return new Judging(
                RecoveryJudge.withDefaults(),
                AthleteProfile.unknown(),
                AthleteHistory.empty(),
                Diary.empty(),
                SelfReport.none(),
                false,
                Dates.all());
    }

    Judging withJudge(RecoveryJudge newJudge) {
        return new Judging(newJudge, athlete, history, diary, said, athletesApart, dates);
    }

    Judging withAthlete(AthleteProfile newAthlete) {
        return new Judging(judge, newAthlete, history, diary, said, athletesApart, dates);
    }

    Judging withHistory(AthleteHistory newHistory) {
        return new Judging(judge, athlete, newHistory, diary, said, athletesApart, dates);
    }

    Judging withDiary(Diary newDiary) {
        return new Judging(judge, athlete, history, newDiary, said, athletesApart, dates);
    }

    Judging withSaid(SelfReport newSaid) {
        return new Judging(judge, athlete, history, diary, newSaid, athletesApart, dates);
    }

    Judging withAthletesApart() {
        return new Judging(judge, athlete, history, diary, said, true, dates);
    }

    Judging withDates(Dates newDates) {
        return new Judging(judge, athlete, history, diary, said, athletesApart, newDates);
    }
}
