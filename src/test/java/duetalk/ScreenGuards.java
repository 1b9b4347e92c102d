package duetalk;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import duetalk.ArchitectureTest.Guard;
import java.util.stream.Stream;

/** What screens may know of. */
final class ScreenGuards {

    private ScreenGuards() {}

    static Stream<Guard> all() {
        return Stream.of(
                new Guard(
                        "screens reach the book through actions and core",
                        noClasses()
                                .that()
                                .resideInAPackage("duetalk.ui..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage("duetalk.store..", "duetalk.platform..", "duetalk.app.."),
                        "duetalk.ui.today.Planted",
                        "class Planted { duetalk.store.BookFile file; }"),
                new Guard(
                        "only the editor and the screen of letters set text themselves",
                        noClasses()
                                .that()
                                .resideInAPackage("duetalk.ui..")
                                .and()
                                .resideOutsideOfPackages(
                                        "duetalk.ui.editor..",
                                        "duetalk.ui.letters..",
                                        "duetalk.ui.call..",
                                        "duetalk.ui.settings..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage("duetalk.typeset.."),
                        "duetalk.ui.today.Planted",
                        "class Planted { duetalk.typeset.Document document; }"),
                new Guard(
                        "the editor knows nothing of debts",
                        ArchitectureTest.only(
                                "ui.editor",
                                "duetalk.ui.editor..",
                                "duetalk.typeset..",
                                "java..",
                                "javafx..",
                                "org.jspecify.."),
                        "duetalk.ui.editor.Planted",
                        "class Planted { duetalk.core.money.Money money; }"),
                new Guard(
                        "screens do not import each other",
                        slices().matching("duetalk.ui.(*)..")
                                .should()
                                .notDependOnEachOther()
                                .ignoreDependency(
                                        DescribedPredicate.alwaysTrue(),
                                        ArchitectureTest.inPackage("duetalk.ui.common"))
                                .ignoreDependency(
                                        DescribedPredicate.alwaysTrue(),
                                        ArchitectureTest.inPackage("duetalk.ui.editor")),
                        "duetalk.ui.today.Planted",
                        "class Planted { duetalk.ui.call.LiveCalls calls; }"));
    }
}
