package io.github.recoverycheck.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page about the rules and the code say the same. */
final class RulesPageTest {
    private static final Pattern TAG = Pattern.compile("\\bA[12]\\.[a-z]+(?:\\.[a-z0-9]+)?");

    private static String page() throws IOException {
        return Files.readString(Path.of("..", "docs", "rules.md"));
    }

    private static String section(String from, String to) throws IOException {
        String page = page();
        int start = page.indexOf(from);
        int end = page.indexOf(to, start + from.length());
        assertThat(start).as(from).isNotNegative();
        return page.substring(start, end < 0 ? page.length() : end).strip();
    }

    @Test
    void everyStatementOfTheGuidesStandsThereAndNoOther() throws IOException {
        String table = String.join("\n", RulesPage.guidelines());
        assertThat(section("| tag |", "\n\n")).isEqualTo(table);
        Set<String> tags = new TreeSet<>();
        Matcher matcher = TAG.matcher(page());
        while (matcher.find()) {
            tags.add(matcher.group());
        }
        assertThat(tags)
                .isEqualTo(Arrays.stream(Guideline.values())
                        .map(Guideline::tag)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void everyRuleLimitWeightAndVetoOfThePresetsStandsThereAsItIs() throws IOException {
        for (RuleSet preset : RuleSet.presets()) {
            assertThat(section("### `" + preset.name() + "`", "\n##"))
                    .isEqualTo(String.join("\n", RulesPage.preset(preset)).strip());
        }
        assertThat(Pattern.compile("^### ", Pattern.MULTILINE)
                        .matcher(page())
                        .results()
                        .count())
                .isEqualTo(RuleSet.presets().size());
        assertThat(section("| veto |", "\n\n")).isEqualTo(String.join("\n", RulesPage.vetoes()));
    }

    @Test
    void tagsAreUniqueAndEveryRuleComesFromAGuide() {
        assertThat(new HashSet<>(
                        Arrays.stream(Guideline.values()).map(Guideline::tag).toList()))
                .hasSameSizeAs(Guideline.values());
        for (RuleId rule : RuleId.values()) {
            assertThat(rule.guidelines()).as(rule.name()).isNotEmpty();
        }
    }

    @Test
    void whatIsNotMeasuredCostsNothing() {
        for (Guideline guideline : Guideline.values()) {
            if (guideline.use() == Guideline.Use.NOT_MEASURABLE) {
                assertThat(guideline.rules()).as(guideline.tag()).isEmpty();
            }
        }
    }

    @Test
    void theSignsOfTheFirstGuideAreEachARule() {
        Set<RuleId> rules = EnumSet.noneOf(RuleId.class);
        for (Guideline sign : List.of(
                Guideline.A1_SIGN_1,
                Guideline.A1_SIGN_2,
                Guideline.A1_SIGN_3,
                Guideline.A1_SIGN_4,
                Guideline.A1_SIGN_5,
                Guideline.A1_SIGN_6)) {
            rules.addAll(sign.rules());
        }
        assertThat(RuleSet.withDefaults().rules()).extracting(Rule::question).containsAll(rules);
    }
}
