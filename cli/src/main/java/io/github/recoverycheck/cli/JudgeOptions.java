package io.github.recoverycheck.cli;

import io.github.recoverycheck.verdict.RecoveryJudge;
import io.github.recoverycheck.verdict.RuleSet;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** By which rules runs are judged. */
final class JudgeOptions {
    @Option(
            names = "--preset",
            paramLabel = "NAME",
            description = "rules to judge by: default, strict, experienced, beginner, taper or base (docs/rules.md)")
    private String preset = RuleSet.withDefaults().name();

    RecoveryJudge judge(CommandLine command) {
        RuleSet rules = RuleSet.named(preset)
                .orElseThrow(() -> new ParameterException(
                        command,
                        "--preset: '" + preset + "'; expected "
                                + RuleSet.presets().stream().map(RuleSet::name).collect(Collectors.joining(", "))));
        return RecoveryJudge.withDefaults().with(rules);
    }
}
