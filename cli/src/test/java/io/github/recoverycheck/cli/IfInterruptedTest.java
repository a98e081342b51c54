package io.github.recoverycheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What is still open when a process ends, and only that. */
final class IfInterruptedTest {
    /** Ends with one of two closed. */
    static final class Ended {
        private Ended() {}

        public static void main(String[] arguments) {
            IfInterrupted closed = new IfInterrupted(() -> System.out.println("closed"));
            IfInterrupted open = new IfInterrupted(() -> System.out.println("open"));
            closed.close();
            // As whoever is called then may close it, or begin something.
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                open.close();
                new IfInterrupted(() -> System.out.println("late")).close();
            }));
            System.exit(0);
        }
    }

    @Test
    void isDoneUnlessItWasClosedBefore() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Ended.class.getName())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        assertThat(said.lines().filter(line -> !line.startsWith("Picked up"))).containsExactly("open");
    }
}
