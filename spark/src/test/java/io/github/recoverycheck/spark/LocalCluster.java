package io.github.recoverycheck.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;

/**
 * A standalone master and its workers of one core and one gigabyte each, as processes on the loopback address that are
 * started from the jars of the test class path. None of them outlives {@link #close} or this JVM's orderly end.
 */
final class LocalCluster implements AutoCloseable {
    private static final String LOOPBACK = "127.0.0.1";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Pattern MASTER_READY = Pattern.compile("Starting Spark master at (spark://\\S+)");
    private static final Pattern WORKER_READY = Pattern.compile("Registering worker " + Pattern.quote(LOOPBACK));
    private static final Pattern LOG = Pattern.compile("\\d+\\.log|stderr");
    // Surefire's own class path is a single jar that names this one.
    private static final String CLASS_PATH =
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));

    // Most of what these processes do in their short lives is to load classes.
    private static final List<String> QUICK_START = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private final Path home;
    private final List<Process> processes = new ArrayList<>();
    private final Thread atExit = new Thread(this::killAll);
    private final String masterUrl;

    /**
     * Starts the processes and returns when all workers have registered.
     *
     * @param home an empty folder for what they write; it may be deleted after {@link #close}
     * @throws IllegalStateException if they did not get ready within two minutes
     */
    LocalCluster(Path home, int workers) {
        this.home = home;
        Runtime.getRuntime().addShutdownHook(atExit);
        try {
            // Executors get Spark from the class path too, yet a worker insists on the looks of an installation.
            Files.createDirectories(home.resolve("jars"));
            Files.writeString(home.resolve("RELEASE"), "");
            start("master.Master");
            masterUrl = awaitMaster(MASTER_READY, 1).get(0).group(1);
            for (int worker = 0; worker < workers; worker++) {
                start("worker.Worker", "--cores", "1", "--memory", "1g", masterUrl);
            }
            awaitMaster(WORKER_READY, workers);
        } catch (IOException e) {
            close();
            throw new UncheckedIOException(e);
        } catch (RuntimeException | Error e) {
            close();
            throw e;
        }
    }

    /** Where applications register: {@code spark://127.0.0.1:PORT}. */
    String masterUrl() {
        return masterUrl;
    }

    /** A session of this JVM, instead of the local one, whose tasks wait until every worker runs an executor. */
    SparkSession session(String name, Map<String, Object> settings) {
        LocalSession.stop();
        SparkSession.Builder builder = SparkSession.builder()
                .master(masterUrl)
                .appName(name)
                .config("spark.driver.host", LOOPBACK)
                .config("spark.driver.bindAddress", LOOPBACK)
                .config("spark.executor.extraClassPath", CLASS_PATH)
                .config("spark.executor.extraJavaOptions", String.join(" ", QUICK_START))
                .config("spark.cores.max", workers())
                .config("spark.scheduler.minRegisteredResourcesRatio", 1.0)
                .config("spark.scheduler.maxRegisteredResourcesWaitingTime", PATIENCE.toSeconds() + "s")
                .config(settings);
        try {
            return builder.getOrCreate();
        } catch (RuntimeException e) {
            throw new IllegalStateException("no session on the cluster:" + System.lineSeparator() + logs(), e);
        }
    }

    /** Kills a worker, counted from 0, and its executors at once, as if their machine had lost its power. */
    void killWorker(int worker) {
        kill(List.of(processes.get(1 + worker)));
    }

    /** Kills all processes; returns when they have ended. */
    @Override
    public void close() {
        killAll();
        Runtime.getRuntime().removeShutdownHook(atExit);
    }

    /** The processes that live now: the master, the workers and the executors. */
    List<ProcessHandle> alive() {
        return withDescendants(processes).filter(ProcessHandle::isAlive).toList();
    }

    private int workers() {
        return processes.size() - 1;
    }

    private void start(String className, String... arguments) throws IOException {
        int number = processes.size();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(QUICK_START);
        command.addAll(List.of(
                "-Xmx256m",
                "-Dlog.level=info",
                "-Dspark.master.rest.enabled=false",
                "org.apache.spark.deploy." + className,
                "--host",
                LOOPBACK,
                "--port",
                "0",
                "--webui-port",
                "0"));
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log(number).toFile());
        builder.environment().put("CLASSPATH", CLASS_PATH);
        builder.environment().put("SPARK_HOME", home.toString());
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        builder.environment().put("SPARK_LOCAL_IP", LOOPBACK);
        builder.environment().put("SPARK_LOCAL_DIRS", home.resolve("local").toString());
        processes.add(builder.start());
    }

    private Path log(int process) {
        return home.resolve(process + ".log");
    }

    /** What the master logged, as soon as that are at least so many matches. */
    private List<MatchResult> awaitMaster(Pattern line, int count) throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            List<MatchResult> found =
                    line.matcher(Files.readString(log(0))).results().toList();
            if (found.size() >= count) {
                return found;
            }
            if (System.nanoTime() > deadline || !processes.stream().allMatch(Process::isAlive)) {
                throw new IllegalStateException(
                        "%d of %d times in the master's log: %s%n%s".formatted(found.size(), count, line, logs()));
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the cluster started", e);
        }
    }

    /** What every process wrote, executors among them. */
    private String logs() {
        try (Stream<Path> files = Files.walk(home)) {
            return files.filter(
                            file -> LOG.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .map(LocalCluster::read)
                    .collect(Collectors.joining());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path log) {
        try {
            return "%n%s%n%s".formatted(log, Files.readString(log));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void killAll() {
        kill(processes);
    }

    private static void kill(List<Process> roots) {
        // Taken before the first kill, as an orphan is nobody's descendant.
        List<ProcessHandle> all = withDescendants(roots).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle process : all) {
            awaitEnd(process);
        }
    }

    private static Stream<ProcessHandle> withDescendants(List<Process> roots) {
        return roots.stream().flatMap(root -> Stream.concat(Stream.of(root.toHandle()), root.descendants()));
    }

    private static void awaitEnd(ProcessHandle process) {
        try {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while process " + process.pid() + " ended", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("process " + process.pid() + " does not end", e);
        }
    }
}
