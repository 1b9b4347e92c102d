import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;

/**
 * Build step: repairs Hebrew and Persian text and the pause of the timer in JavaFX on Linux without touching its source.
 *
 * <p>Usage: {@code java RepairJavaFx.java JAVAFX_FOLDER SOURCES}
 *
 * <p>Takes the Linux graphics jar of the folder, redirects three calls in {@code PangoGlyphLayout.layout}
 * to {@code PangoTextFix}, compiles that helper and our {@code GtkTimer}, and puts a jar with the three classes in the
 * jar's place. Same input, same bytes. A jar that is repaired already is left alone. Stops the build when a
 * class is not exactly the one this was written for.
 */
public final class RepairJavaFx {

    private static final String PACKAGE = "com.sun.javafx.font.freetype.";
    private static final ClassDesc TARGET = ClassDesc.of(PACKAGE + "PangoGlyphLayout");
    private static final ClassDesc HELPER = ClassDesc.of(PACKAGE + "PangoTextFix");
    private static final ClassDesc TIMER = ClassDesc.of("com.sun.glass.ui.gtk.GtkTimer");
    private static final ClassDesc PANGO = ClassDesc.of(PACKAGE + "OSPango");
    private static final ClassDesc GLYPHS = ClassDesc.of(PACKAGE + "PangoGlyphString");
    private static final ClassDesc RUN = ClassDesc.of("com.sun.javafx.text.TextRun");
    private static final ClassDesc MAP = ClassDesc.of("java.util.Map");
    private static final ClassDesc OBJECT = ClassDesc.of("java.lang.Object");
    private static final ClassDesc LONG = ClassDesc.ofDescriptor("J");
    private static final ClassDesc INT = ClassDesc.ofDescriptor("I");

    /** What the classes of JavaFX 26.0.2 must be. */
    private static final Map<ClassDesc, String> KNOWN_SHA256 = Map.of(
            TARGET, "79e094652ed7bbf20a703ad22ecf585851fa2689cc0f96bd49880bcffa2c57f3",
            TIMER, "d48aa99423dd31de40806192dedce2de37ca8c3e6ded795b5dc30c2bd4c3c6fb");

    /** {@code layout(TextRun run, ...)} is an instance method, so {@code run} is local variable 1. */
    private static final String METHOD = "layout";

    private static final int RUN_VARIABLE = 1;

    /**
     * One call to send elsewhere.
     *
     * @param bug what goes wrong without it, for the error message
     * @param passRun whether the helper takes the {@code TextRun} as one more, last argument
     */
    private record Redirect(
            String bug,
            ClassDesc owner,
            String name,
            MethodTypeDesc type,
            String helperName,
            MethodTypeDesc helperType,
            boolean passRun) {

        boolean matches(Object element) {
            return element instanceof InvokeInstruction call
                    && call.owner().asSymbol().equals(owner)
                    && call.name().equalsString(name)
                    && call.typeSymbol().equals(type);
        }
    }

    private static final List<Redirect> REDIRECTS = List.of(
            new Redirect(
                    "wrapped right-to-left text repeats, overlaps or throws",
                    MAP,
                    "get",
                    MethodTypeDesc.of(OBJECT, OBJECT),
                    "forgetText",
                    MethodTypeDesc.of(OBJECT, MAP, OBJECT),
                    false),
            new Redirect(
                    "words change places when a font falls back to another",
                    PANGO,
                    "g_list_nth_data",
                    MethodTypeDesc.of(LONG, LONG, INT),
                    "itemFromLeft",
                    MethodTypeDesc.of(LONG, LONG, INT, RUN),
                    true),
            new Redirect(
                    "invisible characters (ZWNJ, LRM) are drawn as boxes",
                    PANGO,
                    "pango_shape",
                    MethodTypeDesc.of(GLYPHS, LONG, LONG),
                    "shape",
                    MethodTypeDesc.of(GLYPHS, LONG, LONG),
                    false));

    private RepairJavaFx() {}

