package io.github.recoverycheck.archive;

import static io.github.recoverycheck.archive.SimulatedFiles.fit;
import static io.github.recoverycheck.archive.SimulatedFiles.gpx;
import static io.github.recoverycheck.archive.SimulatedFiles.gzip;
import static io.github.recoverycheck.archive.SimulatedFiles.readers;
import static io.github.recoverycheck.archive.SimulatedFiles.ride;
import static io.github.recoverycheck.archive.SimulatedFiles.text;
import static io.github.recoverycheck.archive.SimulatedFiles.write;
import static io.github.recoverycheck.archive.SimulatedFiles.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.recoverycheck.activity.ActivityFormatException;
import io.github.recoverycheck.activity.Diagnostic;
import io.github.recoverycheck.activity.Intention;
import io.github.recoverycheck.activity.SelfReport;
import io.github.recoverycheck.activity.Sport;
import io.github.recoverycheck.archive.SimulatedFiles.Entry;
import io.github.recoverycheck.athlete.AthleteHistory;
import io.github.recoverycheck.athlete.Diary;
import io.github.recoverycheck.measure.Measure;
import io.github.recoverycheck.measure.RunMeasurements;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of recordings that a list of activities lies beside. */
final class ListedActivitiesTest {
    @TempDir
    Path folder;

    private static ListTable list() {
        return ListTable.strava()
                .rpe("activities/1.fit.gz", "Recovery jog", "Run", "2.0")
                .rpe("activities/2.fit.gz", "5 x 1000 m", "Run", "9.0")
                .line("activities/3.fit.gz", "To work", "Ride")
                .line("", "Sauna and swim", "Swim");
    }

    private static List<Entry> export(ListTable list) throws IOException {
        return List.of(
                new Entry("activities.csv", list.bytes()),
                new Entry("activities/1.fit.gz", gzip(fit(1))),
                new Entry("activities/2.fit.gz", gzip(fit(2))),
                new Entry("activities/3.fit.gz", gzip(ride(3))));
    }

    private void writeAll(List<Entry> entries) throws IOException {
        for (Entry entry : entries) {
            write(folder, entry.name(), entry.content());
        }
    }

    private static RunMeasurements measured(Ledger ledger, String end) {
        return ledger.row(end).activity().orElseThrow().measurements();
    }

    private static String message(Ledger ledger, String end) {
        return ledger.row(end).reason().orElseThrow().message();
    }

    private static List<Diagnostic.Code> oddities(Ledger ledger, String end) {
        return ledger.row(end).activity().orElseThrow().diagnostics().stream()
                .map(Diagnostic::code)
                .toList();
    }

    @Test
    void titlesAndExertionsOfAListReachTheRecordings() throws Exception {
        writeAll(export(list()));
        Ledger ledger = Ledger.of(folder);
        assertThat(measured(ledger, "1.fit.gz").intention()).contains(Intention.RECOVERY);
        assertThat(measured(ledger, "1.fit.gz").get(Measure.RPE).value()).isEqualTo(2);
        assertThat(ledger.row("1.fit.gz").activity().orElseThrow().title()).contains("Recovery jog");
        assertThat(measured(ledger, "2.fit.gz").intention()).contains(Intention.WORKOUT);
        assertThat(measured(ledger, "2.fit.gz").selfReport().rpe()).hasValue(9);
        assertThat(ledger.reason("activities.csv")).isEqualTo("ACTIVITY_LIST");
        assertThat(ledger.status("activities.csv")).isEqualTo(Status.NOT_AN_ACTIVITY);
        assertThat(message(ledger, "activities.csv"))
                .isEqualTo("a list of 4 activities: 3 found among the files, 1 without a file (entered by hand)");
    }

