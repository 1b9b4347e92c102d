package duetalk.store;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.ArrayList;
import java.util.List;
import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** Notes everything that H2 writes to the file of a book, in order, from now until it is closed. */
final class WrittenDisk implements AutoCloseable {

    /** What happened. */
    enum Kind {
        WRITTEN,
        CUT_OFF,
        FORCED,
        /** The program called a save done; the number of it is where the place would be. */
        SAVED
    }

    /** One thing that happened. */
    record Note(Kind kind, long at, byte[] bytes) {}

    private static final String SCHEME = "noting";
    private static final byte[] NONE = new byte[0];

    private final List<Note> notes = new ArrayList<>();
    private final Noting scheme = new Noting(this);

    WrittenDisk() {
        FilePath.register(scheme);
    }

    /** The address of a book by which H2 goes through these notes; with all options of the program's own address. */
    static String address(BookFile book) {
        return book.url(false).replace("jdbc:h2:", "jdbc:h2:" + SCHEME + ":");
    }

    synchronized void note(Kind kind, long at, byte[] bytes) {
        notes.add(new Note(kind, at, bytes));
    }

    void saved(int number) {
        note(Kind.SAVED, number, NONE);
    }

    synchronized List<Note> notes() {
        return List.copyOf(notes);
    }

    @Override
    public void close() {
        FilePath.unregister(scheme);
    }

    /** The disk, with notes taken. */
    private static final class Noting extends FilePathWrapper {

        private final WrittenDisk owner;

        Noting(WrittenDisk owner) {
            this.owner = owner;
        }

        @Override
        public String getScheme() {
            return SCHEME;
        }

        @Override
        public FilePathWrapper getPath(String path) {
            Noting noting = new Noting(owner);
            noting.name = path;
            noting.setBase(FilePath.get(path.substring(SCHEME.length() + 1)));
            return noting;
        }

        private void setBase(FilePath base) {
            try {
                Field field = FilePathWrapper.class.getDeclaredField("base");
                field.setAccessible(true);
                field.set(this, base);
            } catch (ReflectiveOperationException changed) {
                throw new IllegalStateException(changed);
            }
        }

        @Override
        public FilePathWrapper wrap(FilePath base) {
            return base == null ? null : getPath(SCHEME + ":" + base);
        }

        @Override
        public FileChannel open(String mode) throws IOException {
            FileChannel channel = getBase().open(mode);
            return name.endsWith("book.mv.db") ? new NotingChannel(owner, channel) : channel;
        }
    }

    /** An open file, with notes taken of what changes it. */
    private static final class NotingChannel extends FileBase {

        private final WrittenDisk owner;
        private final FileChannel file;

        NotingChannel(WrittenDisk owner, FileChannel file) {
            this.owner = owner;
            this.file = file;
        }

        @Override
        public void implCloseChannel() throws IOException {
            file.close();
        }

        @Override
        public long position() throws IOException {
            return file.position();
        }

        @Override
        public FileChannel position(long at) throws IOException {
            file.position(at);
            return this;
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public int read(ByteBuffer into) throws IOException {
            return file.read(into);
        }

        @Override
        public int read(ByteBuffer into, long at) throws IOException {
            return file.read(into, at);
        }

        @Override
        public int write(ByteBuffer from) throws IOException {
            return write(from, file.position());
        }

        @Override
        public int write(ByteBuffer from, long at) throws IOException {
            byte[] bytes = new byte[from.remaining()];
            from.duplicate().get(bytes);
            int count = file.write(from, at);
            owner.note(Kind.WRITTEN, at, bytes);
            return count;
        }

        @Override
        public FileChannel truncate(long size) throws IOException {
            file.truncate(size);
            owner.note(Kind.CUT_OFF, size, NONE);
            return this;
        }

        @Override
        public void force(boolean metaData) throws IOException {
            file.force(metaData);
            owner.note(Kind.FORCED, 0, NONE);
        }

        @Override
        public FileLock tryLock(long at, long size, boolean shared) throws IOException {
            return file.tryLock(at, size, shared);
        }
    }
}
