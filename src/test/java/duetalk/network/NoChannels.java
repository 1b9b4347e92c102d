package duetalk.network;

import java.io.IOException;
import java.net.ProtocolFamily;
import java.net.StandardProtocolFamily;
import java.nio.channels.DatagramChannel;
import java.nio.channels.Pipe;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.AbstractSelector;
import java.nio.channels.spi.SelectorProvider;

/** Channels of all tests: to a file of this computer (Unix-domain), never to a network. */
public final class NoChannels extends SelectorProvider {

    private final SelectorProvider usual = usual();

    private static SelectorProvider usual() {
        try {
            return (SelectorProvider) Class.forName("sun.nio.ch.DefaultSelectorProvider")
                    .getMethod("get")
                    .invoke(null);
        } catch (ReflectiveOperationException changed) {
            throw new IllegalStateException(changed);
        }
    }

    @Override
    public DatagramChannel openDatagramChannel() {
        throw Attempts.refuse("datagram channel");
    }

    @Override
    public DatagramChannel openDatagramChannel(ProtocolFamily family) {
        throw Attempts.refuse("datagram channel");
    }

    @Override
    public Pipe openPipe() throws IOException {
        return usual.openPipe();
    }

    @Override
    public AbstractSelector openSelector() throws IOException {
        return usual.openSelector();
    }

    @Override
    public ServerSocketChannel openServerSocketChannel() {
        throw Attempts.refuse("server channel");
    }

    @Override
    public SocketChannel openSocketChannel() {
        throw Attempts.refuse("channel");
    }

    @Override
    public SocketChannel openSocketChannel(ProtocolFamily family) throws IOException {
        if (family != StandardProtocolFamily.UNIX) {
            throw Attempts.refuse("channel " + family);
        }
        return usual.openSocketChannel(family);
    }

    @Override
    public ServerSocketChannel openServerSocketChannel(ProtocolFamily family) throws IOException {
        if (family != StandardProtocolFamily.UNIX) {
            throw Attempts.refuse("server channel " + family);
        }
        return usual.openServerSocketChannel(family);
    }
}
