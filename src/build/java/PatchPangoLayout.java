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
 * Build step: repairs Hebrew and Persian text in JavaFX on Linux without touching its source.
 *
 * <p>Usage: {@code java PatchPangoLayout.java JAVAFX_FOLDER HELPER_SOURCES}
 *
 * <p>Takes the Linux graphics jar of the folder, redirects three calls in {@code PangoGlyphLayout.layout}
 * to {@code PangoTextFix}, compiles that helper, and puts a jar with both classes in the jar's place.
 * Same input, same bytes. A jar that carries the fix already is left alone. Stops the build when the
 * class is not exactly the one this was written for.
 */
public final class PatchPangoLayout {

    private static final String PACKAGE = "com.sun.javafx.font.freetype.";
    private static final ClassDesc TARGET = ClassDesc.of(PACKAGE + "PangoGlyphLayout");
    private static final ClassDesc HELPER = ClassDesc.of(PACKAGE + "PangoTextFix");
    private static final ClassDesc PANGO = ClassDesc.of(PACKAGE + "OSPango");
    private static final ClassDesc GLYPHS = ClassDesc.of(PACKAGE + "PangoGlyphString");
    private static final ClassDesc RUN = ClassDesc.of("com.sun.javafx.text.TextRun");
    private static final ClassDesc MAP = ClassDesc.of("java.util.Map");
    private static final ClassDesc OBJECT = ClassDesc.of("java.lang.Object");
    private static final ClassDesc LONG = ClassDesc.ofDescriptor("J");
    private static final ClassDesc INT = ClassDesc.ofDescriptor("I");

    /** PangoGlyphLayout.class of JavaFX 26, 26.0.1 and 26.0.2 (the bytes are the same in all three). */
    private static final String KNOWN_SHA256 = "79e094652ed7bbf20a703ad22ecf585851fa2689cc0f96bd49880bcffa2c57f3";

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

    private PatchPangoLayout() {}

    public static void main(String[] args) throws Exception {
        if (args.length != 2) {
            throw new PatchFailed(
                    "usage: PatchPangoLayout <folder with the JavaFX jars> <folder with the helper's source>");
        }
        Path folder = Path.of(args[0]);
        Path jar = graphicsJar(folder);
        Path fixed = Files.createTempFile(folder, "fixed", ".part");
        try (ZipFile javafx = new ZipFile(jar.toFile())) {
            if (javafx.getEntry(pathOf(HELPER)) != null) {
                Files.delete(fixed);
                return;
            }
            byte[] original = read(javafx, TARGET);
            if (original == null) {
                throw new PatchFailed(
                        jar.getFileName() + " has no " + pathOf(TARGET) + ": not a Linux JavaFX graphics jar?");
            }
            checkKnown(jar, original);
            byte[] helper = compileHelper(folder, Path.of(args[1]));
            rewrite(javafx, fixed, Map.of(pathOf(TARGET), patch(javafx, original), pathOf(HELPER), helper));
        }
        Files.move(fixed, jar, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        System.out.println(jar.getFileName() + ": " + REDIRECTS.size() + " calls in " + TARGET.displayName() + "."
                + METHOD + " redirected to " + HELPER.displayName());
    }

    private static Path graphicsJar(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("javafx-graphics-.*-linux.*\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new PatchFailed("no javafx-graphics-*-linux.jar in " + folder));
        }
    }

    private static byte[] compileHelper(Path folder, Path sources) throws IOException {
        Path out = Files.createTempDirectory("helper");
        Path source = sources.resolve(pathOf(HELPER).replace(".class", ".java"));
        int result = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
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
                        out.toString(),
                        source.toString());
        if (result != 0) {
            throw new PatchFailed("cannot compile " + source);
        }
        return Files.readAllBytes(out.resolve(pathOf(HELPER)));
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
    private static void checkKnown(Path jar, byte[] original) throws Exception {
        String sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(original));
        if (!sha256.equals(KNOWN_SHA256)) {
            throw new PatchFailed("""
                    PangoGlyphLayout in %s is not the class this patch was written for (SHA-256 %s).
                    Run the wrapping tests without the patch. Still wrong: compare the class with the old one, then
                    update KNOWN_SHA256. Right: delete the patch.""".formatted(jar.getFileName(), sha256));
        }
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