    public static void main(String[] args) throws Exception {
        if (args.length != 2) {
            throw new PatchFailed("usage: RepairJavaFx <folder with the JavaFX jars> <folder with our sources>");
        }
        Path folder = Path.of(args[0]);
        Path jar = graphicsJar(folder);
        Path fixed = Files.createTempFile(folder, "fixed", ".part");
        try (ZipFile javafx = new ZipFile(jar.toFile())) {
            if (javafx.getEntry(pathOf(HELPER)) != null) {
                Files.delete(fixed);
                return;
            }
            byte[] original = known(javafx, TARGET);
            known(javafx, TIMER);
            Path ours = compile(folder, Path.of(args[1]));
            rewrite(
                    javafx,
                    fixed,
                    Map.of(
                            pathOf(TARGET), patch(javafx, original),
                            pathOf(HELPER), Files.readAllBytes(ours.resolve(pathOf(HELPER))),
                            pathOf(TIMER), Files.readAllBytes(ours.resolve(pathOf(TIMER)))));
        }
        Files.move(fixed, jar, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        System.out.println(jar.getFileName() + ": " + REDIRECTS.size() + " calls in " + TARGET.displayName() + "."
                + METHOD + " redirected to " + HELPER.displayName() + ", " + TIMER.displayName() + " replaced");
    }

    private static Path graphicsJar(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("javafx-graphics-.*-linux.*\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new PatchFailed("no javafx-graphics-*-linux.jar in " + folder));
        }
    }

    /** Compiles our classes as a part of JavaFX; the folder they lie in then. */
    private static Path compile(Path folder, Path sources) throws IOException {
        Path out = Files.createTempDirectory("ours");
        List<String> arguments = new ArrayList<>(List.of(
                "-Xlint:all",
                "-Werror",
                "--module-path",
                folder.toString(),
                "--add-modules",
                "javafx.graphics",
                "--patch-module",
                "javafx.graphics=" + sources,
                "-implicit:none",
                "-d",
                out.toString()));
        for (ClassDesc type : List.of(HELPER, TIMER)) {
            arguments.add(
                    sources.resolve(pathOf(type).replace(".class", ".java")).toString());
        }
        if (ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)) != 0) {
            throw new PatchFailed("cannot compile the classes in " + sources);
        }
        return out;
    }

    /** Copies the jar entry by entry with fixed times; {@code changed} replaces or joins its entries. */
    private static void rewrite(ZipFile from, Path to, Map<String, byte[]> changed) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(to))) {
            for (ZipEntry entry : Collections.list(from.entries())) {
                if (!changed.containsKey(entry.getName())) {
                    put(out, entry.getName(), from.getInputStream(entry).readAllBytes());
                }
            }
            for (var entry : new TreeMap<>(changed).entrySet()) {
                put(out, entry.getKey(), entry.getValue());
            }
        }
    }

    private static void put(ZipOutputStream out, String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.of(2026, 1, 1, 0, 0));
        out.putNextEntry(entry);
        out.write(bytes);
        out.closeEntry();
    }

    /** A newer JavaFX may have mended one of the bugs itself; mending it twice would break it again. */
    private static byte[] known(ZipFile javafx, ClassDesc type) throws Exception {
        byte[] original = read(javafx, type);
        if (original == null) {
            throw new PatchFailed(javafx.getName() + " has no " + pathOf(type) + ": not a Linux JavaFX graphics jar?");
        }
        String sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(original));
        if (!sha256.equals(KNOWN_SHA256.get(type))) {
            throw new PatchFailed("""
                    %s in %s is not the class this repair was written for (SHA-256 %s).
                    Run the wrapping tests and the bench of the installer without the repair. Still wrong: compare the
                    class with the old one, then update KNOWN_SHA256. Right: delete this part of the repair.""".formatted(type.displayName(), javafx.getName(), sha256));
        }
        return original;
    }

    static byte[] patch(ZipFile javafx, byte[] original) {
        ClassFile classFile = ClassFile.of(ClassHierarchyResolverOption.of(classesOf(javafx)));
        ClassModel model = classFile.parse(original);

        List<MethodModel> layouts = model.methods().stream().filter(isLayout()).toList();
        if (layouts.size() != 1) {
            throw new PatchFailed("expected one method layout(TextRun, ...), found " + layouts.size());
        }
        for (Redirect redirect : REDIRECTS) {
            long calls = layouts.getFirst()
                    .code()
                    .orElseThrow()
                    .elementStream()
                    .filter(redirect::matches)
                    .count();
            if (calls != 1) {
                throw new PatchFailed("expected one call of %s.%s in layout(), found %d; without the patch: %s"
                        .formatted(redirect.owner().displayName(), redirect.name(), calls, redirect.bug()));
            }
        }

        CodeTransform redirectCalls = (code, element) -> {
            for (Redirect redirect : REDIRECTS) {
                if (redirect.matches(element)) {
                    if (redirect.passRun()) {
                        code.aload(RUN_VARIABLE);
                    }
                    code.invokestatic(HELPER, redirect.helperName(), redirect.helperType());
                    return;
                }
            }
            code.with(element);
        };
        byte[] patched =
                classFile.transformClass(model, ClassTransform.transformingMethodBodies(isLayout(), redirectCalls));

        List<VerifyError> errors = classFile.verify(patched);
        if (!errors.isEmpty()) {
            throw new PatchFailed("the patched class does not verify: " + errors);
        }
        return patched;
    }

    private static Predicate<MethodModel> isLayout() {
        return method -> method.methodName().equalsString(METHOD)
                && method.methodTypeSymbol().parameterCount() > 0
                && method.methodTypeSymbol().parameterType(0).equals(RUN);
    }

    /** Where class file writing and verifying look up super types: first JavaFX, then the JDK. */
    private static ClassHierarchyResolver classesOf(ZipFile javafx) {
        return ClassHierarchyResolver.ofResourceParsing(type -> {
                    try {
                        var entry = javafx.getEntry(pathOf(type));
                        return entry == null ? null : javafx.getInputStream(entry);
                    } catch (IOException e) {
                        throw new PatchFailed("cannot read " + pathOf(type) + ": " + e.getMessage());
                    }
                })
                .orElse(ClassHierarchyResolver.defaultResolver());
    }

    private static byte[] read(ZipFile jar, ClassDesc type) throws IOException {
        var entry = jar.getEntry(pathOf(type));
        if (entry == null) {
            return null;
        }
        try (var in = jar.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }

    private static String pathOf(ClassDesc type) {
        String descriptor = type.descriptorString();
        return descriptor.substring(1, descriptor.length() - 1) + ".class";
    }

    /** The build must stop: the message says what was expected and what to do. */
    private static final class PatchFailed extends RuntimeException {
        PatchFailed(String message) {
            super(message);
        }
    }
}
