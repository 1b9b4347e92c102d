package duetalk.store;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Another process that opens a book once and says how long that took from asking for it. */
public final class OpenProbe {

    private OpenProbe() {}

    public static void main(String[] arguments) {
        long start = System.nanoTime();
        new BookOpener().open(new BookFile(Path.of(arguments[0])), TestBook.key(arguments, 1));
        System.out.println("opened " + (System.nanoTime() - start) / 1_000);
        System.out.flush();
        Runtime.getRuntime().halt(0);
    }

    /** Milliseconds. */
    public static double inAFreshProcess(BookFile file, @Nullable BookKey key) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        OpenProbe.class.getName(),
                        file.display(),
                        key == null ? "" : new String(key.filePassword()))
                .redirectErrorStream(true)
                .start();
        String said = String.join(" ", process.inputReader().lines().toList());
        if (!said.matches("opened \\d+")) {
            throw new IOException(said);
        }
        return Long.parseLong(said.substring("opened ".length())) / 1_000.0;
    }
}
