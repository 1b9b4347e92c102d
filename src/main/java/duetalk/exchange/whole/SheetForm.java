package duetalk.exchange.whole;

import duetalk.core.clients.Language;

/**
 * How the spreadsheets of a language take a list apart: with the system's list separator, and with its decimal sign in
 * numbers. Polish and Persian systems separate by semicolons, since a comma stands in Polish numbers and a comma of its
 * own kind in Persian ones.
 *
 * @param separator between the fields of a line
 * @param decimal in amounts as people write them
 */
public record SheetForm(char separator, char decimal) {

    /** Commas and points: what every program reads that is no spreadsheet. */
    public static final SheetForm PLAIN = new SheetForm(',', '.');

    public static SheetForm of(Language language) {
        return switch (language) {
            case PL -> new SheetForm(';', ',');
            case FA -> new SheetForm(';', '.');
            case EN, HE -> PLAIN;
        };
    }

    /** The separator of a list, by its first line; column names hold neither. */
    static char separatorOf(String heading) {
        return heading.indexOf(';') >= 0 && heading.indexOf(',') < 0 ? ';' : ',';
    }
}
