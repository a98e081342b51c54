package io.github.recoverycheck.cli;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.ByteArrayOutputStream;
import java.io.FileReader;
import java.io.FileWriter;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Formatter;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** What an app may rely on that carries the library within itself: nothing of the machine or of other callers matters. */
@AnalyzeClasses(packages = "io.github.recoverycheck", importOptions = ImportOption.DoNotIncludeTests.class)
final class EmbeddingRulesTest {
    private static final String COMMAND = "io.github.recoverycheck.cli..";

    @ArchTest
    static final ArchRule NOTHING_STATIC_CHANGES = fields().that()
            .areStatic()
            .and()
            .doNotHaveModifier(JavaModifier.SYNTHETIC)
            .should()
            .beFinal()
            .because("two apps in one process would see each other");

    @ArchTest
    static final ArchRule NO_ARRAY_IS_SHARED = fields().that()
            .areStatic()
            .and()
            .areNotPrivate()
            .and()
            .doNotHaveModifier(JavaModifier.SYNTHETIC)
            .should(new ArchCondition<>("not be arrays") {
                @Override
                public void check(com.tngtech.archunit.core.domain.JavaField field, ConditionEvents events) {
                    events.add(new SimpleConditionEvent(
                            field, !field.getRawType().isArray(), field.getFullName() + " can be written to"));
                }
            });

    @ArchTest
    static final ArchRule NO_LOGGING = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.slf4j..", "org.apache.logging..", "org.apache.commons.logging..", "java.util.logging..")
            .orShould()
            .callMethod(System.class, "getLogger", String.class)
            .because("what is worth saying is part of the result");

    @ArchTest
    static final ArchRule NO_WORD_DEPENDS_ON_THE_LANGUAGE_OF_THE_MACHINE = noClasses()
            .should()
            .accessTargetWhere(use(Locale.class, "getDefault")
                    .or(use(String.class, "formatted"))
                    .or(useWithout(Locale.class, String.class, "format", "toLowerCase", "toUpperCase"))
                    .or(useWithout(Locale.class, PrintWriter.class, "format", "printf"))
                    .or(useWithout(Locale.class, PrintStream.class, "format", "printf"))
                    .or(useWithout(Locale.class, Formatter.class, "<init>"))
                    .or(useWithout(Locale.class, DateTimeFormatter.class, "ofPattern"))
                    .or(useWithout(Locale.class, DateTimeFormatterBuilder.class, "toFormatter"))
                    .or(useWithout(DecimalFormatSymbols.class, DecimalFormat.class, "<init>")));

    @ArchTest
    static final ArchRule NO_BYTE_DEPENDS_ON_THE_CHARSET_OF_THE_MACHINE = noClasses()
            .that(not(resideInAPackage(COMMAND)))
            .should()
            .accessTargetWhere(use(Charset.class, "defaultCharset")
                    .or(useWithout(Charset.class, String.class, "getBytes"))
                    .or(useWithout(Charset.class, String.class, "<init>").and(takes(byte[].class)))
                    .or(useWithout(Charset.class, ByteArrayOutputStream.class, "toString"))
                    .or(useWithout(Charset.class, InputStreamReader.class, "<init>"))
                    .or(useWithout(Charset.class, OutputStreamWriter.class, "<init>"))
                    .or(useWithout(Charset.class, FileReader.class, "<init>"))
                    .or(useWithout(Charset.class, FileWriter.class, "<init>")));

    @ArchTest
    static final ArchRule NO_RESULT_DEPENDS_ON_THE_CLOCK_OR_ZONE_OF_THE_MACHINE = noClasses()
            .that(not(resideInAPackage(COMMAND)))
            .should()
            .accessTargetWhere(use(ZoneId.class, "systemDefault")
                    .or(use(TimeZone.class, "getDefault"))
                    .or(use(Clock.class, "systemUTC", "systemDefaultZone", "system"))
                    .or(use(Instant.class, "now"))
                    .or(use(LocalDate.class, "now"))
                    .or(use(LocalDateTime.class, "now"))
                    .or(use(ZonedDateTime.class, "now"))
                    .or(use(OffsetDateTime.class, "now"))
                    .or(use(System.class, "currentTimeMillis")));

    @ArchTest
    static final ArchRule NULL_IS_RULED_OUT = classes()
            .should(new ArchCondition<>("lie in a package that is NullMarked") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    events.add(new SimpleConditionEvent(
                            type,
                            type.getPackage().isAnnotatedWith(NullMarked.class),
                            type.getPackageName() + " does not say that null is ruled out, as Kotlin would read it"));
                }
            });

    /** Calls and references alike, whatever is handed over. */
    private static DescribedPredicate<JavaAccess<?>> use(Class<?> owner, String... names) {
        return useWithout(Nothing.class, owner, names);
    }

    /** Calls and references of what could be told the language or the charset, and is not. */
    private static DescribedPredicate<JavaAccess<?>> useWithout(Class<?> said, Class<?> owner, String... names) {
        return DescribedPredicate.describe(
                owner.getSimpleName() + " " + String.join(", ", names),
                access -> access.getTargetOwner().isEquivalentTo(owner)
                        && List.of(names).contains(access.getTarget().getName())
                        && !isHanded(access, said));
    }

    private static DescribedPredicate<JavaAccess<?>> takes(Class<?> type) {
        return DescribedPredicate.describe("with " + type.getSimpleName(), access -> isHanded(access, type));
    }

    private static boolean isHanded(JavaAccess<?> access, Class<?> type) {
        return access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget target
                && target.getRawParameterTypes().stream().anyMatch(parameter -> parameter.isEquivalentTo(type));
    }

    private interface Nothing {}

    /** Breaks each rule, by a call or a reference. */
    @SuppressWarnings({"DefaultCharset", "UnusedMethod"})
    private static final class Offender {
        static List<Object> offend(byte[] bytes) {
            Function<String, String> lower = String::toLowerCase;
            Supplier<Instant> now = Instant::now;
            return List.of(
                    lower, now, new String(bytes, 0, 1), LocalDate.now(ZoneOffset.UTC), new DecimalFormat("0.0"));
        }
    }

    @Test
    void theRulesAlsoSeeReferencesAndOtherOverloads() {
        JavaClasses offender = new ClassFileImporter().importClasses(Offender.class);
        assertThat(NO_WORD_DEPENDS_ON_THE_LANGUAGE_OF_THE_MACHINE
                        .evaluate(offender)
                        .getFailureReport()
                        .getDetails())
                .hasSize(2);
        ArchRule charset = noClasses()
                .should()
                .accessTargetWhere(
                        useWithout(Charset.class, String.class, "<init>").and(takes(byte[].class)));
        assertThat(charset.evaluate(offender).hasViolation()).isTrue();
        ArchRule clock =
                noClasses().should().accessTargetWhere(use(Instant.class, "now").or(use(LocalDate.class, "now")));
        assertThat(clock.evaluate(offender).getFailureReport().getDetails()).hasSize(2);
    }
}
