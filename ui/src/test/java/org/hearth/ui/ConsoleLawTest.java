package org.hearth.ui;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.junit.jupiter.api.Test;

/// What every room of the console keeps to.
class ConsoleLawTest {
    private static final JavaClasses CONSOLE =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("org.hearth.ui");

    @Test
    void theLawsSeeTheConsole() {
        assertTrue(CONSOLE.size() > 40, CONSOLE.size() + " classes");
    }

    @Test
    void modelsKnowNoScene() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Model")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.application..")
                .because("a model is tested without a toolkit and could feed another view")
                .check(CONSOLE);
    }

    @Test
    void theConsoleSeesTheHubsDoorsAndNothingBehindThem() {
        noClasses()
                .that()
                .doNotHaveSimpleName("Covers") // reads pictures as the door hands them over
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.hibernate..",
                        "jakarta.persistence..",
                        "java.sql..",
                        "io.undertow..",
                        "org.hearth.server.platform.http..")
                .because("a door may change what is behind it without the console knowing")
                .check(CONSOLE);
    }

    @Test
    void onlyTheWorkPackageMakesThreads() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.hearth.ui.work")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.util\\.concurrent\\.(Executors|ExecutorService)")
                .orShould()
                .callMethod(javafx.application.Platform.class, "runLater", Runnable.class)
                .because("Background is the only way off the FX thread, and the only way back")
                .check(CONSOLE);
    }
}
