package org.gerch.api.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may depend on whom. */
@AnalyzeClasses(packages = "org.gerch", importOptions = ImportOption.DoNotIncludeTests.class)
class DependencyRulesTest {

    private static final String CORE = "org.gerch.core..";
    private static final String LOG = "org.gerch.log..";
    private static final String STORE = "org.gerch.store..";
    private static final String PROJECTIONS = "org.gerch.projections..";
    private static final String VERIFIER = "org.gerch.verifier..";
    private static final String API = "org.gerch.api..";
    private static final String WIRING = "org.gerch.api.wiring..";
    /** Hands commands to the bus and decisions to the shells. */
    private static final String DESK = "org.gerch.api.command..";
    /** The one shell that spans two aggregates. */
    private static final String JOINT_SHELL = "org.gerch.api.grant.BudgetedGrants";

    @ArchTest
    static final ArchRule the_law_rests_on_the_jdk_and_a_json_library = classes()
            .that()
            .resideInAPackage(CORE)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    CORE,
                    "java..",
                    "org.jspecify.annotations..",
                    "tools.jackson..",
                    "com.fasterxml.jackson.annotation..")
            .because("an auditor runs the same law offline, and a change of framework must not touch it");

    @ArchTest
    static final ArchRule the_log_rests_on_the_jdk_alone = classes()
            .that()
            .resideInAPackage(LOG)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(LOG, "java..", "javax.crypto..", "org.jspecify.annotations..")
            .because("whoever checks the ledger must be able to read every line that the check rests on");

    @ArchTest
    static final ArchRule the_store_knows_no_tenders = noClasses()
            .that()
            .resideInAPackage(STORE)
            .should()
            .dependOnClassesThat(resideInAPackage("org.gerch..").and(not(resideInAnyPackage(STORE, LOG))))
            .because("the store keeps names and bytes: a new event or rule never changes it");

    @ArchTest
    static final ArchRule views_rest_on_the_law_alone = noClasses()
            .that()
            .resideInAPackage(PROJECTIONS)
            .should()
            .dependOnClassesThat(resideInAPackage("org.gerch..").and(not(resideInAnyPackage(PROJECTIONS, CORE))))
            .because("a view stores what the law's fold says, whoever delivers the events");

    @ArchTest
    static final ArchRule the_verifier_rests_on_the_pure_modules = noClasses()
            .that()
            .resideInAPackage(VERIFIER)
            .should()
            .dependOnClassesThat(resideInAPackage("org.gerch..").and(not(resideInAnyPackage(VERIFIER, CORE, LOG))))
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "org.axonframework..", "java.sql..", "javax.sql..")
            .because("a check that needed our server or database would only ask us to trust ourselves");

    @ArchTest
    static final ArchRule the_application_does_not_know_its_verifier = noClasses()
            .that()
            .resideInAPackage(API)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(VERIFIER, "org.gerch.benchmarks..")
            .because("what checks the application must not be shaped by it");

    @ArchTest
    static final ArchRule axon_stays_in_shells_wiring_engine_and_handlers = noClasses()
            .that()
            .resideInAPackage("org.gerch..")
            .and()
            .resideOutsideOfPackages(STORE, PROJECTIONS, WIRING, DESK)
            .and()
            .haveSimpleNameNotEndingWith("Aggregate")
            .and()
            .doNotHaveFullyQualifiedName(JOINT_SHELL)
            .and()
            .haveSimpleNameNotEndingWith("Wiring")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.axonframework..")
            .because("commands, events and decisions outlive a framework; only thin shells are rewritten with it");

    @ArchTest
    static final ArchRule sql_stays_in_store_projections_and_wiring = noClasses()
            .that()
            .resideInAPackage("org.gerch..")
            .and()
            .resideOutsideOfPackages(STORE, PROJECTIONS, WIRING)
            .and()
            .haveSimpleNameNotEndingWith("Wiring")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.postgresql..", "org.springframework.jdbc..")
            .because("who looks for a statement of the ledger finds it in the store or beside the table it fills");

    @ArchTest
    static final ArchRule packages_of_the_law_form_no_cycle = slices().matching("org.gerch.core.(**)")
            .should()
            .beFreeOfCycles()
            .because("a feature, or its public rows, can be read, tested and changed without opening the next one");

    @ArchTest
    static final ArchRule views_form_no_cycle = slices().matching("org.gerch.projections.(*)..")
            .should()
            .beFreeOfCycles()
            .because("one view is rebuilt without the others");

    @ArchTest
    static final ArchRule features_of_the_application_form_no_cycle = slices().matching("org.gerch.api.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a page or an endpoint is added by adding a package, not by threading it through others");
}
