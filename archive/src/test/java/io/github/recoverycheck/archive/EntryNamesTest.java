package io.github.recoverycheck.archive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of entries as text. */
final class EntryNamesTest {
    @ParameterizedTest
    @CsvSource({
        "export.zip!/activities.csv,activities/1.fit.gz,export.zip!/activities/1.fit.gz",
        "activities.csv,1.gpx,1.gpx",
        "/home/x/activities.csv,1.gpx,/home/x/1.gpx",
        "./a/activities.csv,./1.gpx,a/1.gpx",
        "a.zip!/b.zip!/./activities.csv,b/../c//1.gpx,a.zip!/b.zip!/c/1.gpx",
        "../activities.csv,1.gpx,../1.gpx"
    })
    void aNameIsResolvedBesideTheList(String list, String file, String expected) {
        assertThat(EntryNames.beside(list, file)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../etc/passwd",
                "/etc/passwd",
                "a/../../x.fit",
                "a\\b.fit",
                "\\\\host\\x.fit",
                "C:x.fit",
                "c:/x.fit",
                "x\u0000.fit",
                "x\n.fit",
                "..",
                ".",
                "a/.."
            })
    void aNameThatLeavesTheFolderOrIsNoneIsNothing(String file) {
        assertThat(EntryNames.beside("a/b/activities.csv", file)).isEmpty();
    }

    @Test
    void aFileMayBePackedOrUnpacked() {
        assertThat(EntryNames.otherwisePacked("a/1.fit.GZ")).isEqualTo("a/1.fit");
        assertThat(EntryNames.otherwisePacked("a/1.fit")).isEqualTo("a/1.fit.gz");
    }
}
