package duetalk.typeset;

/** Where a group of blocks stands on a page: a band from {@code top} to {@code bottom}, in points. */
public record PlacedGroup(int block, int page, double top, double bottom) {}
