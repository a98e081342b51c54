package io.github.recoverycheck.cli;

import io.github.recoverycheck.science.ScienceParameters;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The page around the data. Its policy lets run the scripts that stand in it, known by their hashes, and nothing else, and
 * lets nothing be loaded: not even a flaw in the scripts could run what a file's name says, or call home.
 */
final class HtmlDocument {
    private static final String LIBRARY_D3 = "vendor/d3-7.9.0.min.js";
    private static final String LIBRARY_PLOT = "vendor/plot-0.6.17.umd.min.js";
    private static final List<String> SCRIPTS =
            List.of("words.js", "data.js", "charts.js", "curves.js", "table.js", "archive.js", "run.js", "main.js");

    /** The style that the chart library writes into each chart. */
    private static final String CHART_STYLE = "vendor/plot-0.6.17.style.css";

    private HtmlDocument() {}

    /**
     * Writes the page.
     *
     * @param preset name of the rules
     */
    static void write(Writer out, String preset, List<ReportSummary> summaries, String data, List<RunPages.Pack> packs)
            throws IOException {
        String style = resource("report.css");
        String d3 = resource(LIBRARY_D3);
        String plot = resource(LIBRARY_PLOT);
        String script = SCRIPTS.stream()
                .map(HtmlDocument::resource)
                .collect(Collectors.joining("\n", "(() => {\n\"use strict\";\n", "\n})();\n"));
        out.write("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        out.write("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        out.write(
                "<meta http-equiv=\"Content-Security-Policy\" content=\"" + policy(style, d3, plot, script) + "\">\n");
        out.write("<title>Recovery check</title>\n<style>" + style + "</style>\n</head>\n<body>\n");
        out.write(resource("head.html"));
        out.write("<div id=\"summary\">\n");
        for (ReportSummary summary : summaries) {
            summary.write(out);
        }
        out.write("</div>\n");
        out.write(resource("body.html")
                .replace("{version}", escaped(version()))
                .replace("{preset}", escaped(preset))
                .replace("{licence-d3}", escaped(resource("vendor/d3-7.9.0.LICENSE")))
                .replace("{licence-plot}", escaped(resource("vendor/plot-0.6.17.LICENSE")))
                .replace("{licence-parts}", escaped(resource("vendor/bundled.LICENSE"))));
        out.write("<script type=\"application/json\" id=\"data\">" + data + "</script>\n");
        for (String executed : List.of(d3, plot, script)) {
            out.write("<script>" + executed + "</script>\n");
        }
        // Behind the scripts, so that the page is there while these are still read.
        for (RunPages.Pack pack : packs) {
            out.write("<script type=\"application/octet-stream\" id=\"pack-" + pack.number() + "\">" + pack.text()
                    + "</script>\n");
        }
        out.write("</body>\n</html>\n");
    }

    private static String policy(String style, String... scripts) {
        return "default-src 'none'; script-src "
                + Stream.of(scripts).map(HtmlDocument::hash).collect(Collectors.joining(" "))
                + "; style-src " + hash(style) + " " + hash(resource(CHART_STYLE))
                + "; img-src data:; base-uri 'none'; form-action 'none'";
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String version() {
        String version = HtmlDocument.class.getPackage().getImplementationVersion();
        return (version == null ? "(unpackaged)" : version) + ", science "
                + ScienceParameters.withDefaults().version();
    }

    static String resource(String name) {
        try (InputStream in = HtmlDocument.class.getResourceAsStream("report/" + name)) {
            if (in == null) {
                throw new IllegalStateException("report/" + name + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("report/" + name, e);
        }
    }

    /** Text that may stand anywhere in a page. */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
