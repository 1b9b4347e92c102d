package duetalk.letters;

import duetalk.core.clients.ClientCard;
import duetalk.core.clients.ClientKind;
import duetalk.core.figures.Jurisdiction;
import duetalk.core.interest.InterestBasis;
import duetalk.core.interest.InterestBasis.Why;
import duetalk.core.interest.InterestChoice;
import duetalk.core.ledger.ChargeKind;

/** By which act a letter asks for charges, where that is sure; a letter names none where it is not. */
final class ChargeBasis {

    private ChargeBasis() {}

    /** A choice of the message {@code letter.charges.after}. */
    static String of(ClientCard card, LetterBill bill) {
        Jurisdiction law = card.law();
        boolean fee = bill.costs().stream().anyMatch(cost -> cost.charge().kind() == ChargeKind.FEE);
        boolean compensation =
                bill.costs().stream().anyMatch(cost -> cost.charge().kind() == ChargeKind.COMPENSATION);
        InterestBasis basis = InterestChoice.of(law, card.client().kind(), card.terms());
        InterestBasis legal = basis.why() == Why.NOT_ASKED
                ? InterestChoice.byLaw(law, card.client().kind())
                : basis;
        if (fee || legal.why() != Why.BY_LAW) {
            return "none";
        }
        return switch (law) {
            case GB -> "GB_TRADE";
            case PL -> card.client().kind() != ClientKind.CONSUMER ? "PL_TRADE" : compensation ? "none" : "PL_CIVIL";
            default -> "none";
        };
    }
}