    @Test
    void verdictsAreTheSameInAFolderAZipAndAZipInAZipWhereverTheListStands() throws Exception {
        List<Entry> before = export(list());
        List<Entry> behind = new ArrayList<>(before);
        Collections.reverse(behind);
        writeAll(before);
        Ledger expected = Ledger.of(folder);
        assertThat(expected.verdicts()).hasSize(2);
        int number = 0;
        for (List<Entry> entries : List.of(before, behind)) {
            byte[] zip = zip(entries.toArray(Entry[]::new));
            Path given = folder.resolveSibling(folder.getFileName() + "-" + number++);
            Ledger zipped = Ledger.of(write(given, "export.zip", zip));
            Ledger nested =
                    Ledger.of(write(given, "outer.zip", zip(new Entry("x.zip", zip), new Entry("a", text("a")))));
            assertThat(zipped.verdicts()).isEqualTo(expected.verdicts());
            assertThat(nested.verdicts()).isEqualTo(expected.verdicts());
            assertThat(message(nested, "activities.csv")).isEqualTo(message(expected, "activities.csv"));
        }
    }

    @Test
    void aFileThatWasUnpackedSinceIsFound() throws Exception {
        write(
                folder,
                "activities.csv",
                ListTable.strava()
                        .rpe("activities/1.fit.gz", "Easy", "Run", "3")
                        .bytes());
        write(folder, "activities/1.fit", fit(1));
        assertThat(measured(Ledger.of(folder), "1.fit").selfReport().rpe()).hasValue(3);
    }

    @Test
    void aFileThatWasPackedSinceIsFound() throws Exception {
        write(
                folder,
                "activities.csv",
                ListTable.strava().rpe("activities/1.fit", "Easy", "Run", "3").bytes());
        write(folder, "activities/1.fit.gz", gzip(fit(1)));
        assertThat(measured(Ledger.of(folder), "1.fit.gz").selfReport().rpe()).hasValue(3);
    }

    @Test
    void namesThatLeadOutOfTheFolderAreNeitherOpenedNorMatched() throws Exception {
        write(folder, "secret/9.fit", fit(9));
        write(folder, "in/1.fit", fit(1));
        List<String> hostile = List.of(
                "../secret/9.fit",
                "a/../../secret/9.fit",
                folder.resolve("secret/9.fit").toString(),
                "..\\secret\\9.fit",
                "C:/secret/9.fit",
                "in\u0000/9.fit",
                "9".repeat(400) + ".fit");
        ListTable list = ListTable.strava().rpe("1.fit", "Easy", "Run", "3");
        hostile.forEach(name -> list.rpe(name, "Race", "Ride", "10"));
        write(folder, "in/activities.csv", list.bytes());
        Ledger ledger = Ledger.of(folder);
        assertThat(ledger.rows()).hasSize(3);
        assertThat(ledger.status("9.fit")).isEqualTo(Status.JUDGED);
        assertThat(measured(ledger, "9.fit").selfReport()).isEqualTo(SelfReport.none());
        assertThat(message(ledger, "activities.csv"))
                .contains("1 found among the files", "7 with names that lead out of its folder or are none");
    }

    @Test
    void aNameMayTakeADetourWithinTheFolder() throws Exception {
        write(
                folder,
                "activities.csv",
                ListTable.strava().rpe("./a/..//b/1.fit", "Easy", "Run", "3").bytes());
        write(folder, "b/1.fit", fit(1));
        assertThat(measured(Ledger.of(folder), "1.fit").selfReport().rpe()).hasValue(3);
    }

    @Test
    void aFileThatIsNotThereIsARowOfItsOwn() throws Exception {
        write(
                folder,
                "activities.csv",
                ListTable.strava()
                        .line("activities/1.fit", "One", "Run")
                        .line("activities/2.fit", "Two", "Run")
                        .bytes());
        write(folder, "activities/1.fit", fit(1));
        Ledger ledger = Ledger.of(folder);
        assertThat(ledger.status("activities/2.fit")).isEqualTo(Status.UNREADABLE);
        assertThat(ledger.reason("activities/2.fit")).isEqualTo("MISSING_FILE");
        assertThat(message(ledger, "activities/2.fit")).contains(folder + "/activities.csv", "line 3");
        assertThat(message(ledger, "activities.csv")).contains("1 found among the files, 1 missing");
    }

