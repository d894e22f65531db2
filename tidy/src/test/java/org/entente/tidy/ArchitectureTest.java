package org.entente.tidy;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What may use what: between the modules, between the stages of core, and of the JDK inside core.
 */
final class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.entente");

  private static final String[] CORE =
      packages("agreement amounts calendar determinations explanations facts pools problems rates");

  /** Leaves may be used by every stage, and use one another only where that makes no cycle. */
  private static final String LEAVES = "agreement.text amounts calendar problems rates";

  @Test
  void modulesUseOnlyThoseBeforeThem() {
    check(
        layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true)
            .layer("core")
            .definedBy(CORE)
            .layer("data")
            .definedBy("org.entente.data..")
            .layer("bulk")
            .definedBy("org.entente.bulk..")
            .layer("book")
            .definedBy("org.entente.book..")
            .layer("report")
            .definedBy("org.entente.report..")
            .layer("cli")
            .definedBy("org.entente.cli..")
            .whereLayer("core")
            .mayNotAccessAnyLayer()
            .whereLayer("data")
            .mayOnlyAccessLayers("core")
            .whereLayer("bulk")
            .mayOnlyAccessLayers("core", "data")
            .whereLayer("book")
            .mayOnlyAccessLayers("core", "data", "bulk")
            .whereLayer("report")
            .mayOnlyAccessLayers("core", "data", "book")
            .whereLayer("cli")
            .mayOnlyAccessLayers("core", "data", "bulk", "book", "report"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "agreement.text, ''",
    "amounts, agreement.text calendar problems",
    "calendar, agreement.text amounts problems",
    "problems, agreement.text",
    "rates, agreement.text amounts calendar",
    "agreement.parsed, ''",
    "agreement.amended, agreement.parsed",
    "agreement.checked, agreement.parsed agreement.amended facts",
    "facts, ''",
    "pools, facts",
    "agreement.compiled, agreement.checked facts pools",
    "determinations, agreement.checked agreement.compiled facts pools",
    "explanations, agreement.compiled determinations facts pools"
  })
  void stagesOfCoreUseOnlyTheOneBeforeAndLeaves(String stage, String before) {
    var isLeaf = Arrays.asList(LEAVES.split(" ")).contains(stage);
    var allowed = stage + " " + before + (isLeaf ? "" : " " + LEAVES);
    check(
        ArchRuleDefinition.classes()
            .that()
            .resideInAnyPackage(packages(stage))
            .should()
            .onlyDependOnClassesThat(
                not(resideInAnyPackage("org.entente..")).or(resideInAnyPackage(packages(allowed))))
            .because("a stage reads only the one before it and the leaves"));
  }

  @Test
  void packagesHaveNoCycles() {
    check(slices().matching("org.entente.(**)").should().beFreeOfCycles());
  }

  @Test
  void coreUsesOnlyTheJdk() {
    check(
        ArchRuleDefinition.classes()
            .that()
            .resideInAnyPackage(CORE)
            .should()
            .onlyDependOnClassesThat(
                resideInAnyPackage("java..", "org.entente..", "org.jspecify.."))
            .because("core has no library at run time"));
  }

  @Test
  void coreHasNoInputOutputClockThreadOrLogger() {
    check(
        ArchRuleDefinition.noClasses()
            .that()
            .resideInAnyPackage(CORE)
            .should()
            .dependOnClassesThat(
                resideInAnyPackage(
                        "java.nio.file..",
                        "java.net..",
                        "java.util.logging..",
                        "java.util.concurrent..",
                        "java.sql..")
                    .or(JavaClass.Predicates.equivalentTo(java.time.Clock.class))
                    .or(JavaClass.Predicates.equivalentTo(Thread.class)))
            .because("core is text and facts in, determinations out"));
  }

  /** The texts of problems lie beside the classes; reading them is the one input that core has. */
  @Test
  void onlyOneClassOfCoreReadsAStream() {
    var readers =
        CLASSES.stream()
            .filter(resideInAnyPackage(CORE))
            .filter(ArchitectureTest::usesStreams)
            .map(type -> outermost(type).getName())
            .distinct()
            .toList();
    assertThat(readers)
        .hasSizeLessThanOrEqualTo(1)
        .allMatch(name -> name.startsWith("org.entente.problems."), "is in org.entente.problems");
  }

  private static boolean usesStreams(JavaClass type) {
    return type.getDirectDependenciesFromSelf().stream()
        .map(Dependency::getTargetClass)
        .anyMatch(used ->
            used.getPackageName().startsWith("java.io")
                && !used.getName().equals("java.io.Serializable"));
  }

  private static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type);
  }

  /** Each package with those inside it. */
  private static String[] packages(String names) {
    return Stream.of(names.trim().split(" +"))
        .map(name -> "org.entente." + name + "..")
        .toArray(String[]::new);
  }

  /** A module may still be empty. */
  private static void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(CLASSES);
  }
}
