package org.gerch.api.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;

/** What is true of every line of code, whatever it does. */
@AnalyzeClasses(packages = "org.gerch", importOptions = ImportOption.DoNotIncludeTests.class)
class CodeRulesTest {

    private static final Pattern MODULE = Pattern.compile("/([^/]+)/target/");

    @ArchTest
    static final ArchRule the_law_reads_no_clock_and_draws_no_lots = noClasses()
            .that()
            .resideInAPackage("org.gerch.core..")
            .should(askTheMachine())
            .because("the same events must give the same verdict on every machine and in every year");

    @ArchTest
    static final ArchRule the_law_keeps_no_floating_point_numbers = noFields()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage("org.gerch.core..")
            .should()
            .haveRawType(double.class)
            .orShould()
            .haveRawType(float.class)
            .orShould()
            .haveRawType(Double.class)
            .orShould()
            .haveRawType(Float.class)
            .because("money is exact, and an amount that was rounded once can't be proved");

    @ArchTest
    static final ArchRule a_name_says_what_a_thing_is = noClasses()
            .should()
            .haveNameMatching(".*(Manager|Helper|Utils?|Impl|Base|Common)")
            .because("such a name tells where code was put and not what it does");

    @ArchTest
    static void no_package_lives_in_two_modules(JavaClasses classes) {
        Map<String, Set<String>> modules = classes.stream()
                .collect(groupingBy(
                        JavaClass::getPackageName,
                        TreeMap::new,
                        mapping(CodeRulesTest::moduleOf, toCollection(TreeSet::new))));

        assertThat(modules)
                .allSatisfy((name, found) -> assertThat(found)
                        .as("modules with the package %s (a package is one team's room: one door, one key)", name)
                        .hasSize(1));
    }

    @ArchTest
    static void every_package_is_null_marked(JavaClasses classes) {
        Set<String> unmarked = new TreeSet<>();
        for (JavaClass type : classes) {
            if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                unmarked.add(type.getPackageName());
            }
        }

        assertThat(unmarked)
                .as("packages without @NullMarked, in which null could hide unseen")
                .isEmpty();
    }

    private static String moduleOf(JavaClass type) {
        String location = type.getSource().orElseThrow().getUri().toString();
        Matcher module = MODULE.matcher(location);
        return module.find() ? module.group(1) : location;
    }

    private static ArchCondition<JavaClass> askTheMachine() {
        return new ArchCondition<>("ask the machine for time or chance") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getAccessesFromSelf().stream()
                        .filter(CodeRulesTest::dependsOnTheMachine)
                        .forEach(access -> events.add(SimpleConditionEvent.satisfied(type, access.getDescription())));
            }
        };
    }

    private static boolean dependsOnTheMachine(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        return switch (access.getName()) {
            case "now" -> owner.getPackageName().equals("java.time");
            case "randomUUID" -> owner.isEquivalentTo(UUID.class);
            case "currentTimeMillis", "nanoTime" -> owner.isEquivalentTo(System.class);
            default -> owner.isAssignableTo(Clock.class) || owner.isAssignableTo(RandomGenerator.class);
        };
    }
}
