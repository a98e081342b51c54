package io.github.recoverycheck.cli;

import io.github.recoverycheck.verdict.Assumption;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * What the report says of an athlete in sentences, readable without any script.
 *
 * @param athlete the name; empty if all files are of one
 * @param sentences what the runs come to
 * @param assumptions what was assumed for the latest run
 * @param hinges what the verdicts hang on
 * @param warnings what speaks against the files, or against what was told of them
 */
record ReportSummary(
        String athlete,
        List<String> sentences,
        List<Assumption> assumptions,
        List<String> hinges,
        List<String> warnings) {
    void write(Writer out) throws IOException {
        out.write("<section class=\"athlete\">\n");
        if (!athlete.isEmpty()) {
            out.write("<h2><bdi>" + HtmlDocument.escaped(Text.printable(athlete)) + "</bdi></h2>\n");
        }
        out.write("<div class=\"assumed\"><h2>What was assumed for the last run</h2>\n<ul>\n");
        for (Assumption assumption : assumptions) {
            out.write("<li><span class=\"units\">" + text(assumption.sentence()) + "</span><code>" + "("
                    + Assumed.options(assumption.subject()) + ")" + "</code></li>\n");
        }
        if (Assumed.tellNoIntensity(assumptions)) {
            out.write("<li>" + text(Assumed.NO_MAXIMUM) + "</li>\n");
        }
        for (String hinge : hinges) {
            out.write("<li>" + text(hinge) + "</li>\n");
        }
        out.write("</ul></div>\n<div class=\"answer\">\n");
        for (String sentence : sentences) {
            out.write("<p>" + text(sentence) + "</p>\n");
        }
        for (String warning : warnings) {
            out.write("<p class=\"note\"><bdi>" + text(Text.printable(warning)) + "</bdi></p>\n");
        }
        out.write("</div></section>\n");
    }

    /** A sentence in which no line begins with a percent sign. */
    private static String text(String sentence) {
        return HtmlDocument.escaped(sentence).replace(" %", "&nbsp;%");
    }
}