    @Test
    void aListThatIsCheckedAloneMissesNothing() throws Exception {
        Path list = write(folder, "activities.csv", list().bytes());
        Ledger ledger = Ledger.of(list);
        assertThat(ledger.rows()).hasSize(1);
        assertThat(message(ledger, "activities.csv"))
                .isEqualTo(
                        "a list of 4 activities: none of its files (3) is there, 1 without a file (entered by hand)");
    }

    @Test
    void aListThatIsGivenBesideSomeOfItsFilesMissesNoOthers() throws Exception {
        writeAll(export(list()));
        Ledger ledger = Ledger.of(folder.resolve("activities.csv"), folder.resolve("activities/1.fit.gz"));
        assertThat(ledger.rows()).hasSize(2);
        assertThat(measured(ledger, "1.fit.gz").selfReport().rpe()).hasValue(2);
    }

    @Test
    void aRunThatTheRunnerCorrectedToARideIsNotJudged() throws Exception {
        write(folder, "1.fit", fit(1));
        write(
                folder,
                "activities.csv",
                ListTable.strava().line("1.fit", "To work", "Ride").bytes());
        Ledger ledger = Ledger.of(folder);
        assertThat(ledger.status("1.fit")).isEqualTo(Status.NOT_A_RUN);
        assertThat(measured(ledger, "1.fit").sport()).isEqualTo(Sport.CYCLING);
        assertThat(measured(ledger, "1.fit").get(Measure.MEAN_HEART_RATE).isPresent())
                .isFalse();
        assertThat(measured(ledger, "1.fit").workingHeartRates().totalSeconds()).isPositive();
        assertThat(oddities(ledger, "1.fit")).containsExactly(Diagnostic.Code.SPORT_LISTED);
    }

    @Test
    void aCorrectionDoublesNoRowOfWhatCannotBeRead() throws Exception {
        write(folder, "1.fit", fit(1));
        write(
                folder,
                "activities.csv",
                ListTable.strava().line("1.fit", "", "Ride").bytes());
        Files.createSymbolicLink(folder.resolve("link.fit"), folder.resolve("1.fit"));
        write(folder, "runs.zip", zip(new Entry("x".repeat(5000) + ".fit", fit(2)), new Entry("3.fit", fit(3))));
        Ledger ledger = Ledger.of(folder);
        assertThat(ledger.status("1.fit")).isEqualTo(Status.NOT_A_RUN);
        assertThat(ledger.status("link.fit")).isEqualTo(Status.NOT_AN_ACTIVITY);
        assertThat(ledger.rows()).hasSize(5).extracting(LedgerRow::identity).doesNotHaveDuplicates();
    }

    @Test
    void twoListsOfOneNameAreBothHeard() throws Exception {
        byte[] first = ListTable.strava().line("1.fit", "First", "Run").bytes();
        byte[] second = ListTable.strava().line("2.fit", "Second", "Run").bytes();
        write(folder, "a.zip", zip(new Entry("1.fit", fit(1)), new Entry("activities.csv", first)));
        write(folder, "a.zip!/2.fit", fit(2));
        write(folder, "a.zip!/activities.csv", second);
        List<LedgerRow> rows = new ArrayList<>();
        ArchiveCheck.using(readers()).check(List.of(folder), rows::add);
        assertThat(rows)
                .hasSize(4)
                .flatExtracting(row ->
                        row.activity().flatMap(ActivityFacts::title).stream().toList())
                .containsExactly("First", "Second");
    }

    @Test
    void aRideThatTheRunnerCorrectedToARunIsJudgedAsIfTheWatchHadSaidSo() throws Exception {
        Path run = write(folder, "run/1.fit", fit(1));
        write(folder, "ride/1.fit", ride(1));
        write(
                folder,
                "ride/activities.csv",
                ListTable.strava().line("1.fit", "", "Run").bytes());
        Ledger corrected = Ledger.of(folder.resolve("ride"));
        assertThat(corrected.status("1.fit")).isEqualTo(Status.JUDGED);
        assertThat(corrected.row("1.fit").verdict().orElseThrow().score())
                .isEqualTo(Ledger.of(run).row("1.fit").verdict().orElseThrow().score());
        assertThat(oddities(corrected, "1.fit")).contains(Diagnostic.Code.SPORT_LISTED);
    }

