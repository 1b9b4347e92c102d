package duetalk.core.calendar;

/**
 * A day of rest that has a name.
 *
 * @param ownName what the user calls it when they entered it themselves, else empty
 */
public record Rest(Holiday holiday, String ownName) {}
