package org.hearth.server;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.conditions.ArchConditions.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import jakarta.persistence.Entity;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;

import org.hearth.server.platform.bus.Event;
import org.hearth.server.vault.SecretValue;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/// What every room of the server keeps to.
class ArchitectureTest {
    private static final JavaClasses SERVER =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("org.hearth.server");
    private static final String ROOT = "org.hearth.server.";
    private static final DescribedPredicate<JavaClass> GENERATED =
            describe("made by the compiler", one -> one.getSimpleName().endsWith("_"));

    /// The features there are, with their row in the architecture's table.
    enum Feature {
        PLACES(0),
        ACCESS(0),
        SETTINGS(0),
        VAULT(0),
        FLEET(1),
        MEDIA(3),
        PLAYLISTS(4),
        BOXES(4),
        PLAYBACK(5);

        private final int row;

        Feature(int row) {
            this.row = row;
        }

        String packages() {
            return ROOT + name().toLowerCase(java.util.Locale.ROOT) + "..";
        }

        static String[] all() {
            return Arrays.stream(values()).map(Feature::packages).toArray(String[]::new);
        }

        String[] outOfReach() {
            return Arrays.stream(values())
                    .filter(other -> other != this && other.row >= row)
                    .map(Feature::packages)
                    .toArray(String[]::new);
        }
    }

    @BeforeAll
    static void theLawsSeeTheServer() {
        assertTrue(SERVER.size() > 300, SERVER.size() + " classes");
    }

    @Test
    void everyFeatureHasARow() {
        Set<String> found =
                SERVER.stream()
                        .map(JavaClass::getPackageName)
                        .filter(name -> name.startsWith(ROOT))
                        .map(name -> name.substring(ROOT.length()).replaceFirst("\\..*", ""))
                        .collect(Collectors.toSet());
        Set<String> known =
                Arrays.stream(Feature.values())
                        .map(one -> one.name().toLowerCase(java.util.Locale.ROOT))
                        .collect(Collectors.toSet());
        known.add("platform");
        assertEquals(known, found, "a new feature gets a row here and in the architecture's table");
    }

    @ParameterizedTest
    @EnumSource
    void aFeatureSeesOnlyLowerRows(Feature feature) {
        assertSees(feature.packages(), 5);
        if (feature.outOfReach().length == 0) return;
        noClasses()
                .that()
                .resideInAPackage(feature.packages())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(feature.outOfReach())
                .because("a feature calls down and tells upwards by events")
                .check(SERVER);
    }

    @Test
    void thePlatformSeesNoFeature() {
        assertSees(ROOT + "platform..", 80);
        noClasses()
                .that()
                .resideInAPackage(ROOT + "platform..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(Feature.all())
                .because("the platform is the same whatever stands on it")
                .check(SERVER);
    }

    @Test
    void featuresAreFreeOfCycles() {
        slices().matching(ROOT + "(*)..")
                .should()
                .beFreeOfCycles()
                .because("what depends on itself can be neither understood nor replaced alone")
                .check(SERVER);
    }

    @Test
    void aFeaturesInnerRoomsAreItsOwn() {
        assertSees(ROOT + "media.inspect..", 30);
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "media..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + "media.inspect..")
                .because("only a feature's own package is its door")
                .check(SERVER);
    }

    @Test
    void onlyOneRoomSpeaksOpenIdConnect() {
        assertSees(ROOT + "access.oidc..", 8);
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "access.oidc..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.nimbusds..", "net.minidev..")
                .because("a library that checks who somebody is can be replaced in one place")
                .check(SERVER);
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "access..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + "access.oidc..")
                .because("only a feature's own package is its door")
                .check(SERVER);
    }

