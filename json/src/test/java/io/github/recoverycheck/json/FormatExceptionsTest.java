package io.github.recoverycheck.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Refusals are sent from machine to machine, and not every text stands in a file. */
final class FormatExceptionsTest {
    @TempDir
    Path folder;

    private static Object sent(Object refusal) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(refusal);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return in.readObject();
        }
    }

    @Test
    void aRefusedHistoryKeepsItsFileWhereItIsSent() throws Exception {
        Path file = Files.writeString(folder.resolve("history.jsonl"), "{}\n");
        HistoryFormatException refusal =
                catchThrowableOfType(HistoryFormatException.class, () -> HistoryJson.read(file));
        assertThat(sent(refusal))
                .isInstanceOfSatisfying(
                        HistoryFormatException.class,
                        sent -> assertThat(sent.file()).isEqualTo(file.toString()));
    }

    @Test
    void aRefusedProfileKeepsItsFileWhereItIsSent() throws Exception {
        Path file = Files.writeString(folder.resolve("athlete.json"), "[]");
        ProfileFormatException refusal =
                catchThrowableOfType(ProfileFormatException.class, () -> ProfileJson.read(file));
        assertThat(sent(refusal))
                .isInstanceOfSatisfying(
                        ProfileFormatException.class,
                        sent -> assertThat(sent.file()).contains(file.toString()));
    }

    @Test
    void aProfileThatIsATextHasNoFile() {
        ProfileFormatException refusal =
                catchThrowableOfType(ProfileFormatException.class, () -> ProfileJson.parse("[]"));
        assertThat(refusal.file()).isEmpty();
        assertThat(refusal).hasMessageStartingWith("profile, line 1, column 1: ");
    }
}