    @Test
    void aCorrectionReplacesWhatWasStored() throws Exception {
        write(folder, "1.fit", ride(1));
        AthleteHistory ridden = Ledger.of(folder).summary().onlyAthlete().history();
        assertThat(ridden.activities()).singleElement().matches(activity -> !activity.isRun());
        write(
                folder,
                "activities.csv",
                ListTable.strava().line("1.fit", "", "Run").bytes());
        AthleteHistory run = Ledger.of(ArchiveCheck.using(readers()).withHistory(ridden), folder)
                .summary()
                .onlyAthlete()
                .history();
        assertThat(run.activities()).singleElement().matches(RunMeasurements::isRun);
        write(
                folder,
                "activities.csv",
                ListTable.strava().line("1.fit", "", "Ride").bytes());
        assertThat(Ledger.of(ArchiveCheck.using(readers()).withHistory(run), folder)
                        .summary()
                        .onlyAthlete()
                        .history())
                .isEqualTo(ridden);
    }

    @Test
    void aCorrectionReachesIntoAZipWithinAZip() throws Exception {
        byte[] inner = zip(
                new Entry("activities/1.fit.gz", gzip(ride(1))),
                new Entry(
                        "activities.csv",
                        ListTable.strava()
                                .line("activities/1.fit.gz", "", "Run")
                                .bytes()),
                new Entry("activities/2.fit.gz", gzip(fit(2))));
        Path outer = write(folder, "outer.zip", zip(new Entry("part.zip", inner), new Entry("3.fit", fit(3))));
        Ledger ledger = Ledger.of(outer);
        assertThat(ledger.status("1.fit.gz")).isEqualTo(Status.JUDGED);
        assertThat(ledger.summary().count(Status.JUDGED)).isEqualTo(3);
    }

    @Test
    void aFileThatNamesNoSportTakesTheListsSport() throws Exception {
        write(folder, "1.gpx", withoutType(gpx(1)));
        write(
                folder,
                "activities.csv",
                ListTable.strava().line("1.gpx", "", "Hike").bytes());
        Ledger ledger = Ledger.of(folder);
        assertThat(measured(ledger, "1.gpx").sport()).isEqualTo(Sport.HIKING);
        assertThat(ledger.status("1.gpx")).isEqualTo(Status.NOT_A_RUN);
        assertThat(oddities(ledger, "1.gpx"))
                .contains(Diagnostic.Code.SPORT_LISTED)
                .doesNotContain(Diagnostic.Code.SPORT_ASSUMED);
    }

    private static byte[] withoutType(byte[] gpx) {
        String text = new String(gpx, StandardCharsets.UTF_8);
        assertThat(text).contains("<type>");
        return text(text.replaceAll("<type>[^<]*</type>", ""));
    }

    @Test
    void ofTwoKindsOfRunTheListsCountsOnlyIfItSaysMore() throws Exception {
        write(folder, "1.fit", fit(1));
        write(folder, "2.fit", fit(2));
        write(
                folder,
                "activities.csv",
                ListTable.strava()
                        .line("1.fit", "", "Trail Run")
                        .line("2.fit", "", "Run")
                        .bytes());
        Ledger ledger = Ledger.of(folder);
        assertThat(measured(ledger, "1.fit").sport()).isEqualTo(Sport.TRAIL_RUNNING);
        assertThat(measured(ledger, "2.fit").sport()).isEqualTo(Sport.RUNNING);
        assertThat(oddities(ledger, "2.fit")).isEmpty();
    }

