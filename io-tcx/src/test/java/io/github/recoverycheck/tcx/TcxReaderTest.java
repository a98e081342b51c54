package io.github.recoverycheck.tcx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.ActivityFormatException;
import io.github.recoverycheck.activity.ActivityFormatException.Reason;
import io.github.recoverycheck.activity.Diagnostic;
import io.github.recoverycheck.activity.Lap;
import io.github.recoverycheck.activity.Pause;
import io.github.recoverycheck.activity.ReadLimits;
import io.github.recoverycheck.activity.RecordCounts;
import io.github.recoverycheck.activity.Sport;
import io.github.recoverycheck.series.Channel;
import io.github.recoverycheck.series.TimeSeries;
import io.github.recoverycheck.series.TimeSeriesBuilder;
import io.github.recoverycheck.simulator.TcxFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TcxReaderTest {
    private static final Instant START = Instant.parse("2025-03-01T06:12:00Z");

    private static List<Activity> read(String xml) throws IOException {
        byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
        return new TcxReader().read(new ByteArrayInputStream(bytes), "a.tcx", ReadLimits.withDefaults());
    }

    private static Activity readOne(String xml) throws IOException {
        List<Activity> activities = read(xml);
        assertThat(activities).hasSize(1);
        return activities.get(0);
    }

    private static String tcx(String... activities) {
        return "<TrainingCenterDatabase><Activities>" + String.join("", activities)
                + "</Activities></TrainingCenterDatabase>";
    }

    private static String run(String... laps) {
        return "<Activity Sport='Running'><Id>1234567</Id>" + String.join("", laps) + "</Activity>";
    }

    private static String lap(String second, String content) {
        return "<Lap StartTime='2025-03-01T06:12:" + second + "Z'>" + content + "</Lap>";
    }

    private static String track(String... points) {
        return "<Track>" + String.join("", points) + "</Track>";
    }

    private static String point(String second, String content) {
        return "<Trackpoint><Time>2025-03-01T06:12:" + second + "Z</Time>" + content + "</Trackpoint>";
    }

    private static Activity readPoints(String... points) throws IOException {
        return readOne(tcx(run(lap("00", track(points)))));
    }

    private static List<Diagnostic.Code> codes(Activity activity) {
        return activity.diagnostics().stream().map(Diagnostic::code).toList();
    }

    @Test
    void notesOfTheActivityAreItsTitleAndThoseOfALapAreNot() throws IOException {
        String lap = lap("00", track(point("00", ""), point("01", "")) + "<Notes>lap</Notes>");
        assertThat(readOne(tcx(run(lap, "<Notes> Recovery run </Notes>"))).title())
                .contains("Recovery run");
        assertThat(readOne(tcx(run(lap))).title()).isEmpty();
    }

    @Test
    void readsBackWhatTheSimulatorWrote() throws IOException {
        TimeSeriesBuilder samples = TimeSeries.builder();
        for (int i = 0; i <= 50; i++) {
            if (i <= 20 || i >= 30) {
                samples.row(i)
                        .set(Channel.HEART_RATE, 120 + i)
                        .set(Channel.CADENCE, 164)
                        .set(Channel.SPEED, 2.75)
                        .set(Channel.DISTANCE, 2.75 * i)
                        .set(Channel.ALTITUDE, 100.25)
                        .set(Channel.POWER, 210)
                        .set(Channel.LATITUDE, 1 + i * 1e-5)
                        .set(Channel.LONGITUDE, 2);
            }
        }
        Activity written = Activity.builder(Sport.RUNNING, samples.build())
                .start(START)
                .addPauses(List.of(new Pause(20, 30)))
                .addLaps(List.of(
                        new Lap(0, 40, OptionalDouble.of(110), Lap.Intensity.ACTIVE),
                        new Lap(40, 50, OptionalDouble.of(27.5), Lap.Intensity.REST)))
                .build();

        Activity found = new TcxReader()
                .read(new ByteArrayInputStream(TcxFile.encode(written)), "a.tcx", ReadLimits.withDefaults())
                .get(0);

        assertThat(found.samples()).isEqualTo(written.samples());
        assertThat(found.start()).contains(START);
        assertThat(found.sport()).isEqualTo(Sport.RUNNING);
        assertThat(found.pauses()).isEqualTo(written.pauses());
        assertThat(found.laps()).isEqualTo(written.laps());
        assertThat(found.counts()).isEqualTo(written.counts());
        assertThat(found.totals().elapsedSeconds()).hasValue(50);
        assertThat(found.totals().timerSeconds()).hasValue(40);
        assertThat(found.totals().distanceMeters()).hasValue(137.5);
        assertThat(found.diagnostics()).isEmpty();
    }

    @Test
    void takesExtensionsUnderAnyPrefixOrNamespace() throws IOException {
        String tpx = "<Speed>2.5</Speed><RunCadence>80</RunCadence><Watts>200</Watts>";
        String prefixed = tpx.replace("<", "<ns3:").replace("<ns3:/", "</ns3:");
        Activity found = readPoints(
                point("00", "<Extensions><TPX xmlns='x'>" + tpx + "</TPX></Extensions>"),
                point("01", "<Extensions><ns3:TPX>" + prefixed + "</ns3:TPX></Extensions>"),
                point(
                        "02",
                        "<Cadence>99</Cadence><Extensions><x:TPX CadenceSensor='a'>" + tpx + "</x:TPX></Extensions>"));

        assertThat(found.samples().column(Channel.SPEED)).containsOnly(2.5);
        assertThat(found.samples().column(Channel.CADENCE)).containsOnly(160);
        assertThat(found.samples().column(Channel.POWER)).containsOnly(200);
        assertThat(found.diagnostics()).isEmpty();
    }

    @Test
    void takesHeartRateAndCountsIt() throws IOException {
        Activity found = readPoints(
                point("00", "<HeartRateBpm xsi:type='a'>\n <Value>120</Value></HeartRateBpm>"),
                point("01", "<HeartRateBpm><Value>0</Value></HeartRateBpm>"),
                point("02", "<HeartRateBpm><Value/></HeartRateBpm>"),
                point("03", "<SensorState>Present</SensorState><Value>7</Value>"),
                point("03", "<HeartRateBpm>122</HeartRateBpm>"));

        assertThat(found.samples().column(Channel.HEART_RATE)).containsExactly(120, Double.NaN, Double.NaN, 122);
        assertThat(found.counts()).isEqualTo(new RecordCounts(5, 2, 242));
        assertThat(codes(found)).containsExactly(Diagnostic.Code.TIME_REPEATED);
    }

    @ParameterizedTest
    @CsvSource({
        "Running, RUNNING, 80, 160",
        "running, RUNNING, 164, 164",
        "Biking, CYCLING, 80, 80",
        "Other, OTHER, 80, 80",
        "Walking, WALKING, 50, 100",
        "Walking, WALKING, 100, 100",
        "Hiking, HIKING, 55, 110",
        "Hiking, HIKING, 110, 110",
        "'', UNKNOWN, 80, 160"
    })
    void takesTheSportInAnyCaseAndItsCadenceOfBothFeet(String name, Sport sport, int recorded, double cadence)
            throws IOException {
        String xml = tcx(run(lap("00", track(point("00", "<Cadence>" + recorded + "</Cadence>")))))
                .replace("Running", name);

        Activity found = readOne(xml);

        assertThat(found.sport()).isEqualTo(sport);
        assertThat(found.samples().value(Channel.CADENCE, 0)).isEqualTo(cadence);
    }

    @Test
    void aNewTrackWithinALapIsAPauseButALapAloneIsNone() throws IOException {
        String first = "<TotalTimeSeconds>20</TotalTimeSeconds>"
                + track(point("00", ""), point("10", ""))
                + track(point("10", ""), point("12", ""))
                + track(point("15", ""), point("22", ""));
        String second = "<TotalTimeSeconds>5</TotalTimeSeconds>" + track(point("25", ""), point("28", ""));
        String third = "<TotalTimeSeconds>5</TotalTimeSeconds>" + track(point("50", ""), point("55", ""));

        Activity found = readOne(tcx(run(lap("00", first), lap("23", second), lap("50", third))));

        assertThat(found.pauses()).containsExactly(new Pause(12, 15), new Pause(28, 50));
        assertThat(found.laps())
                .extracting(Lap::startSeconds, Lap::endSeconds)
                .containsExactly(tuple(0.0, 23.0), tuple(23.0, 28.0), tuple(50.0, 55.0));
    }

    @Test
    void startsWithTheLapUnlessItsClockIsWrong() throws IOException {
        String content = "<TotalTimeSeconds>30</TotalTimeSeconds>" + track(point("10", ""), point("40", ""));

        Activity right = readOne(tcx(run(lap("08", content))));
        Activity wrong = readOne(tcx(run(lap("08", content).replace("08Z", "08+06:00"))));
        Activity none = readOne(tcx(run(lap("08", content).replaceFirst("StartTime='[^']*'", ""))));

        assertThat(right.start()).contains(START.plusSeconds(8));
        assertThat(right.samples().elapsedSeconds()).containsExactly(2, 32);
        assertThat(wrong.start()).contains(START.plusSeconds(10));
        assertThat(codes(wrong)).containsExactly(Diagnostic.Code.DERIVED);
        assertThat(none.start()).contains(START.plusSeconds(10));
        assertThat(none.laps()).hasSize(1);
    }

    @Test
    void lapsThatAllRestSayNothing() throws IOException {
        String resting = "<Intensity>Resting</Intensity>";
        String one = lap("00", resting + track(point("00", "")));

        assertThat(readOne(tcx(run(one))).laps().get(0).intensity()).isEqualTo(Lap.Intensity.UNKNOWN);
        assertThat(readOne(tcx(run(
                                lap("00", "<Intensity>active</Intensity>"),
                                lap("10", resting + track(point("10", ""))))))
                        .laps())
                .extracting(Lap::intensity)
                .containsExactly(Lap.Intensity.ACTIVE, Lap.Intensity.REST);
    }

    @Test
    void readsARunWithoutHeartRate() throws IOException {
        Activity found = readPoints(point("00", "<HeartRateBpm><Value>0</Value></HeartRateBpm>"), point("01", ""));

        assertThat(found.samples().size()).isEqualTo(2);
        assertThat(found.samples().has(Channel.HEART_RATE)).isFalse();
        assertThat(found.counts().heartRateRecords()).isZero();
    }

    @Test
    void putsLapsInOrderOfTime() throws IOException {
        Activity found = readOne(tcx(run(
                lap("40", track(point("40", ""), point("45", ""))),
                lap("00", "<DistanceMeters>5</DistanceMeters>" + track(point("00", ""), point("09", ""))))));

        assertThat(found.laps())
                .extracting(Lap::startSeconds, Lap::endSeconds, Lap::distanceMeters)
                .containsExactly(tuple(0.0, 9.0, OptionalDouble.of(5)), tuple(40.0, 45.0, OptionalDouble.empty()));
    }

    @Test
    void givesAnActivityForEachLegOfAMultisportSession() throws IOException {
        String ride = run(lap("00", track(point("00", "")))).replace("Running", "Biking");
        String change = "<Transition StartTime='2025-03-01T06:12:10Z'>" + track(point("10", "")) + "</Transition>";
        String xml = tcx("<MultiSportSession><Id/><FirstSport>" + ride + "</FirstSport><NextSport>" + change
                + run(lap("20", track(point("20", "")))) + "</NextSport></MultiSportSession>");

        List<Activity> found = read(xml);

        assertThat(found).extracting(Activity::sport).containsExactly(Sport.CYCLING, Sport.TRANSITION, Sport.RUNNING);
        assertThat(found).extracting(a -> a.source().index()).containsExactly(0, 1, 2);
        assertThat(found.get(2).start()).contains(START.plusSeconds(20));
    }

    @Test
    void dropsSingleBadValuesAndSaysWhere() throws IOException {
        Activity found = readPoints(
                "<Trackpoint><Time>null</Time><HeartRateBpm><Value>120</Value></HeartRateBpm></Trackpoint>",
                point(
                        "01",
                        "<Position><LatitudeDegrees>91</LatitudeDegrees><LongitudeDegrees>1</LongitudeDegrees>"
                                + "</Position><AltitudeMeters>NaN</AltitudeMeters><DistanceMeters></DistanceMeters>"),
                point(
                        "02",
                        "<Position><LatitudeDegrees>0</LatitudeDegrees><LongitudeDegrees>0.0</LongitudeDegrees>"
                                + "</Position>"));

        assertThat(found.samples().channels()).isEmpty();
        assertThat(found.samples().size()).isEqualTo(2);
        assertThat(found.counts()).isEqualTo(new RecordCounts(3, 1, 120));
        assertThat(codes(found)).containsExactly(Diagnostic.Code.BAD_VALUE, Diagnostic.Code.RECORDS_WITHOUT_TIME);
        assertThat(found.diagnostics().get(0).message())
                .startsWith("3 unusable values of AltitudeMeters, LatitudeDegrees, time");
    }

    @Test
    void takesDecimalCommasOnlyIfTheWholeFileHasThem() throws IOException {
        String comma = "<TotalTimeSeconds>12,5</TotalTimeSeconds>"
                + track(point("00", "<AltitudeMeters>12,5</AltitudeMeters>"));

        Activity all = readOne(tcx(run(lap("00", comma))));
        Activity mixed = readOne(tcx(
                run(lap("00", comma), lap("20", track(point("20", "<AltitudeMeters>1.5</AltitudeMeters>"))))));

        assertThat(all.samples().value(Channel.ALTITUDE, 0)).isEqualTo(12.5);
        assertThat(all.totals().timerSeconds()).hasValue(12.5);
        assertThat(mixed.samples().column(Channel.ALTITUDE)).containsExactly(Double.NaN, 1.5);
        assertThat(mixed.totals().timerSeconds()).isEmpty();
        assertThat(codes(mixed)).containsExactly(Diagnostic.Code.BAD_VALUE);
    }

    @Test
    void readsSeveralActivitiesWithSeveralTracksEach() throws IOException {
        String first = run(lap("00", track(point("00", "")) + track(point("05", ""))));
        String second = run(lap("30", track(point("30", "")))).replace("Running", "Biking");

        List<Activity> found = read(tcx(first, second));

        assertThat(found).extracting(Activity::sport).containsExactly(Sport.RUNNING, Sport.CYCLING);
        assertThat(found).extracting(a -> a.samples().size()).containsExactly(2, 1);
        assertThat(found.get(0).pauses()).containsExactly(new Pause(0, 5));
    }

    @Test
    void theCadenceOfTheExtensionGoesFirstWhereverItStands() throws IOException {
        String extension = "<Extensions><TPX><RunCadence>81</RunCadence></TPX></Extensions>";
        Activity found = readPoints(
                point("00", "<Cadence>99</Cadence>" + extension),
                point("01", extension + "<Cadence>99</Cadence>"),
                point("02", "<Cadence>80</Cadence>" + extension.replace("81", "")));

        assertThat(found.samples().column(Channel.CADENCE)).containsExactly(162, 162, 160);
    }

    @Test
    void takesEmptyNumbersAsMissing() throws IOException {
        Activity found = readPoints(point(
                "00",
                "<Position><LatitudeDegrees/><LongitudeDegrees>2</LongitudeDegrees></Position><AltitudeMeters> "
                        + "</AltitudeMeters><Cadence/><Extensions><TPX><Watts></Watts></TPX></Extensions>"));

        assertThat(found.samples().channels()).isEmpty();
        assertThat(found.diagnostics()).isEmpty();
    }

    @Test
    void keepsAnActivityThatHasOnlyLaps() throws IOException {
        Activity found = readOne(tcx(run(lap("00", "<TotalTimeSeconds>1800</TotalTimeSeconds>"))));

        assertThat(found.samples().isEmpty()).isTrue();
        assertThat(found.start()).contains(START);
        assertThat(found.totals().timerSeconds()).hasValue(1800);
    }

    @Test
    void accountsForActivitiesWithoutTime() throws IOException {
        Activity found =
                readOne(tcx(run(lap("00", track(point("00", "")))), run("<Lap>" + track("<Trackpoint/>") + "</Lap>")));

        assertThat(found.counts().records()).isEqualTo(2);
        assertThat(codes(found)).containsExactly(Diagnostic.Code.RECORDS_WITHOUT_TIME);
    }

    @ParameterizedTest
    @CsvSource({
        "<Courses><Course><Track><Trackpoint/></Track></Course></Courses>, NOT_AN_ACTIVITY, a planned course, planned course",
        "<Workouts/>, NOT_AN_ACTIVITY, a workout plan, workout plan",
        "<History><Running/></History>, UNSUPPORTED, version 1, TCX of version 1",
        "<Activities><Activity><Lap/></Activity></Activities>, NOT_AN_ACTIVITY, without laps or points, empty activity",
        "<Activities><Activity><Track><Trackpoint/></Track></Activity></Activities>, NOT_AN_ACTIVITY, have no time, track without time",
        "<Folders/>, NOT_AN_ACTIVITY, without activities, TCX without activities"
    })
    void saysWhatElseItIs(String content, Reason reason, String words, String kind) {
        assertThatThrownBy(() -> read("<TrainingCenterDatabase>" + content + "</TrainingCenterDatabase>"))
                .hasMessageContaining(words)
                .isInstanceOfSatisfying(ActivityFormatException.class, e -> {
                    assertThat(e.reason()).isEqualTo(reason);
                    assertThat(e.kind()).isEqualTo(kind);
                });
    }
}
