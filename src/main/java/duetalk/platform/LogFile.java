package duetalk.platform;

import duetalk.files.PrivateFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.ConsoleHandler;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** One log file a start, ten kept, each at most a megabyte. It never holds names, amounts or numbers of clients. */
public final class LogFile {

    /** Held on to, because a logger that nobody holds forgets its level. */
    private static final List<Logger> TALKATIVE =
            List.of(Logger.getLogger("org.apache.pdfbox"), Logger.getLogger("org.apache.fontbox"));

    private static final Logger ROOT = Logger.getLogger("");
    private static final int LARGEST = 1_000_000;
    private static final int KEPT = 10;

    private LogFile() {}

    public static void start(Path folder) {
        Logger root = ROOT;
        try {
            PrivateFiles.createFolders(folder);
            FileHandler file = new FileHandler(folder.resolve("duetalk-%g.log").toString(), LARGEST, KEPT, false);
            PrivateFiles.close(folder.resolve("duetalk-0.log"));
            file.setFormatter(new SimpleFormatter());
            file.setLevel(Level.INFO);
            root.addHandler(file);
        } catch (IOException e) {
            root.log(Level.WARNING, "no log file: {0}", e.getClass().getSimpleName());
        }
        for (var handler : root.getHandlers()) {
            if (handler instanceof ConsoleHandler) {
                handler.setLevel(Level.WARNING);
            }
        }
        TALKATIVE.forEach(logger -> logger.setLevel(Level.SEVERE));
    }
}
