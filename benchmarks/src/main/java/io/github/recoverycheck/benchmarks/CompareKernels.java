package io.github.recoverycheck.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** Prints what two revisions' kernels cost, from what JMH wrote in each turn. */
final class CompareKernels {
    private CompareKernels() {}

    /** Takes a folder with {@code before-1.json}, {@code after-1.json} and so on; exits with 1 if anything became dearer. */
    public static void main(String[] args) {
        Path folder = Path.of(args[0]);
        Comparison comparison = new Comparison(turns(folder, "before"), turns(folder, "after"));
        System.out.print(comparison.markdown());
        List<String> regressions = comparison.regressions();
        System.out.println(regressions.isEmpty() ? "\nNo regression." : "\nDearer than before: " + regressions);
        System.exit(regressions.isEmpty() ? 0 : 1);
    }

    private static List<List<KernelTime>> turns(Path folder, String revision) {
        List<List<KernelTime>> turns = IntStream.iterate(1, turn -> turn + 1)
                .mapToObj(turn -> folder.resolve(revision + "-" + turn + ".json"))
                .takeWhile(Files::exists)
                .map(JmhResult::read)
                .toList();
        if (turns.isEmpty()) {
            throw new IllegalArgumentException("no " + revision + "-1.json in " + folder);
        }
        return turns;
    }
}