    @Test
    void anUnknownKindOfActivityIsToldAndChangesNothing() throws Exception {
        write(folder, "1.fit", fit(1));
        write(
                folder,
                "activities.csv",
                ListTable.strava().line("1.fit", "", "Quidditch").bytes());
        Ledger ledger = Ledger.of(folder);
        assertThat(ledger.status("1.fit")).isEqualTo(Status.JUDGED);
        assertThat(oddities(ledger, "1.fit")).isEmpty();
        assertThat(message(ledger, "activities.csv")).contains("Quidditch (1)");
    }

    @Test
    void linesThatSayDifferentThingsOfOneFileSayNothing() throws Exception {
        write(folder, "1.fit", fit(1));
        write(
                folder,
                "activities.csv",
                ListTable.strava()
                        .rpe("1.fit", "A", "Run", "2")
                        .rpe("1.fit", "B", "Ride", "9")
                        .bytes());
        Ledger ledger = Ledger.of(folder);
        assertThat(measured(ledger, "1.fit").selfReport()).isEqualTo(SelfReport.none());
        assertThat(ledger.status("1.fit")).isEqualTo(Status.JUDGED);
        assertThat(message(ledger, "activities.csv")).contains("left as they are");
    }

    @Test
    void whatTheRunnerSaidCountsOnlyIfItIsHeard() throws Exception {
        writeAll(export(list()));
        ArchiveCheck deaf = ArchiveCheck.using(readers()).withoutSelfReports();
        Ledger ledger = Ledger.of(deaf, folder);
        assertThat(measured(ledger, "1.fit.gz").selfReport()).isEqualTo(SelfReport.none());
        assertThat(ledger.summary().onlyAthlete().history().activities())
                .allMatch(run -> run.selfReport().equals(SelfReport.none()));
    }

    @Test
    void aDiaryGoesBeforeAListAndAListBeforeTheFile() throws Exception {
        writeAll(export(list()));
        Diary diary = new Diary(List.of(new Diary.Entry(
                Optional.of("1.fit.gz"), Optional.empty(), SelfReport.none().withRpe(6))));
        Ledger ledger = Ledger.of(ArchiveCheck.using(readers()).withDiary(diary), folder);
        assertThat(measured(ledger, "1.fit.gz").selfReport().rpe()).hasValue(6);
        assertThat(measured(ledger, "2.fit.gz").selfReport().rpe()).hasValue(9);
    }

    @Test
    void whatWasStoredOfARunGoesBeforeAList() throws Exception {
        writeAll(export(list()));
        AthleteHistory stored = AthleteHistory.of(Ledger.of(folder.resolve("activities")).rows().stream()
                .flatMap(row -> row.activity().stream())
                .map(facts ->
                        facts.measurements().withSelfReport(SelfReport.none().withRpe(7)))
                .toList());
        Ledger ledger = Ledger.of(ArchiveCheck.using(readers()).withHistory(stored), folder);
        assertThat(measured(ledger, "1.fit.gz").selfReport().rpe()).hasValue(7);
    }

    @Test
    void listsOfTwoAthletesSpeakOfTheirOwnFiles() throws Exception {
        for (String athlete : List.of("anna", "ben")) {
            String rpe = athlete.equals("anna") ? "2" : "8";
            write(folder, athlete + "/1.fit", fit(1));
            write(
                    folder,
                    athlete + "/activities.csv",
                    ListTable.strava().rpe("1.fit", "", "Run", rpe).bytes());
        }
        Ledger ledger = Ledger.of(ArchiveCheck.using(readers()).withAthletesApart(), folder);
        assertThat(measured(ledger, "anna/1.fit").selfReport().rpe()).hasValue(2);
        assertThat(measured(ledger, "ben/1.fit").selfReport().rpe()).hasValue(8);
    }

