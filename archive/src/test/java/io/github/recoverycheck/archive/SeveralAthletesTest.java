package io.github.recoverycheck.archive;

import static io.github.recoverycheck.archive.SimulatedFiles.fit;
import static io.github.recoverycheck.archive.SimulatedFiles.readers;
import static io.github.recoverycheck.archive.SimulatedFiles.run;
import static io.github.recoverycheck.archive.SimulatedFiles.write;
import static io.github.recoverycheck.archive.SimulatedFiles.zip;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverycheck.activity.RecordedProfile;
import io.github.recoverycheck.archive.SimulatedFiles.Entry;
import io.github.recoverycheck.measure.Measure;
import io.github.recoverycheck.measure.Measured;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SeveralAthletesTest {
    private static final int RUNS = 9;

    @TempDir
    Path folder;

    private Ledger apart(Path... paths) throws Exception {
        return Ledger.of(ArchiveCheck.using(readers()).withAthletesApart(), paths);
    }

    @Test
    void foldersAndZipsDirectlyBelowAreOneAthleteEach() throws Exception {
        write(folder, "anna/2024/1.fit", fit(1));
        write(folder, "anna/2025/2.fit", fit(2));
        write(folder, "ben.zip", zip(new Entry("activities/3.fit", fit(3))));
        write(folder, "loose.fit", fit(4));
        Ledger ledger = apart(folder);
        String name = folder.toString();
        assertThat(ledger.row("1.fit").athlete()).isEqualTo(name + "/anna");
        assertThat(ledger.row("2.fit").athlete()).isEqualTo(name + "/anna");
        assertThat(ledger.row("3.fit").athlete()).isEqualTo(name + "/ben.zip");
        assertThat(ledger.row("loose.fit").athlete()).isEqualTo(name);
        assertThat(ledger.summary().athletes()).containsOnlyKeys(name, name + "/anna", name + "/ben.zip");
    }

    @Test
    void aGivenZipIsOneAthlete() throws Exception {
        Path anna = write(folder, "anna.zip", zip(new Entry("a/1.fit", fit(1)), new Entry("b/2.fit", fit(2))));
        Path ben = write(folder, "ben.zip", zip(new Entry("1.fit", fit(1))));
        assertThat(apart(anna, ben).summary().athletes()).containsOnlyKeys(anna.toString(), ben.toString());
    }

    @Test
    void oddNamesAreNotMixedUp() throws Exception {
        write(folder, "c!/1.fit", fit(1));
        write(folder, "c/2.fit", fit(2));
        write(folder, "cut.zip", new byte[] {'P', 'K', 3, 4, 0});
        write(folder, "notes.txt", SimulatedFiles.text("not a run"));
        Ledger ledger = apart(folder);
        String name = folder.toString();
        assertThat(ledger.row("1.fit").athlete()).isEqualTo(name + "/c!");
        assertThat(ledger.row("2.fit").athlete()).isEqualTo(name + "/c");
        assertThat(ledger.row("cut.zip").athlete()).isEqualTo(name + "/cut.zip");
        assertThat(ledger.summary().athletes()).containsOnlyKeys(name + "/c!", name + "/c");
    }

    @Test
    void nobodyIsComparedWithSomebodyElse() throws Exception {
        for (int i = 0; i < RUNS; i++) {
            write(folder, (i == RUNS - 1 ? "ben/" : "anna/") + i + ".fit", fit(2 * i));
        }
        assertThat(comparison(Ledger.of(folder))).isTrue();
        assertThat(comparison(apart(folder))).isFalse();
    }

    private static boolean comparison(Ledger ledger) {
        return ledger.row("8.fit")
                .verdict()
                .orElseThrow()
                .measurements()
                .getOrDefault(Measure.HEART_RATE_FOR_PACE, Measured.exact(0))
                .isPresent();
    }

    @Test
    void theSameRunOfTwoAthletesIsNoDuplicate() throws Exception {
        write(folder, "anna/1.fit", fit(1));
        write(folder, "ben/1.fit", fit(1));
        assertThat(apart(folder).summary().count(Status.DUPLICATE)).isZero();
        assertThat(Ledger.of(folder).summary().count(Status.DUPLICATE)).isEqualTo(1);
    }

    @Test
    void profilesThatCannotBeOfOneAthleteAreNamed() throws Exception {
        write(folder, "1.fit", fit(1));
        write(folder, "2.fit", fit(2));
        Map<Integer, RecordedProfile> profiles = Map.of(
                1, RecordedProfile.builder().ageYears(30).weightKilograms(60).build(),
                2, RecordedProfile.builder().ageYears(45).weightKilograms(62).build());
        assertThat(warnings(profiles)).singleElement().asString().contains("born about 1995", "born about 1980");
    }

    @Test
    void aWomanAndAManAreNamedWhicheverRanFirst() throws Exception {
        write(folder, "1.fit", fit(1));
        write(folder, "2.fit", fit(2));
        write(folder, "3.fit", fit(3));
        RecordedProfile woman =
                RecordedProfile.builder().gender(RecordedProfile.Gender.FEMALE).build();
        RecordedProfile man =
                RecordedProfile.builder().gender(RecordedProfile.Gender.MALE).build();
        assertThat(warnings(Map.of(1, man, 2, woman, 3, RecordedProfile.none())))
                .singleElement()
                .asString()
                .matches(".*2\\.fit is of a woman, .*1\\.fit of a man");
        assertThat(warnings(Map.of(1, man, 2, RecordedProfile.none(), 3, man))).isEmpty();
    }

    @Test
    void anAthleteWhoGrowsOlderAndLighterIsOne() throws Exception {
        write(folder, "1.fit", fit(1));
        write(folder, "2.fit", fit(700));
        Map<Integer, RecordedProfile> profiles = Map.of(
                1, RecordedProfile.builder().ageYears(30).weightKilograms(80).build(),
                700, RecordedProfile.builder().ageYears(32).weightKilograms(65).build());
        assertThat(warnings(profiles)).isEmpty();
    }

    /** The warnings, where the run of a day carries a profile. */
    private List<String> warnings(Map<Integer, RecordedProfile> profiles) throws Exception {
        ArchiveCheck check = ArchiveCheck.using(readers());
        List<LedgerRow> rows = Ledger.of(check, folder).rows().stream()
                .map(row -> {
                    ActivityFacts facts = row.activity().orElseThrow();
                    RecordedProfile profile = profiles.entrySet().stream()
                            .filter(entry -> run(entry.getKey())
                                    .start()
                                    .equals(facts.measurements().start()))
                            .map(Map.Entry::getValue)
                            .findFirst()
                            .orElseThrow();
                    return LedgerRow.read(
                            row.source(),
                            0,
                            row.status(),
                            new ActivityFacts(
                                    facts.measurements(),
                                    facts.title(),
                                    facts.counts(),
                                    facts.deviceOpinion(),
                                    profile,
                                    facts.diagnostics(),
                                    facts.trace(),
                                    facts.curve()));
                })
                .toList();
        return ProfileConflicts.among(rows);
    }
}
