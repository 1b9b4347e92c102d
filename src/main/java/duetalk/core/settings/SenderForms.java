package duetalk.core.settings;

import duetalk.core.clients.Language;
import java.lang.Character.UnicodeScript;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The user in each language that they write in: a Polish client reads a Polish letterhead.
 *
 * @param usual as it was entered first, for every language that has nothing of its own
 * @param own what a language has of its own
 */
public record SenderForms(Sender usual, Map<Language, SenderWords> own) {

    public SenderForms {
        own = Map.copyOf(own);
    }

    /** The usual letterhead and nothing else. */
    public static SenderForms of(Sender usual) {
        return new SenderForms(usual, Map.of());
    }

    /**
     * The user as readers of a language read them. What it has not of its own is as usual when those readers can read
     * that, else as in English, the script that most read besides their own.
     */
    public Sender in(Language language) {
        return new Sender(
                said(language, SenderWords::name, Sender::name),
                said(language, SenderWords::business, Sender::business),
                said(language, SenderWords::address, Sender::address),
                usual.phone(),
                usual.email(),
                said(language, SenderWords::payment, Sender::payment),
                usual.place(),
                usual.form());
    }

    private String said(Language language, Function<SenderWords, String> words, Function<Sender, String> sender) {
        String known = sender.apply(usual);
        return words(language, words)
                .or(() -> isRead(known, language) ? Optional.empty() : words(Language.EN, words))
                .orElse(known);
    }

    private Optional<String> words(Language language, Function<SenderWords, String> words) {
        return Optional.of(words.apply(own.getOrDefault(language, SenderWords.NONE)))
                .filter(found -> !found.isBlank());
    }

    /** Latin letters are read everywhere, others where they are written. */
    private static boolean isRead(String words, Language language) {
        UnicodeScript home = switch (language) {
            case HE -> UnicodeScript.HEBREW;
            case FA -> UnicodeScript.ARABIC;
            case EN, PL -> UnicodeScript.LATIN;
        };
        return words.codePoints()
                .filter(Character::isLetter)
                .mapToObj(UnicodeScript::of)
                .allMatch(script -> script == UnicodeScript.LATIN || script == home);
    }
}