    @Test
    void aListAboveTheFoldersOfSeveralAthletesSpeaksOfNone() throws Exception {
        write(folder, "anna/1.fit", fit(1));
        byte[] list = ListTable.strava().line("anna/1.fit", "Jog", "Ride").bytes();
        write(folder, "activities.csv", list);
        assertThat(Ledger.of(folder).status("1.fit")).isEqualTo(Status.NOT_A_RUN);
        Ledger apart = Ledger.of(ArchiveCheck.using(readers()).withAthletesApart(), folder);
        assertThat(apart.status("1.fit")).isEqualTo(Status.JUDGED);
        assertThat(apart.row("1.fit").activity().orElseThrow().title()).isNotEqualTo(Optional.of("Jog"));
        assertThat(apart.rows()).hasSize(2);
    }

    @Test
    void runkeepersListIsJoinedByItsLastColumn() throws Exception {
        write(folder, "2025-03-02-061200.gpx", withoutType(gpx(1)));
        write(
                folder,
                "cardioActivities.csv",
                ListTable.runkeeper()
                        .line("2025-03-02-061200.gpx", "Lake", "Cycling", Map.of(12, "felt\nlike \"a race\""))
                        .line("", "", "Swimming")
                        .bytes());
        Ledger ledger = Ledger.of(folder);
        assertThat(ledger.status(".gpx")).isEqualTo(Status.NOT_A_RUN);
        assertThat(measured(ledger, ".gpx").intention()).isEmpty();
        assertThat(message(ledger, "cardioActivities.csv"))
                .isEqualTo("a list of 2 activities: 1 found among the files, 1 without a file (entered by hand)");
    }

    @Test
    void aRecordingThatCannotBeReadOnceMoreStaysAsItWas() throws Exception {
        write(folder, "1.fit", fit(1));
        List<LedgerRow> rows = Ledger.of(folder).rows();
        byte[] table = ListTable.strava().line("1.fit", "", "Ride").bytes();
        ActivityList list = ActivityListCsv.read(folder + "/activities.csv", new ByteArrayInputStream(table))
                .orElseThrow();
        LedgerRow listRow = LedgerRow.refused(list.source(), Status.NOT_AN_ACTIVITY, new Refusal("", "", ""));
        ListedActivities listed = ListedActivities.of(List.of(
                new MeasuredEntry(rows.get(0), Optional.empty(), Optional.empty()),
                new MeasuredEntry(listRow, Optional.of(list), Optional.empty())));
        assertThat(listed.corrections()).containsOnlyKeys(folder + "/1.fit");
        LedgerRow row = listed.joined(true).get(0);
        assertThat(row.status()).isEqualTo(Status.JUDGED);
        assertThat(row.activity().orElseThrow().diagnostics()).singleElement().satisfies(oddity -> {
            assertThat(oddity.code()).isEqualTo(Diagnostic.Code.SPORT_LISTED);
            assertThat(oddity.message()).contains("could not be read once more");
        });
    }

    @Test
    void aPipeIsNotOpenedOnceMore() throws Exception {
        Path pipe = folder.resolve("1.fit");
        assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0, "no pipes");
        Path list = write(
                folder,
                "activities.csv",
                ListTable.strava().line("1.fit", "", "Ride").bytes());
        CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> {
            try {
                Files.write(pipe, fit(1));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        Ledger ledger = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> Ledger.of(list, pipe));
        assertThat(ledger.status("1.fit")).isEqualTo(Status.JUDGED);
        assertThat(oddities(ledger, "1.fit")).containsExactly(Diagnostic.Code.SPORT_LISTED);
        writing.get(10, TimeUnit.SECONDS);
    }

    @Test
    void aListBeyondALimitCostsOnlyItself() throws Exception {
        write(folder, "1.fit", fit(1));
        write(
                folder,
                "activities.csv",
                ListTable.strava()
                        .line("1.fit", "", "Ride", Map.of(4, "x".repeat(2 << 20)))
                        .bytes());
        Ledger ledger = Ledger.of(folder);
        assertThat(ledger.status("activities.csv")).isEqualTo(Status.OVER_LIMIT);
        assertThat(message(ledger, "activities.csv")).contains("1048576 characters");
        assertThat(ledger.status("1.fit")).isEqualTo(Status.JUDGED);
        assertThat(ledger.summary().count(Status.OVER_LIMIT)).isEqualTo(1);
    }

