package duetalk.core.script;

import duetalk.core.clients.Language;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What must hold for a line to be said or an answer to be offered: {@code TALKS>=1}, {@code TALKS<1},
 * {@code DISPUTED}, {@code !CONSUMER}, {@code LANGUAGE=fa}.
 *
 * @param atLeast whether the fact must reach the bound, otherwise it must stay under it
 */
public record Condition(Fact fact, boolean atLeast, int bound) {

    private static final Pattern FORM = Pattern.compile("(!?)([A-Z_]+)(?:(>=|<)(\\d{1,6}))?");
    private static final String LANGUAGE = "LANGUAGE=";

    /** Reads a condition; empty when it is none. */
    public static Optional<Condition> read(String text) {
        if (text.startsWith(LANGUAGE)) {
            return Language.ofTag(text.substring(LANGUAGE.length()))
                    .map(language -> new Condition(Fact.LANGUAGE, true, language.ordinal()));
        }
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches() || fact(matcher.group(2)).isEmpty()) {
            return Optional.empty();
        }
        Fact fact = fact(matcher.group(2)).get();
        if (fact == Fact.LANGUAGE || fact.counts() == (matcher.group(3) == null)) {
            return Optional.empty();
        }
        boolean not = !matcher.group(1).isEmpty();
        if (matcher.group(3) == null) {
            return Optional.of(new Condition(fact, !not, 1));
        }
        return not
                ? Optional.empty()
                : Optional.of(new Condition(fact, matcher.group(3).equals(">="), Integer.parseInt(matcher.group(4))));
    }

    private static Optional<Fact> fact(String name) {
        try {
            return Optional.of(Fact.valueOf(name));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    public boolean holds(CallFacts facts) {
        int value = facts.of(fact);
        return fact == Fact.LANGUAGE ? value == bound : value >= bound == atLeast;
    }

    /** As it is read. */
    public String text() {
        if (fact == Fact.LANGUAGE) {
            return LANGUAGE + Language.values()[bound].tag();
        }
        return fact.counts() ? fact + (atLeast ? ">=" : "<") + bound : (atLeast ? "" : "!") + fact;
    }
}
