package duetalk;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may import whom. Each rule is kept by the program and broken by a class planted against it. */
class ArchitectureTest {

    private static final Path CLASSES = Path.of(System.getProperty("duetalk.classes"));
    private static final JavaClasses PROGRAM = new ClassFileImporter().importPath(CLASSES);

    @TempDir
    Path folder;

    /** A rule with a class that breaks it. */
    record Guard(String name, ArchRule rule, String planted, String source) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Guard> guards() {
        return Stream.concat(ScreenGuards.all(), rooms());
    }

    private static Stream<Guard> rooms() {
        return Stream.of(
                new Guard(
                        "money imports only the JDK",
                        only("core.money", "duetalk.core", "duetalk.core.money..", "java.."),
                        "duetalk.core.money.Planted",
                        "class Planted { duetalk.core.clients.Client client; }"),
                new Guard(
                        "calendar rules import the JDK and ICU's calendars",
                        only(
                                "core.calendar",
                                "duetalk.core",
                                "duetalk.core.calendar..",
                                "java..",
                                "com.ibm.icu.util..",
                                "org.jspecify.."),
                        "duetalk.core.calendar.Planted",
                        "class Planted { com.ibm.icu.text.MessageFormat format; }"),
                new Guard(
                        "core imports only core and the JDK",
                        only(
                                "core",
                                "duetalk.core..",
                                "java.lang..",
                                "java.math..",
                                "java.time..",
                                "java.util..",
                                "java.text",
                                "com.ibm.icu.util..",
                                "org.jspecify.."),
                        "duetalk.core.Planted",
                        "class Planted { java.sql.Connection connection; }"),
                new Guard(
                        "actions import only core and the JDK",
                        only("actions", "duetalk.actions..", "duetalk.core..", "java..", "org.jspecify.."),
                        "duetalk.actions.Planted",
                        "class Planted { duetalk.text.Voice voice; }"),
                new Guard(
                        "text imports core, ICU and the JDK",
                        only("text", "duetalk.text..", "duetalk.core..", "java..", "com.ibm.icu..", "org.jspecify.."),
                        "duetalk.text.Planted",
                        "class Planted { duetalk.store.BookFile file; }"),
                new Guard(
                        "typeset knows nothing of debts",
                        only(
                                "typeset",
                                "duetalk.typeset..",
                                "java..",
                                "com.ibm.icu.text",
                                "com.ibm.icu.util",
                                "javax.print..",
                                "javax.imageio..",
                                "javax.xml.stream..",
                                "javax.swing.text..",
                                "org.apache..",
                                "com.google.zxing..",
                                "org.jspecify.."),
                        "duetalk.typeset.Planted",
                        "class Planted { duetalk.core.money.Money money; }"),
                new Guard(
                        "letters import core, text and typeset",
                        only(
                                "letters",
                                "duetalk.letters..",
                                "duetalk.core..",
                                "duetalk.text..",
                                "duetalk.typeset..",
                                "java..",
                                "org.jspecify.."),
                        "duetalk.letters.Planted",
                        "class Planted { duetalk.store.BookFile file; }"),
                new Guard(
                        "exchange stays away from screens and the store",
                        only(
                                "exchange",
                                "duetalk.exchange..",
                                "duetalk.files..",
                                "duetalk.core..",
                                "duetalk.text..",
                                "duetalk.letters..",
                                "duetalk.typeset..",
                                "java..",
                                "de.siegmar..",
                                "net.lingala..",
                                "org.jspecify.."),
                        "duetalk.exchange.Planted",
                        "class Planted { duetalk.store.BookFile file; }"),
                new Guard(
                        "the store imports core and its database",
                        only(
                                "store",
                                "duetalk.store..",
                                "duetalk.files..",
                                "duetalk.core..",
                                "java..",
                                "javax.crypto..",
                                "org.jdbi..",
                                "org.h2..",
                                "org.jspecify.."),
                        "duetalk.store.Planted",
                        "class Planted { duetalk.text.Voice voice; }"),
                new Guard(
                        "files imports only the JDK",
                        only("files", "duetalk.files..", "java..", "org.jspecify.."),
                        "duetalk.files.Planted",
                        "class Planted { duetalk.core.money.Money money; }"),
                new Guard(
                        "the platform imports only the JDK",
                        only("platform", "duetalk.platform..", "duetalk.files..", "java..", "org.jspecify.."),
                        "duetalk.platform.Planted",
                        "class Planted { duetalk.core.money.Money money; }"),
                new Guard(
                        "JavaFX is only for screens and the program itself",
                        noClasses()
                                .that()
                                .resideOutsideOfPackages("duetalk.ui..", "duetalk.app..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage("javafx..", "org.kordamp..", "atlantafx.."),
                        "duetalk.letters.Planted",
                        "class Planted { javafx.scene.Node node; }"),
                new Guard(
                        "SQL is only for the store",
                        noClasses()
                                .that()
                                .resideOutsideOfPackage("duetalk.store..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage("java.sql..", "javax.sql..", "org.jdbi..", "org.h2.."),
                        "duetalk.ui.today.Planted",
                        "class Planted { java.sql.Connection connection; }"),
                new Guard(
                        "nobody imports app",
                        noClasses()
                                .that()
                                .resideOutsideOfPackage("duetalk.app..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage("duetalk.app.."),
                        "duetalk.ui.shell.Planted",
                        "class Planted { duetalk.app.Main main; }"),
                new Guard(
                        "packages form no cycles",
                        slices().matching("duetalk.(**)").should().beFreeOfCycles(),
                        "duetalk.core.money.Planted",
                        "class Planted { duetalk.core.clients.Client client; duetalk.core.invoices.Invoice invoice; }"),
                new Guard(
                        "rules take the time as a parameter",
                        noClasses()
                                .that()
                                .resideInAnyPackage(
                                        "duetalk.core..", "duetalk.actions..", "duetalk.letters..", "duetalk.text..")
                                .should()
                                .callMethod(LocalDate.class, "now")
                                .orShould()
                                .callMethod(LocalDateTime.class, "now")
                                .orShould()
                                .callMethod(Instant.class, "now"),
                        "duetalk.core.Planted",
                        "class Planted { java.time.LocalDate day = java.time.LocalDate.now(); }"),
                new Guard(
                        "nothing depends on the system's language",
                        noClasses()
                                .should()
                                .callMethod(String.class, "format", String.class, Object[].class)
                                .orShould()
                                .callMethod(String.class, "formatted", Object[].class)
                                .orShould()
                                .callMethod(Locale.class, "getDefault"),
                        "duetalk.core.Planted",
                        "class Planted { java.util.Locale locale = java.util.Locale.getDefault(); }"),
                new Guard(
                        "money is never a floating point number",
                        noFields()
                                .that()
                                .areDeclaredInClassesThat()
                                .resideInAnyPackage("duetalk.core..", "duetalk.actions..")
                                .should()
                                .haveRawType(double.class)
                                .orShould()
                                .haveRawType(float.class),
                        "duetalk.core.Planted",
                        "class Planted { double amount; }"),
                new Guard(
                        "there is no static state",
                        noFields()
                                .that()
                                .areDeclaredInClassesThat()
                                .resideInAPackage("duetalk..")
                                .and()
                                .areStatic()
                                .should()
                                .notBeFinal(),
                        "duetalk.core.Planted",
                        "class Planted { static int count; }"),
                new Guard(
                        "no class opens a network connection",
                        noClasses()
                                .should()
                                .dependOnClassesThat()
                                .haveNameMatching(
                                        "java\\.net\\.(Socket|ServerSocket|DatagramSocket|HttpURLConnection|URLConnection).*")
                                .orShould()
                                .dependOnClassesThat()
                                .resideInAnyPackage("java.net.http..", "java.rmi..", "javax.net.."),
                        "duetalk.platform.Planted",
                        "class Planted { java.net.Socket socket; }"));
    }

    static ArchRule only(String room, String... allowed) {
        return classes()
                .that()
                .resideInAPackage("duetalk." + room + "..")
                .should()
                .onlyDependOnClassesThat(inAny(allowed));
    }

    private static DescribedPredicate<JavaClass> inAny(String... packages) {
        return JavaClass.Predicates.resideInAnyPackage(packages)
                .or(DescribedPredicate.describe("primitive or array", JavaClass::isPrimitive))
                .or(DescribedPredicate.describe("array", JavaClass::isArray));
    }

    static DescribedPredicate<JavaClass> inPackage(String name) {
        return JavaClass.Predicates.resideInAPackage(name + "..");
    }

    @ParameterizedTest
    @MethodSource("guards")
    void theProgramKeepsTheRule(Guard guard) {
        guard.rule().check(PROGRAM);
    }

    @ParameterizedTest
    @MethodSource("guards")
    void aPlantedClassBreaksTheRule(Guard guard) throws IOException {
        JavaClasses withPlanted = new ClassFileImporter().importPaths(CLASSES, plant(guard));

        assertThat(guard.rule().evaluate(withPlanted).hasViolation()).isTrue();
    }

    private Path plant(Guard guard) throws IOException {
        int dot = guard.planted().lastIndexOf('.');
        Path source = folder.resolve("Planted.java");
        Files.writeString(source, "package " + guard.planted().substring(0, dot) + ";\n" + guard.source());
        String path = CLASSES + java.io.File.pathSeparator + System.getProperty("java.class.path");
        Path out = Files.createDirectories(folder.resolve("out"));
        int result = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "-cp", path, "-d", out.toString(), source.toString());
        assertThat(result).as("the planted class compiles").isZero();
        return out;
    }
}
