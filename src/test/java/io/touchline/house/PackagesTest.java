package io.touchline.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.touchline.Touchline;
import java.util.Map;
import java.util.Set;

/** Packages depend downwards only, so that each can be read, tested and replaced without those above it. */
@AnalyzeClasses(packagesOf = Touchline.class, importOptions = DoNotIncludeTests.class)
class PackagesTest {

    private static final String ROOT = Touchline.class.getPackageName();
    private static final String ENTRANCE = "";

    /** What each package may use of ours. A new package has to be given its place here. */
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("settings", Set.of()),
            Map.entry("contract", Set.of()),
            Map.entry("matchstate", Set.of()),
            Map.entry("topics", Set.of("settings")),
            Map.entry("postgres", Set.of("settings")),
            Map.entry("clickhouse", Set.of("settings")),
            Map.entry("routes", Set.of("settings")),
            Map.entry("lint", Set.of("routes", "contract", "settings")),
            Map.entry("reload", Set.of("lint", "routes", "delivery", "contract", "settings")),
            Map.entry("graph", Set.of("routes")),
            Map.entry("editors", Set.of("routes")),
            Map.entry("management", Set.of("settings")),
            Map.entry("kafkabatch", Set.of("topics", "contract")),
            Map.entry("delivery", Set.of("kafkabatch", "clickhouse", "topics", "contract", "settings")),
            Map.entry("matches", Set.of("matchstate", "delivery", "contract")),
            Map.entry("validation", Set.of("delivery", "kafkabatch", "topics", "contract")),
            Map.entry("deadletters", Set.of("delivery", "topics", "contract", "settings")),
            Map.entry("schedule", Set.of("settings")),
            Map.entry("rejects", Set.of("topics", "contract", "settings", "schedule")),
            Map.entry("feed", Set.of("delivery", "contract", "topics", "settings", "schedule")),
            Map.entry("replay", Set.of("contract", "schedule")),
            Map.entry("generator", Set.of("replay", "schedule", "topics", "contract")),
            Map.entry("live", Set.of("matchstate", "topics", "contract", "settings")),
            // Known to nobody: Spring finds it.
            Map.entry("web", Set.of("live", "replay", "generator", "settings")),
            Map.entry("routetest", Set.of("routes", "kafkabatch", "topics", "postgres", "contract")),
            Map.entry("recordings", Set.of()),
            Map.entry("pollreplay", Set.of("matchstate", "recordings")),
            Map.entry("simulator", Set.of("recordings", "settings")),
            // Known to nobody: Spring finds it, so that the rest cannot tell embedded from external.
            Map.entry("embedded", Set.of("simulator", "topics", "clickhouse", "settings")),
            Map.entry(
                    "cli",
                    Set.of(
                            ENTRANCE,
                            "settings",
                            "contract",
                            "topics",
                            "postgres",
                            "clickhouse",
                            "routes",
                            "lint",
                            "routetest",
                            "reload",
                            "graph",
                            "editors",
                            "management",
                            "delivery",
                            "matches",
                            "validation",
                            "deadletters",
                            "schedule",
                            "rejects",
                            "feed",
                            "matchstate",
                            "recordings",
                            "pollreplay",
                            "replay",
                            "generator")),
            Map.entry(ENTRANCE, Set.of("cli")));

    @ArchTest
    static final ArchRule aPackageUsesOnlyThoseBelowIt = classes().should(new UseOnlyPackagesBelow());

    @ArchTest
    static final ArchRule packagesFormNoCycle =
            slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nothingKnowsTheApplicationClass = noClasses()
            .that()
            .doNotBelongToAnyOf(Touchline.class)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Touchline.class);

    @ArchTest
    static final ArchRule aPackageIsNamedAfterWhatItIsFor =
            noClasses().should().resideInAnyPackage("..util..", "..utils..", "..common..", "..helper..", "..helpers..");

    @ArchTest
    static final ArchRule dependenciesComeThroughConstructors = NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

    @ArchTest
    static final ArchRule noStateIsShared = fields().that()
            .areStatic()
            .should()
            .beFinal()
            .because("what changes belongs to an object that someone owns");

    private static final class UseOnlyPackagesBelow extends ArchCondition<JavaClass> {

        UseOnlyPackagesBelow() {
            super("use only packages below their own");
        }

        @Override
        public void check(JavaClass user, ConditionEvents events) {
            String from = packageBelowRoot(user);
            if (!MAY_USE.containsKey(from)) {
                events.add(SimpleConditionEvent.violated(user, user.getName() + " is in a package without a place"));
                return;
            }
            for (Dependency dependency : user.getDirectDependenciesFromSelf()) {
                JavaClass used = dependency.getTargetClass();
                if (isOurs(used)) {
                    String to = packageBelowRoot(used);
                    boolean allowed = to.equals(from) || MAY_USE.get(from).contains(to);
                    events.add(new SimpleConditionEvent(dependency, allowed, dependency.getDescription()));
                }
            }
        }

        private static boolean isOurs(JavaClass type) {
            return (type.getPackageName() + ".").startsWith(ROOT + ".");
        }

        private static String packageBelowRoot(JavaClass type) {
            String name = type.getPackageName();
            return name.equals(ROOT)
                    ? ENTRANCE
                    : name.substring(ROOT.length() + 1).split("\\.")[0];
        }
    }
}
