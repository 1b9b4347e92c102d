package duetalk.network;

import java.net.InetAddress;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import java.util.stream.Stream;

/** Names of all tests: none is looked up but the computer's own, which the system knows by itself. */
public final class NoNames extends InetAddressResolverProvider {

    @Override
    public String name() {
        return "no names";
    }

    @Override
    public InetAddressResolver get(Configuration configuration) {
        InetAddressResolver builtin = configuration.builtinResolver();
        return new InetAddressResolver() {
            @Override
            public Stream<InetAddress> lookupByName(String host, LookupPolicy policy)
                    throws java.net.UnknownHostException {
                if (!host.equals("localhost") && !host.equals(configuration.lookupLocalHostName())) {
                    throw Attempts.refuse("name " + host);
                }
                return builtin.lookupByName(host, policy);
            }

            @Override
            public String lookupByAddress(byte[] address) {
                throw Attempts.refuse("address");
            }
        };
    }
}
