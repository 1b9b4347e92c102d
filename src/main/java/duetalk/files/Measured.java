package duetalk.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads no more than it was told: what really comes is measured, not what was announced. */
public final class Measured extends FilterInputStream {

    /** More came than may be read. */
    public static final class TooLong extends IOException {
        private static final long serialVersionUID = 1;

        /** How many bytes may be read. */
        private final long most;

        TooLong(long most) {
            super("more than " + most + " bytes");
            this.most = most;
        }

        public long most() {
            return most;
        }
    }

    private final long most;
    private long read;

    /** The same stream, which throws {@link TooLong} after {@code most} bytes. */
    public Measured(InputStream in, long most) {
        super(in);
        this.most = most;
    }

    /** The whole of a file; throws {@link TooLong} when it has more than {@code most} bytes, before it is in memory. */
    public static byte[] bytes(Path file, int most) throws IOException {
        if (Files.isRegularFile(file) && Files.size(file) > most) {
            throw new TooLong(most);
        }
        try (InputStream in = new Measured(Files.newInputStream(file), most)) {
            return in.readAllBytes();
        }
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] into, int at, int length) throws IOException {
        int came = super.read(into, at, length);
        count(came);
        return came;
    }

    @Override
    public long skip(long wanted) throws IOException {
        long skipped = super.skip(wanted);
        count(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(long came) throws TooLong {
        read += Math.max(0, came);
        if (read > most) {
            throw new TooLong(most);
        }
    }
}
