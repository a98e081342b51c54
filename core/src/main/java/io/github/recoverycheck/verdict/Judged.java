package io.github.recoverycheck.verdict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The rules with their answers.
 *
 * @param asked one piece of evidence for each rule that was asked
 * @param answered those that have a value
 * @param stress the stress of the answered ones
 */
record Judged(List<Evidence> asked, List<Evidence> answered, StressTable stress) {
    static Judged of(List<Evidence> asked, MaximumNodes nodes) {
        List<Evidence> answered = asked.stream().filter(Evidence::isPresent).toList();
        return new Judged(asked, answered, StressTable.of(answered, nodes));
    }

    boolean isAnswered(Question question) {
        return answered.stream().anyMatch(evidence -> evidence.rule().question() == question);
    }

    /** The stress of a rule; 0 where it is not answered. */
    double stress(Question question) {
        for (int i = 0; i < answered.size(); i++) {
            if (answered.get(i).rule().question() == question) {
                return stress.stress(i);
            }
        }
        return 0;
    }

    /** Share of the core rules' weight that is answered. */
    double coverage(double coreWeight) {
        return answered.stream()
                        .map(Evidence::rule)
                        .filter(Rule::core)
                        .mapToDouble(Rule::weight)
                        .sum()
                / coreWeight;
    }

    /** One for each rule that was asked, the largest contribution first, those without an answer last. */
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        int i = 0;
        for (Evidence one : asked) {
            boolean isAnswered = one.isPresent();
            findings.add(new Finding(
                    one.rule(),
                    one.measured(),
                    one.unit(),
                    isAnswered ? stress.stress(i) : 0,
                    isAnswered ? stress.contribution(i) : 0,
                    one.sentence()));
            i += isAnswered ? 1 : 0;
        }
        findings.sort(Comparator.comparing(
                        (Finding finding) -> !finding.measured().isPresent())
                .thenComparing(Comparator.comparingDouble(Finding::contribution).reversed()));
        return findings;
    }
}
