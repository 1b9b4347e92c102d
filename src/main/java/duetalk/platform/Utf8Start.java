package duetalk.platform;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Java takes the letters of file names from the locale that its process was started with, and from nothing later. With
 * {@code LANG=C}, none or an unknown one no file with a Hebrew or Persian name can be opened. Then the process starts
 * itself again, with the same words, in a UTF-8 locale that every Linux has; the language stays the one asked for.
 */
public final class Utf8Start {

    /** The language that was asked for, where the locale had to be another; set means that it was done already. */
    public static final String LANGUAGE = "DUETALK_LANGUAGE";

    private static final String UTF8 = "C.UTF-8";
    private static final int OVERWRITE = 1;

    private Utf8Start() {}

    /** Whether the process should be started again. */
    static boolean isNeeded(String system, String fileNames, Map<String, String> environment) {
        return system.startsWith("Linux")
                && !environment.containsKey(LANGUAGE)
                && !Charset.forName(fileNames).equals(StandardCharsets.UTF_8);
    }

    /** The language that the process was asked to speak, as a locale name such as {@code he_IL}; empty for none. */
    static String language(Map<String, String> environment) {
        for (String name : List.of("LC_ALL", "LC_MESSAGES", "LANG")) {
            String value = environment.getOrDefault(name, "");
            if (!value.isBlank()) {
                return value;
            }
        }
        return "";
    }

    /** Starts the process again if that is needed, and then never returns; otherwise, or where it can't be, does. */
    public static void ensure() {
        if (!isNeeded(
                System.getProperty("os.name"), System.getProperty("sun.jnu.encoding", "UTF-8"), System.getenv())) {
            return;
        }
        try {
            replace(language(System.getenv()));
        } catch (Throwable asItIs) {
            System.getLogger(Utf8Start.class.getName())
                    .log(
                            System.Logger.Level.WARNING,
                            "started without UTF-8: " + asItIs.getClass().getSimpleName());
        }
    }

    private static void replace(String language) throws Throwable {
        Linker linker = Linker.nativeLinker();
        var address = ValueLayout.ADDRESS;
        var setEnvironment = linker.downcallHandle(
                linker.defaultLookup().find("setenv").orElseThrow(),
                FunctionDescriptor.of(ValueLayout.JAVA_INT, address, address, ValueLayout.JAVA_INT));
        var execute = linker.downcallHandle(
                linker.defaultLookup().find("execv").orElseThrow(),
                FunctionDescriptor.of(ValueLayout.JAVA_INT, address, address));
        try (Arena arena = Arena.ofConfined()) {
            for (var pair : Map.of("LC_ALL", UTF8, LANGUAGE, language).entrySet()) {
                int done = (int) setEnvironment.invokeExact(
                        arena.allocateFrom(pair.getKey()), arena.allocateFrom(pair.getValue()), OVERWRITE);
                if (done != 0) {
                    return;
                }
            }
            int failed = (int) execute.invokeExact(arena.allocateFrom("/proc/self/exe"), words(arena));
            System.getLogger(Utf8Start.class.getName())
                    .log(System.Logger.Level.WARNING, "started without UTF-8: " + failed);
        }
    }

    /** The words that the process was started with, byte for byte: as texts they are spoilt already. */
    private static MemorySegment words(Arena arena) throws IOException {
        byte[] all = Files.readAllBytes(Path.of("/proc/self/cmdline"));
        List<MemorySegment> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < all.length; i++) {
            if (all[i] == 0) {
                MemorySegment word = arena.allocate(i - start + 1L);
                MemorySegment.copy(all, start, word, ValueLayout.JAVA_BYTE, 0, i - start + 1);
                words.add(word);
                start = i + 1;
            }
        }
        MemorySegment list = arena.allocate(ValueLayout.ADDRESS, words.size() + 1L);
        for (int i = 0; i < words.size(); i++) {
            list.setAtIndex(ValueLayout.ADDRESS, i, words.get(i));
        }
        list.setAtIndex(ValueLayout.ADDRESS, words.size(), MemorySegment.NULL);
        return list;
    }
}
