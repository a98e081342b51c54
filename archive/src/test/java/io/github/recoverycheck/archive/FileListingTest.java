package io.github.recoverycheck.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileListingTest {
    @TempDir
    Path folder;

    @Test
    void anInterruptEndsTheListing() throws Exception {
        Path file =
                Files.createFile(Files.createDirectory(folder.resolve("inner")).resolve("a.fit"));

        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> FileListing.of(List.of(folder))).isInstanceOf(InterruptedException.class);

        assertThat(Thread.currentThread().isInterrupted()).isFalse();
        assertThat(FileListing.of(List.of(folder)).files())
                .extracting(FileListing.Listed::file)
                .containsExactly(file);
    }
}
