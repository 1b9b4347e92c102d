package duetalk.text;

/** A word by which a message chooses a form (gender, an enum's name); not shown itself. */
public record Choice(String word) {

    public static Choice of(Enum<?> value) {
        return new Choice(value.name());
    }
}
