package duetalk.core.ladder;

import duetalk.core.TestRules;
import duetalk.core.book.Rules;
import duetalk.core.calendar.Place;
import duetalk.core.clients.ClientKind;
import duetalk.core.figures.Jurisdiction;
import duetalk.core.ladder.LadderFacts.Ready;
import duetalk.core.money.Money;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A case of the ladder, of which tests change one thing. */
final class LadderCase {

    static final Rules RULES = TestRules.shipped();
    static final LadderRules LADDER = new LadderRules(RULES.figures(), RULES.days());

    /** A Monday without holidays near it in any of the four countries. */
    static final LocalDate DUE = LocalDate.of(2026, 7, 6);

    Jurisdiction law = Jurisdiction.GB;
    ClientKind kind = ClientKind.BUSINESS;
    Place place = Place.GB;
    Money undisputed = Money.of("4000", "GBP");
    List<StepTaken> taken = List.of();

    @Nullable
    LocalDate lastContact;

    Set<Freeze> freezes = Set.of();
    Set<Ready> ready = EnumSet.allOf(Ready.class);

    @Nullable
    LocalDate warned;

    String early = "";

    LadderFacts facts() {
        return new LadderFacts(law, kind, place, DUE, undisputed, taken, lastContact, freezes, ready, warned, early);
    }

    Proposal on(LocalDate today) {
        return LADDER.propose(ladder(law), facts(), today);
    }

    /** As if all steps before this letter had been taken on a day. */
    LadderCase before(StepLetter letter, LocalDate on) {
        taken = ladder(law).steps().stream()
                .takeWhile(step -> step.letter() != letter)
                .map(step -> new StepTaken(step.number(), step.stage(), step.letter(), on, null))
                .toList();
        return this;
    }

    static Ladder ladder(Jurisdiction law) {
        return RULES.ladders().get(law);
    }

    static List<Gate> gates(Proposal proposal) {
        return proposal.holds().stream().map(Hold::gate).toList();
    }
}
