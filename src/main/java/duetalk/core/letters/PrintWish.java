package duetalk.core.letters;

/**
 * What is wanted of a printer.
 *
 * @param tray one of its trays, empty for the one it takes by itself
 */
public record PrintWish(int copies, boolean twoSided, String tray) {}
