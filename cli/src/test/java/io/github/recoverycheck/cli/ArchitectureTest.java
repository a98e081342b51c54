package io.github.recoverycheck.cli;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;

/** Arrows between packages run one way only, and each library stays where it belongs. */
@AnalyzeClasses(packages = "io.github.recoverycheck", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
    private static final String ROOT = "io.github.recoverycheck.";
    private static final String[] CORE = {
        ROOT + "series..",
        ROOT + "activity..",
        ROOT + "science..",
        ROOT + "normalize..",
        ROOT + "measure..",
        ROOT + "athlete..",
        ROOT + "verdict..",
        ROOT + "audit.."
    };

    @ArchTest
    static final ArchRule ARROWS_WITHIN_CORE = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("series")
            .definedBy(ROOT + "series..")
            .layer("activity")
            .definedBy(ROOT + "activity..")
            .layer("science")
            .definedBy(ROOT + "science..")
            .layer("normalize")
            .definedBy(ROOT + "normalize..")
            .layer("measure")
            .definedBy(ROOT + "measure..")
            .layer("athlete")
            .definedBy(ROOT + "athlete..")
            .layer("verdict")
            .definedBy(ROOT + "verdict..")
            .layer("audit")
            .definedBy(ROOT + "audit..")
            .whereLayer("series")
            .mayNotAccessAnyLayer()
            .whereLayer("activity")
            .mayOnlyAccessLayers("series")
            .whereLayer("science")
            .mayNotAccessAnyLayer()
            .whereLayer("normalize")
            .mayOnlyAccessLayers("series", "activity", "science")
            .whereLayer("measure")
            .mayOnlyAccessLayers("series", "activity", "science", "normalize")
            .whereLayer("athlete")
            .mayOnlyAccessLayers("series", "activity", "science", "normalize", "measure")
            .whereLayer("verdict")
            .mayOnlyAccessLayers("series", "activity", "science", "normalize", "measure", "athlete")
            .whereLayer("audit")
            .mayOnlyAccessLayers("series", "activity", "science", "normalize", "measure", "athlete", "verdict");

    @ArchTest
    static final ArchRule NO_CYCLES = slices().matching(ROOT + "(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule CORE_STANDS_ALONE = noClasses()
            .that()
            .resideInAnyPackage(CORE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    ROOT + "fit..",
                    ROOT + "gpx..",
                    ROOT + "tcx..",
                    ROOT + "xml..",
                    ROOT + "archive..",
                    ROOT + "json..",
                    ROOT + "cli..",
                    ROOT + "simulator..",
                    "com.garmin..",
                    "io.jenetics..",
                    "javax.xml..",
                    "org.w3c..",
                    "org.xml..",
                    "tools.jackson..",
                    "picocli..",
                    "de.siegmar..");

    @ArchTest
    static final ArchRule FIT_NEEDS_CORE_AND_THE_SDK = only("fit", "com.garmin.fit..");

    @ArchTest
    static final ArchRule GPX_NEEDS_CORE_JPX_AND_THE_STREAM_PARSER =
            only("gpx", ROOT + "xml..", "io.jenetics.jpx..", "javax.xml..", "org.w3c.dom..");

    @ArchTest
    static final ArchRule TCX_NEEDS_CORE_AND_THE_GUARDED_PASS = only("tcx", ROOT + "xml..");

    @ArchTest
    static final ArchRule XML_NEEDS_CORE_AND_THE_PARSERS =
            only("xml", "javax.xml..", "com.fasterxml.aalto..", "org.codehaus.stax2..", "ch.randelshofer..");

    @ArchTest
    static final ArchRule ONLY_READERS_OF_XML_USE_IT = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + "xml..", ROOT + "gpx..", ROOT + "tcx..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT + "xml..");

    @ArchTest
    static final ArchRule ARCHIVE_NEEDS_CORE_CSV_AND_ZIP =
            only("archive", "de.siegmar.fastcsv..", "org.apache.commons.compress..");

    @ArchTest
    static final ArchRule JSON_NEEDS_CORE_ARCHIVE_AND_JACKSON =
            only("json", ROOT + "archive..", "tools.jackson.core..");

    @ArchTest
    static final ArchRule SIMULATOR_NEVER_READS =
            only("simulator", "com.garmin.fit..", "io.jenetics.jpx..", "javax.xml..", "org.w3c.dom..");

    @ArchTest
    static final ArchRule ONLY_THE_COMMAND_PARSES_ITS_LINE = noClasses()
            .that(not(resideInAPackage(ROOT + "cli..")))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("picocli..");

    @ArchTest
    static final ArchRule NAMES_SAY_WHAT_A_CLASS_IS = classes()
            .should()
            .haveNameNotMatching(".*(Util|Utils|Helper|Helpers|Common|Manager)(\\$.*)?")
            .because("a class is named after the one thing that it does");

    @ArchTest
    static final ArchRule ONLY_THE_COMMAND_SPEAKS = noClasses()
            .that(not(resideInAPackage(ROOT + "cli..")))
            .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
            .orShould(GeneralCodingRules.USE_JAVA_UTIL_LOGGING);

    @ArchTest
    static final ArchRule ONLY_MAIN_ENDS_THE_PROCESS = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(ROOT + "cli.RecoveryCheck")
            .should()
            .callMethod(System.class, "exit", int.class);

    /** A module's package may use itself, core, the JDK's own base and what is named. */
    private static ArchRule only(String module, String... more) {
        String[] allowed = new String[CORE.length + more.length + 3];
        System.arraycopy(CORE, 0, allowed, 0, CORE.length);
        System.arraycopy(more, 0, allowed, CORE.length, more.length);
        allowed[allowed.length - 3] = ROOT + module + "..";
        allowed[allowed.length - 2] = "java..";
        allowed[allowed.length - 1] = "org.jspecify..";
        return classes()
                .that()
                .resideInAPackage(ROOT + module + "..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed);
    }
}
