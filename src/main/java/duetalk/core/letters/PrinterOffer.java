package duetalk.core.letters;

import java.util.List;

/**
 * What a printer offers.
 *
 * @param twoSided whether it prints on both sides
 * @param trays the names of its trays, none when it has no choice
 */
public record PrinterOffer(boolean twoSided, List<String> trays) {
    public PrinterOffer {
        trays = List.copyOf(trays);
    }
}
