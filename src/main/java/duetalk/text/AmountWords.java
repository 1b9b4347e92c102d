package duetalk.text;

import com.ibm.icu.text.RuleBasedNumberFormat;
import duetalk.core.clients.Language;
import duetalk.core.money.Money;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A sum in words, where letters of that language carry one: in Poland "słownie" beside złotys, in Iran beside rials with
 * what that is in tomans (facts/domain, 3.2). Hebrew and English letters do without.
 */
final class AmountWords {

    private static final BigDecimal RIALS_A_TOMAN = BigDecimal.TEN;
    private static final int HUNDRED = 100;

    private AmountWords() {}

    static Optional<String> of(Money money, Voice voice) {
        if (!money.isPositive()) {
            return Optional.empty();
        }
        if (voice.language() == Language.PL && money.currency().equals("PLN")) {
            long zlotys = money.minor() / HUNDRED;
            String grosze = String.valueOf(HUNDRED + money.minor() % HUNDRED).substring(1);
            return Optional.of(voice.say(
                    "amount.zloty",
                    "number",
                    new Choice(spelt(zlotys, voice)),
                    "zloty",
                    zlotys,
                    "grosze",
                    new Choice(grosze)));
        }
        if (voice.language() == Language.FA && money.currency().equals("IRR")) {
            BigDecimal toman = money.amount().divide(RIALS_A_TOMAN);
            int decimals = Math.max(0, toman.stripTrailingZeros().scale());
            return Optional.of(voice.say(
                    "amount.toman",
                    "number",
                    new Choice(spelt(money.minor(), voice)),
                    "toman",
                    new Choice(voice.amounts().number(toman, decimals))));
        }
        return Optional.empty();
    }

    private static String spelt(long number, Voice voice) {
        return new RuleBasedNumberFormat(Tags.locale(voice.language()), RuleBasedNumberFormat.SPELLOUT).format(number);
    }
}
