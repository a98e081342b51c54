package io.github.recoverycheck.archive;

import static io.github.recoverycheck.archive.SimulatedFiles.fit;
import static io.github.recoverycheck.archive.SimulatedFiles.gzip;
import static io.github.recoverycheck.archive.SimulatedFiles.text;
import static io.github.recoverycheck.archive.SimulatedFiles.write;
import static io.github.recoverycheck.archive.SimulatedFiles.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.github.recoverycheck.archive.SimulatedFiles.Entry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is no activity, or not read, is counted by its kind. */
final class KindsTest {
    private static final String ROUTE = "<gpx><rte><rtept lat='1' lon='2'/></rte></gpx>";

    @TempDir
    Path folder;

    @Test
    void kindsSumToTheRowsThatHoldNoActivityOrAreNotRead() throws Exception {
        write(folder, "1.fit", fit(1));
        write(folder, "session.json", text("{\"DeviceLog\":{}}"));
        write(folder, "route.gpx", text(ROUTE));
        write(folder, "route.gpx.gz", gzip(text(ROUTE)));
        write(folder, "course.tcx", text("<TrainingCenterDatabase><Courses/></TrainingCenterDatabase>"));
        write(folder, "notes.txt", text("just a text"));
        write(folder, "damaged.fit", text("just a text"));
        write(folder, "page.fit", text("<!DOCTYPE html><html>"));
        write(folder, "page.html", text("<!DOCTYPE html><html>"));
        write(folder, "empty.zip", zip());
        write(folder, "export.zip", zip(new Entry("route.gpx", text(ROUTE)), new Entry("a.json", text("[1]"))));
        Files.createSymbolicLink(folder.resolve("link"), folder.resolve("1.fit"));

        CheckSummary summary = Ledger.of(folder).summary();

        assertThat(summary.byKind())
                .containsExactly(
                        entry("planned route", 3),
                        entry("JSON", 1),
                        entry("Suunto JSON", 1),
                        entry("empty archive", 1),
                        entry("link or device", 1),
                        entry("planned course", 1),
                        entry("unknown content", 1),
                        entry("web page", 1));
        assertThat(summary.count(Status.NOT_AN_ACTIVITY) + summary.count(Status.UNSUPPORTED))
                .isEqualTo(summary.byKind().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum());
        assertThat(summary.count(Status.UNREADABLE)).isEqualTo(2);
    }

    @Test
    void aRowSaysItsKindAlsoIfItsPackageIsDamaged() throws Exception {
        byte[] packed = gzip(text("{\"DeviceLog\":{}}"));
        write(folder, "1.json.gz", Arrays.copyOf(packed, packed.length - 4));
        Refusal reason = Ledger.of(folder).row("1.json.gz").reason().orElseThrow();
        assertThat(reason.kind()).isEqualTo("Suunto JSON");
        assertThat(reason.message()).contains("gzip stream is damaged");
    }

    @Test
    void aRecordingIsReadWhateverItsTextsSay() throws Exception {
        for (String said : List.of(
                "DeviceLog", "kml", "&lt;html>", "HW_EXT_TRACK_DETAIL@", "[Params]", "summarizedActivitiesExport")) {
            String gpx = new String(SimulatedFiles.gpx(1), StandardCharsets.UTF_8);
            write(
                    folder,
                    "1.gpx",
                    text(gpx.replaceFirst("<trk>", "<!-- " + said + " --><trk><name>" + said + "</name>")));
            assertThat(Ledger.of(folder).status("1.gpx")).isEqualTo(Status.JUDGED);
        }
    }

    @Test
    void theOrderOfKindsDoesNotDependOnTheOrderOfCounting() {
        CheckSummary summary =
                new CheckSummary(0, 0, Map.of(), Map.of("b", 2, "a", 2, "c", 3, "B", 2), Map.of(), 0, Map.of());
        assertThat(summary.byKind().keySet()).containsExactly("c", "B", "a", "b");
    }
}
