package io.github.recoverycheck.archive;

import static io.github.recoverycheck.archive.SimulatedFiles.fit;
import static io.github.recoverycheck.archive.SimulatedFiles.text;
import static io.github.recoverycheck.archive.SimulatedFiles.write;
import static io.github.recoverycheck.archive.SimulatedFiles.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.ActivityFormatException;
import io.github.recoverycheck.activity.ActivityReader;
import io.github.recoverycheck.activity.ActivityReaders;
import io.github.recoverycheck.activity.ReadLimits;
import io.github.recoverycheck.athlete.AthleteProfile;
import io.github.recoverycheck.athlete.AthleteState;
import io.github.recoverycheck.fit.FitReader;
import io.github.recoverycheck.measure.RunMeasurements;
import io.github.recoverycheck.verdict.Limits;
import io.github.recoverycheck.verdict.OwnQuestion;
import io.github.recoverycheck.verdict.RecoveryJudge;
import io.github.recoverycheck.verdict.Rule;
import io.github.recoverycheck.verdict.RuleSet;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Faults of readers, of the sink and of the caller. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class CheckFaultsTest {
    @TempDir
    Path folder;

    /** A reader of files that begin with a word, which does something unexpected with them. */
    private static final class Strange implements ActivityReader {
        private final String word;
        private final Deed deed;

        @FunctionalInterface
        interface Deed {
            void with(String source) throws IOException;
        }

        Strange(String word, Deed deed) {
            this.word = word;
            this.deed = deed;
        }

        @Override
        public String format() {
            return word;
        }

        @Override
        public boolean recognizes(byte[] head) {
            return new String(head, StandardCharsets.US_ASCII).startsWith(word);
        }

        @Override
        public List<Activity> read(InputStream content, String source, ReadLimits limits) throws IOException {
            deed.with(source);
            throw new IllegalStateException("not reached");
        }
    }

    private static ArchiveCheck checkWith(Strange... strange) {
        ActivityReader[] readers = new ActivityReader[strange.length + 1];
        System.arraycopy(strange, 0, readers, 0, strange.length);
        readers[strange.length] = new FitReader();
        return ArchiveCheck.using(ActivityReaders.of(readers)).withJobs(2);
    }

    @Test
    void aFaultOfAReaderCostsOnlyItsOwnEntry() throws Exception {
        Strange thrower = new Strange("BOOM", source -> {
            throw new IllegalStateException("no idea");
        });
        write(folder, "1.fit", fit(1));
        write(folder, "2.boom", text("BOOM"));
        write(folder, "3.deep", text("DEEP"));
        write(folder, "4.zip", zip(new SimulatedFiles.Entry("b", text("BOOM")), new SimulatedFiles.Entry("5", fit(5))));
        Strange deep = new Strange("DEEP", source -> {
            throw new StackOverflowError();
        });
        Ledger ledger = Ledger.of(checkWith(thrower, deep), folder);
        assertThat(ledger.rows()).hasSize(5);
        assertThat(ledger.reason("2.boom")).isEqualTo("INTERNAL");
        assertThat(ledger.reason("3.deep")).isEqualTo("INTERNAL");
        assertThat(ledger.reason("4.zip!/b")).isEqualTo("INTERNAL");
        assertThat(ledger.status("1.fit")).isEqualTo(Status.JUDGED);
        assertThat(ledger.status("4.zip!/5")).isEqualTo(Status.JUDGED);
    }

    /** Throws what was never declared, as code in another language does. */
    @SuppressWarnings("unchecked")
    private static <T extends Throwable> RuntimeException undeclared(Throwable thrown) throws T {
        throw (T) thrown;
    }

    static Stream<Throwable> faultsOfReaders() {
        return Stream.of(
                new Exception("checked"),
                new LinkageError("a class of another version"),
                new AssertionError("never so"),
                new TimeoutException());
    }

    @ParameterizedTest
    @MethodSource("faultsOfReaders")
    void whateverAReaderThrowsItsFileHasARow(Throwable fault) throws Exception {
        Strange thrower = new Strange("BOOM", source -> {
            throw CheckFaultsTest.<RuntimeException>undeclared(fault);
        });
        write(folder, "1.fit", fit(1));
        write(folder, "2.boom", text("BOOM"));

        Ledger ledger = Ledger.of(checkWith(thrower), folder);

        assertThat(ledger.rows()).hasSize(2);
        assertThat(ledger.reason("2.boom")).isEqualTo("INTERNAL");
        assertThat(ledger.status("1.fit")).isEqualTo(Status.JUDGED);
    }

    @Test
    void anInterruptThatAReaderThrowsUndeclaredEndsTheCheck() throws Exception {
        Strange interrupted = new Strange("WAIT", source -> {
            throw CheckFaultsTest.<RuntimeException>undeclared(new InterruptedException());
        });
        write(folder, "1.wait", text("WAIT"));

        assertThatThrownBy(() -> Ledger.of(checkWith(interrupted), folder)).isInstanceOf(InterruptedException.class);
        assertThat(workersEnd()).isTrue();
    }

    @Test
    void whatAListenerThrowsWithoutDeclaringItComesOutAsWell() throws Exception {
        write(folder, "1.fit", fit(1));
        write(folder, "2.zip", zip(new SimulatedFiles.Entry("a", fit(2)), new SimulatedFiles.Entry("b", fit(3))));
        for (Throwable own : List.of(new Exception("own"), new IOException("own"), new AssertionError("own"))) {
            Progress throwing = (entries, bytes, total) -> {
                throw CheckFaultsTest.<RuntimeException>undeclared(own);
            };
            assertThatThrownBy(() -> checkWith().withProgress(throwing).check(List.of(folder), row -> {}))
                    .isSameAs(own);
        }
    }

    @Test
    void aRefusalIsToldUnderTheNameOfTheEntryWhateverTheReaderCallsIt() throws Exception {
        Strange refuser = new Strange("NO", source -> {
            throw new ActivityFormatException("elsewhere", ActivityFormatException.Reason.MALFORMED, "byte 3", "bad");
        });
        write(folder, "1.no", text("NO"));
        write(folder, "2.no", text("NO"));
        Ledger ledger = Ledger.of(checkWith(refuser), folder);
        assertThat(ledger.reason("1.no")).isEqualTo("MALFORMED");
        assertThat(ledger.reason("2.no")).isEqualTo("MALFORMED");
    }

    @Test
    void anErrorThatNoRowCanStandForEndsTheCheck() throws Exception {
        Strange failing = new Strange("OOM", source -> {
            throw new OutOfMemoryError("pretended");
        });
        write(folder, "1.oom", text("OOM"));
        assertThatThrownBy(() -> Ledger.of(checkWith(failing), folder))
                .isInstanceOf(OutOfMemoryError.class)
                .hasMessage("pretended");
        assertThat(workersEnd()).isTrue();
    }

    @Test
    void whatHeedsNoInterruptIsAwaitedAWhile() throws Exception {
        CountDownLatch reading = new CountDownLatch(1);
        AtomicBoolean ended = new AtomicBoolean();
        Strange deaf = new Strange("DEAF", source -> {
            reading.countDown();
            long until = System.nanoTime() + Duration.ofMillis(700).toNanos();
            while (System.nanoTime() < until) {
                Thread.onSpinWait();
            }
            ended.set(true);
        });
        write(folder, "1.deaf", text("DEAF"));
        AtomicBoolean endedBefore = new AtomicBoolean();
        Thread caller = new Thread(() -> {
            try {
                checkWith(deaf).check(List.of(folder), row -> {});
            } catch (IOException | InterruptedException e) {
                endedBefore.set(ended.get());
            }
        });
        caller.start();
        assertThat(reading.await(10, TimeUnit.SECONDS)).isTrue();
        caller.interrupt();
        caller.join(10_000);
        assertThat(endedBefore).isTrue();
    }

    @Test
    void anInterruptStopsTheCheckAndItsWorkers() throws Exception {
        CountDownLatch reading = new CountDownLatch(1);
        Strange slow = new Strange("SLOW", source -> {
            reading.countDown();
            try {
                Thread.sleep(Duration.ofMinutes(5).toMillis());
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        });
        for (int i = 0; i < 50; i++) {
            write(folder, i + ".slow", text("SLOW"));
        }
        AtomicReference<@Nullable Throwable> thrown = new AtomicReference<>();
        Thread caller = new Thread(() -> {
            try {
                checkWith(slow).check(List.of(folder), row -> {});
            } catch (IOException | InterruptedException e) {
                thrown.set(e);
            }
        });
        caller.start();
        assertThat(reading.await(10, TimeUnit.SECONDS)).isTrue();
        caller.interrupt();
        caller.join(5_000);
        assertThat(thrown.get()).isInstanceOf(InterruptedException.class);
        assertThat(workersEnd()).isTrue();
    }

    @Test
    void workersHaveANameAndKeepNoAppAlive() throws Exception {
        List<Thread> workers = new CopyOnWriteArrayList<>();
        Strange looker = new Strange("LOOK", source -> {
            workers.add(Thread.currentThread());
            throw new IOException("enough was seen");
        });
        write(folder, "1.look", text("LOOK"));
        Ledger.of(checkWith(looker), folder);
        assertThat(workers).singleElement().satisfies(worker -> {
            assertThat(worker.getName()).startsWith(Workers.NAME + "reading-");
            assertThat(worker.isDaemon()).isTrue();
        });
    }

    @Test
    void whatAListenerThrowsEndsTheCheckAndIsNoFaultOfAnEntry() throws Exception {
        for (int day = 1; day <= 20; day++) {
            write(folder, day + ".fit", fit(day));
        }
        AtomicInteger heard = new AtomicInteger();
        RuntimeException own = new IllegalStateException("the window was closed");
        Progress closed = (entries, bytes, total) -> {
            heard.incrementAndGet();
            throw own;
        };
        List<LedgerRow> rows = new ArrayList<>();
        assertThatThrownBy(() -> checkWith().withProgress(closed).check(List.of(folder), rows::add))
                .isSameAs(own);
        assertThat(heard).hasValue(1);
        assertThat(rows).isEmpty();
        assertThat(workersEnd()).isTrue();
    }

    /** A question that an app asks and that fails. */
    private record Failing(Throwable own) implements OwnQuestion {
        @Override
        public String name() {
            return "OWN";
        }

        @Override
        public String title() {
            return "Own question";
        }

        @Override
        public String unit() {
            return "ms";
        }

        @Override
        public Answer ask(RunMeasurements today, AthleteProfile athlete, AthleteState state) {
            throw CheckFaultsTest.<RuntimeException>undeclared(own);
        }
    }

    static Stream<Throwable> faultsOfRules() {
        return Stream.of(new UnsupportedOperationException("not asked so"), new Exception("undeclared"));
    }

    @ParameterizedTest
    @MethodSource("faultsOfRules")
    void whatARuleOfAnAppThrowsComesOutAsItIsOfACheckAndOfItsSteps(Throwable own) throws Exception {
        write(folder, "1.fit", fit(1));
        Rule rule = new Rule(new Failing(own), new Limits(1, 2, "our coach"), 0.3, false);
        ArchiveCheck check = checkWith()
                .withJudge(
                        RecoveryJudge.withDefaults().with(RuleSet.withDefaults().with(rule)));
        assertThatThrownBy(() -> check.check(List.of(folder), row -> {})).isSameAs(own);
        assertThat(workersEnd()).isTrue();
        AthleteCheck steps =
                check.ofAthlete("", check.measure("1.fit", FileContent.of(folder.resolve("1.fit")), Part.whole()));
        assertThatThrownBy(steps::next).isSameAs(own);
    }

    @Test
    void aFailingSinkEndsTheCheckAndItsWorkers() throws Exception {
        write(folder, "1.fit", fit(1));
        write(folder, "2.fit", fit(2));
        assertThatIOException()
                .isThrownBy(() -> checkWith().check(List.of(folder), row -> {
                    throw new IOException("disk full");
                }))
                .withMessage("disk full");
        assertThat(workersEnd()).isTrue();
    }

    /** Whether no worker is left after a while. */
    private static boolean workersEnd() throws InterruptedException {
        Predicate<Thread> isWorker = thread -> thread.getName().startsWith(Workers.NAME) && thread.isAlive();
        for (int attempt = 0; attempt < 100; attempt++) {
            Set<Thread> threads = Thread.getAllStackTraces().keySet();
            if (threads.stream().noneMatch(isWorker)) {
                return true;
            }
            Thread.sleep(50);
        }
        return false;
    }
}
