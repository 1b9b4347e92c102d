package duetalk.text;

/** A value that runs from left to right whatever stands around it: a phone, an account number, a key. */
public record Ltr(String value) {}
