package duetalk.exchange.calendar;

/** Lines of an iCalendar file: ended with CR LF, none longer than 75 octets of UTF-8 (RFC 5545, 3.1). */
final class IcalLines {

    private static final int LONGEST = 75;

    private final StringBuilder all = new StringBuilder();

    void add(String line) {
        int room = LONGEST;
        for (int i = 0; i < line.length(); ) {
            int code = line.codePointAt(i);
            int octets = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
            if (octets > room) {
                all.append("\r\n ");
                room = LONGEST - 1;
            }
            all.appendCodePoint(code);
            room -= octets;
            i += Character.charCount(code);
        }
        all.append("\r\n");
    }

    /** A property whose value is text: what has a meaning of its own there is marked. */
    void text(String name, String value) {
        StringBuilder escaped = new StringBuilder();
        value.codePoints().forEach(code -> {
            switch (code) {
                case '\\', ';', ',' -> escaped.append('\\').appendCodePoint(code);
                case '\n' -> escaped.append("\\n");
                default -> {
                    if (code >= 0x20 && code != 0x7f) {
                        escaped.appendCodePoint(code);
                    }
                }
            }
        });
        add(name + ":" + escaped);
    }

    String all() {
        return all.toString();
    }
}