    @Test
    void tooManyListsAreRefused() throws Exception {
        ActivityList.Item item = list().read().orElseThrow().items().get(0);
        FoundLists lists = new FoundLists();
        lists.add(new ActivityList("a", Collections.nCopies(100_000, item), List.of(), false));
        lists.add(new ActivityList("b", Collections.nCopies(100_000, item), List.of(), false));
        assertThatThrownBy(() -> lists.add(new ActivityList("c", List.of(item), List.of(), false)))
                .isInstanceOf(ActivityFormatException.class)
                .hasMessageContaining("200000 lines");
        List<LedgerRow> rows = Stream.of("a", "b", "c")
                .map(source -> LedgerRow.refused(source, Status.NOT_AN_ACTIVITY, new Refusal("", "", "")))
                .toList();
        assertThat(lists.entries(rows, SportCorrections.none()))
                .extracting(entry -> entry.list().isPresent())
                .containsExactly(true, true, false);
    }

    @Test
    void aListInADamagedEntryGivesWhatCouldBeUnpacked() throws Exception {
        ListTable table = ListTable.strava().rpe("1.fit", "", "Run", "4");
        for (int i = 0; i < 2000; i++) {
            table.line("", "Run " + i * 7919 % 1000, "Run");
        }
        byte[] zip = zip(new Entry("1.fit", fit(1)), new Entry("activities.csv", table.bytes()));
        Ledger ledger = Ledger.of(write(folder, "export.zip", Arrays.copyOf(zip, zip.length * 19 / 20)));
        assertThat(measured(ledger, "1.fit").selfReport().rpe()).hasValue(4);
        assertThat(message(ledger, "activities.csv")).contains("damaged", "1 found among the files");
    }

    @Test
    void otherTablesAndTextsStayWhatTheyWere() throws Exception {
        write(folder, "ledger.csv", text("source,index,a,b,c,d,e,f,g,h,i\nx/1.fit,0,,,,,,,,,\n"));
        write(folder, "wide.csv", text("a".repeat(50) + ",b".repeat(1500) + "\n"));
        write(
                folder,
                "long.txt",
                text("one, two, three, four, five, six, seven, eight, nine, ten, " + "x".repeat(2 << 20)));
        write(folder, "1.fit", text("a,b,c,d,e,f,g,h,i,j,k\n1,2,3,4,5,6,7,8,9,10,11\n"));
        Ledger ledger = Ledger.of(folder);
        assertThat(message(ledger, "ledger.csv")).contains("table (CSV)");
        assertThat(ledger.status("ledger.csv")).isEqualTo(Status.NOT_AN_ACTIVITY);
        assertThat(ledger.status("wide.csv")).isEqualTo(Status.NOT_AN_ACTIVITY);
        assertThat(ledger.status("long.txt")).isEqualTo(Status.NOT_AN_ACTIVITY);
        assertThat(ledger.status("1.fit")).isEqualTo(Status.UNREADABLE);
    }

    @Test
    void resultsDependNeitherOnWorkersNorOnTheOrderOfPaths() throws Exception {
        writeAll(export(list()));
        write(
                folder,
                "b/activities.csv",
                ListTable.strava().rpe("4.fit", "", "Walk", "4").bytes());
        write(folder, "b/4.fit", fit(4));
        ArchiveCheck check = ArchiveCheck.using(readers());
        List<Path> paths = new ArrayList<>();
        for (String name : List.of("activities.csv", "activities", "b")) {
            paths.add(folder.resolve(name));
        }
        Ledger expected = Ledger.of(check.withJobs(1), paths.toArray(Path[]::new));
        assertThat(expected.status("4.fit")).isEqualTo(Status.NOT_A_RUN);
        Collections.reverse(paths);
        assertThat(Ledger.of(check.withJobs(4), paths.toArray(Path[]::new))).isEqualTo(expected);
    }
}
