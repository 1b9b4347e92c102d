package duetalk.core.letters;

import duetalk.core.money.Iban;
import duetalk.core.money.Money;
import java.util.Optional;
import java.util.Set;

/**
 * What a bank's program reads off a payment code: for euros by the European Payments Council (EPC069-12, version 2),
 * for zlotys by the Polish Bank Association (recommendation of 3 December 2013). No such form is known for other
 * currencies, and none is made up.
 */
public final class PaymentCode {

    /** Countries whose accounts euros reach by SEPA (European Payments Council, EPC409-09, 2025). */
    private static final Set<String> SEPA =
            Set.of(("AD AL AT BE BG CH CY CZ DE DK EE ES FI FR GB GI GR HR HU IE IS IT LI"
                            + " LT LU LV MC MD ME MK MT NL NO PL PT RO RS SE SI SK SM VA")
                    .split(" "));

    private static final int EPC_NAME = 70;
    private static final int EPC_TEXT = 140;
    private static final long EPC_MOST = 99_999_999_999L;
    private static final int ZBP_NAME = 20;
    private static final int ZBP_TITLE = 32;
    private static final long ZBP_MOST = 999_999;

    private PaymentCode() {}

    /**
     * The text of the code; empty when there is none for this amount and account.
     *
     * @param account where the money is to go
     * @param name whose account it is
     * @param amount what is still open
     * @param title what the payer's bank shows, such as the invoice numbers
     */
    public static Optional<String> of(Iban account, String name, Money amount, String title) {
        if (!amount.isPositive() || name.isBlank()) {
            return Optional.empty();
        }
        return switch (amount.currency()) {
            case "EUR" ->
                SEPA.contains(account.country()) && amount.minor() <= EPC_MOST
                        ? Optional.of(epc(account, name, amount, title))
                        : Optional.empty();
            case "PLN" ->
                account.country().equals("PL") && amount.minor() <= ZBP_MOST
                        ? Optional.of(zbp(account, name, amount, title))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static String epc(Iban account, String name, Money amount, String title) {
        return String.join(
                "\n",
                "BCD",
                "002",
                "1",
                "SCT",
                "",
                cut(name, EPC_NAME),
                account.value(),
                "EUR" + amount.amount().toPlainString(),
                "",
                "",
                cut(title, EPC_TEXT));
    }

    private static String zbp(Iban account, String name, Money amount, String title) {
        String grosze = String.valueOf(amount.minor());
        return String.join(
                "|",
                "",
                "PL",
                account.value().substring(2),
                "0".repeat(String.valueOf(ZBP_MOST).length() - grosze.length()) + grosze,
                cut(name, ZBP_NAME),
                cut(title, ZBP_TITLE),
                "",
                "",
                "");
    }

    /** On one line, without the sign that parts the fields, and no longer than banks read; by whole characters. */
    private static String cut(String text, int longest) {
        String line = text.replaceAll("[|\\s]+", " ").strip();
        return line.codePointCount(0, line.length()) <= longest
                ? line
                : line.substring(0, line.offsetByCodePoints(0, longest)).strip();
    }
}