    @Test
    void driversAreMadeElsewhere() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.hearth.devices..driver..")
                .because("only the composition root knows which hardware there is")
                .check(SERVER);
    }

    @Test
    void everyPackageIsNullMarked() {
        classes()
                .should(
                        be(
                                describe(
                                        "in a null-marked package",
                                        one -> one.getPackage().isAnnotatedWith(NullMarked.class))))
                .because("a null that the types do not show is a defect")
                .check(SERVER);
    }

    @Test
    void rowsStayInTheirFeature() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .bePackagePrivate()
                .because("the world sees records; a row may change without it")
                .check(SERVER);
    }

    @Test
    void rowsNameOthersByIdOnly() {
        fields().that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .should()
                .notBeAnnotatedWith(ManyToOne.class)
                .andShould()
                .notBeAnnotatedWith(OneToMany.class)
                .andShould()
                .notBeAnnotatedWith(OneToOne.class)
                .andShould()
                .notBeAnnotatedWith(ManyToMany.class)
                .because("a lazy association of a stateless session is silently null")
                .check(SERVER);
    }

    @Test
    void repositoriesStayInTheirFeature() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Repository")
                .should()
                .bePackagePrivate()
                .because("the door alone decides, and nobody reads past it")
                .check(SERVER);
    }

    @Test
    void routesDecideNothing() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Routes")
                .should()
                .dependOnClassesThat(
                        resideInAPackage(ROOT + "platform.db")
                                .and(describe("run transactions", one -> isNamed(one, "Tx")))
                                .or(describe("are repositories", ArchitectureTest::isRepository)))
                .because("a rule in a route does not hold for the console")
                .check(SERVER);
    }

    @Test
    void doorsAreClosed() {
        classes()
                .that()
                .resideInAnyPackage(Feature.all())
                .and()
                .arePublic()
                .and(DescribedPredicate.not(GENERATED))
                .should(be(describe("final or pure", ArchitectureTest::isClosed)))
                .because("what nobody meant to be extended cannot be changed afterwards")
                .check(SERVER);
    }

    @Test
    void eventsAreSealedFamiliesOfRecords() {
        classes()
                .that()
                .implement(Event.class)
                .and()
                .areNotInterfaces()
                .should()
                .beRecords()
                .because("an event is what happened, and nobody changes that")
                .check(SERVER);
    }

    @Test
    void anOpenedSecretIsKeptNowhere() {
        fields().should(not(be(describe("of an opened secret", ArchitectureTest::holdsSecret))))
                .because("what holds one can be logged, told, answered or forgotten to be wiped")
                .check(SERVER);
    }

    @Test
    void anOpenedSecretComesNearNoEventAndNoAnswer() {
        noClasses()
                .that(
                        describe(
                                "lead outside",
                                one ->
                                        one.isAssignableTo(Event.class)
                                                || one.isRecord()
                                                || one.getSimpleName()
                                                        .matches(".*(Routes|Sockets|Row)")))
                .should()
                .dependOnClassesThat()
                .areAssignableTo(SecretValue.class)
                .because("secrets are opened for the hub's own use, and never to be passed on")
                .check(SERVER);
    }

    @Test
    void onlyTheTagReadersNoiseKnowsTheOldLog() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "media.inspect")
                // Every data source has to name it.
                .and()
                .doNotHaveFullyQualifiedName(ROOT + "platform.db.Lines")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.util.logging..")
                .because("the hub logs through SLF4J; one library is silenced where it is used")
                .check(SERVER);
    }

    @Test
    void nothingIsPrinted() {
        noClasses()
                .should(ACCESS_STANDARD_STREAMS)
                .because("what is printed has no time, no level and no reader")
                .check(SERVER);
    }

    @Test
    void nobodySleeps() {
        noClasses()
                .should()
                .callMethodWhere(describe("sleeping", ArchitectureTest::isSleep))
                .because("waiting for time hides what is really waited for")
                .check(SERVER);
    }

    @Test
    void threadsHaveAnOwner() {
        noClasses()
                .should()
                .callConstructorWhere(
                        describe("new Thread", call -> isThread(call.getTargetOwner())))
                .because("builders name their threads, and whoever builds one ends it")
                .check(SERVER);
    }

    private static boolean holdsSecret(JavaField field) {
        return field.getAllInvolvedRawTypes().stream()
                .anyMatch(one -> one.isEquivalentTo(SecretValue.class));
    }

    private static boolean isSleep(JavaAccess<?> call) {
        return isThread(call.getTargetOwner()) && call.getName().equals("sleep");
    }

    private static boolean isThread(JavaClass one) {
        return one.isEquivalentTo(Thread.class);
    }

    private static boolean isNamed(JavaClass one, String name) {
        return one.getSimpleName().equals(name);
    }

    private static boolean isRepository(JavaClass one) {
        return one.getSimpleName().replace("_", "").endsWith("Repository");
    }

    private static boolean isClosed(JavaClass one) {
        return one.getModifiers().contains(JavaModifier.FINAL)
                || one.isInterface()
                || one.isRecord()
                || one.isEnum();
    }

    private static void assertSees(String packages, int atLeast) {
        long seen = SERVER.stream().filter(resideInAPackage(packages)).count();
        assertTrue(seen > atLeast, packages + " has " + seen + " classes");
    }
}
