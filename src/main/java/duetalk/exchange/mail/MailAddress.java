package duetalk.exchange.mail;

import java.net.IDN;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Somebody's address as it stands in the head of an e-mail (RFC 5322, 3.4).
 *
 * @param name what they are called, empty for none
 * @param local before the @; letters of any script (RFC 6532)
 * @param domain after it, in the ASCII form of RFC 5890
 */
public record MailAddress(String name, String local, String domain) {

    private static final Pattern NAMED = Pattern.compile("\"?([^\"<>]*?)\"?\\s*<\\s*([^<>]*?)\\s*>");
    private static final Pattern LOCAL = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}!#$%&'*+/=?^_`{|}~.-]+");
    private static final Pattern DOMAIN = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?");
    private static final Pattern BETWEEN = Pattern.compile("[;,\\r\\n](?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");

    /** The longest address there may be (RFC 5321, 4.5.3.1.3), with a name before it. */
    private static final int LONGEST = 254 + 200;

    /**
     * What was entered, taken apart.
     *
     * @param unusable what is no address, as it was entered
     */
    public record Read(List<MailAddress> usable, List<String> unusable) {
        public Read {
            usable = List.copyOf(usable);
            unusable = List.copyOf(unusable);
        }
    }

    /**
     * One address as people write it: {@code Jo <a@b.example>}. Several in one field are no address: the second of
     * {@code a@b.example,evil@c.example} was never meant to read the letter.
     */
    public static Read read(String entered) {
        if (entered.isBlank()) {
            return new Read(List.of(), List.of());
        }
        boolean several = BETWEEN.matcher(entered.strip()).find() || entered.length() > LONGEST;
        String plain = entered.replaceAll("[\\p{Cf}\\p{Cc}]", "").strip();
        return (several ? Optional.<MailAddress>empty() : one(plain))
                .map(address -> new Read(List.of(address), List.of()))
                .orElseGet(() -> new Read(List.of(), List.of(plain)));
    }

    private static Optional<MailAddress> one(String plain) {
        Matcher named = NAMED.matcher(plain);
        String name = named.matches() ? named.group(1).strip() : "";
        String address = named.matches() ? named.group(2) : plain;
        if (address.toLowerCase(Locale.ROOT).startsWith("mailto:")) {
            address = address.substring("mailto:".length());
        }
        int at = address.lastIndexOf('@');
        if (at < 1 || !LOCAL.matcher(address.substring(0, at)).matches()) {
            return Optional.empty();
        }
        String local = address.substring(0, at);
        return domain(address.substring(at + 1)).map(domain -> new MailAddress(name, local, domain));
    }

    private static Optional<String> domain(String typed) {
        try {
            return Optional.of(IDN.toASCII(typed))
                    .filter(ascii -> DOMAIN.matcher(ascii).matches());
        } catch (IllegalArgumentException noDomain) {
            return Optional.empty();
        }
    }

    /** As the user knows it, the domain in its own letters. */
    public String shown() {
        return local + "@" + IDN.toUnicode(domain);
    }
}
