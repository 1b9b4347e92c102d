package duetalk.store;

import duetalk.files.PrivateFiles;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.h2.message.DbException;
import org.h2.store.fs.FilePath;

/**
 * The files of books as H2 sees them. H2 reads settings out of an address ({@code ;INIT=…} runs SQL), turns a backslash
 * into a slash and a tilde into the home folder, so a path of the user's is never part of an address: it goes there as
 * a name in which every sign but letters, digits, full stop, hyphen and slash is written as its bytes, and comes back
 * here as the same path, byte for byte. What is made is private.
 */
final class BookDisk extends FilePath {

    private static final String SCHEME = "duetalk";
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9./_%-]");
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final Set<OpenOption> READ = Set.of(StandardOpenOption.READ);
    private static final Set<OpenOption> WRITE =
            Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE);

    static {
        FilePath.register(new BookDisk());
    }

    private BookDisk() {}

    /** The name by which H2 opens a file or a folder: no sign in it means anything to H2. */
    static String name(Path path) {
        URI place = path.toUri();
        String raw = place.getRawSchemeSpecificPart();
        StringBuilder name = new StringBuilder(SCHEME).append(':');
        // a folder's place ends with a slash, which is no part of its name
        raw.substring(0, raw.length() - (raw.length() > 3 && raw.endsWith("/") ? 1 : 0))
                .codePoints()
                .forEach(sign -> append(name, Character.toString(sign)));
        return name.toString();
    }

    private static void append(StringBuilder name, String sign) {
        if (PLAIN.matcher(sign).matches()) {
            name.append(sign);
            return;
        }
        for (byte each : sign.getBytes(StandardCharsets.UTF_8)) {
            name.append('%').append(HEX.toHexDigits(each));
        }
    }

    private Path path() {
        return Path.of(URI.create("file:" + name.substring(SCHEME.length() + 1)));
    }

    private static BookDisk of(Path path) {
        BookDisk disk = new BookDisk();
        disk.name = name(path);
        return disk;
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public BookDisk getPath(String path) {
        BookDisk disk = new BookDisk();
        disk.name = path;
        return disk;
    }

    @Override
    public long size() {
        try {
            return Files.size(path());
        } catch (IOException e) {
            return 0;
        }
    }

    @Override
    public void moveTo(FilePath other, boolean atomic) {
        BookDisk to = (BookDisk) other.unwrap();
        try {
            if (atomic) {
                Files.move(path(), to.path(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } else {
                Files.move(path(), to.path());
            }
        } catch (IOException e) {
            throw failed(e);
        }
    }

    @Override
    public boolean createFile() {
        try {
            PrivateFiles.channel(path(), Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE))
                    .close();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public boolean exists() {
        return Files.exists(path());
    }

    @Override
    public void delete() {
        try {
            Files.deleteIfExists(path());
        } catch (IOException e) {
            throw failed(e);
        }
    }

    @Override
    public List<FilePath> newDirectoryStream() {
        List<FilePath> files = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(path())) {
            all.forEach(file -> files.add(of(file)));
            return files;
        } catch (IOException e) {
            throw failed(e);
        }
    }

    @Override
    public FilePath toRealPath() {
        return this;
    }

    @Override
    public FilePath getParent() {
        Path parent = path().getParent();
        return of(parent == null ? path() : parent);
    }

    @Override
    public boolean isDirectory() {
        return Files.isDirectory(path());
    }

    @Override
    public boolean isRegularFile() {
        return Files.isRegularFile(path());
    }

    @Override
    public boolean isAbsolute() {
        return true;
    }

    @Override
    public long lastModified() {
        try {
            return Files.getLastModifiedTime(path()).toMillis();
        } catch (IOException e) {
            return 0;
        }
    }

    @Override
    public boolean canWrite() {
        return Files.isWritable(path());
    }

    @Override
    public void createDirectory() {
        try {
            PrivateFiles.createFolders(path());
        } catch (IOException e) {
            throw failed(e);
        }
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return mode.equals("r") ? FileChannel.open(path(), READ) : PrivateFiles.channel(path(), WRITE);
    }

    @Override
    public boolean setReadOnly() {
        return path().toFile().setReadOnly();
    }

    private static DbException failed(IOException cause) {
        return DbException.convertIOException(cause, "book");
    }
}
