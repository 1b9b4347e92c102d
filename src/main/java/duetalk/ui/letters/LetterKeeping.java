package duetalk.ui.letters;

import duetalk.actions.KeepLetter;
import duetalk.core.letters.SavedDraft;
import duetalk.letters.LetterDraft;
import duetalk.typeset.Block;
import duetalk.typeset.TextXml;
import duetalk.ui.common.Workplace;
import java.util.List;
import java.util.Optional;

/** What stays of a letter that is not finished: its draft, and the user's own pattern of its kind. */
final class LetterKeeping {

    private final Workplace workplace;

    LetterKeeping(Workplace workplace) {
        this.workplace = workplace;
    }

    /** What was written so far is there again the next time. */
    void keep(WriteModel model) {
        if (model.state().isChanged()) {
            model.state().changed(false);
            SavedDraft draft = model.savedDraft(workplace.now());
            workplace
                    .tasks()
                    .write(
                            () -> new KeepLetter(workplace.book()).draft(draft),
                            done -> workplace.navigator().saved());
        }
    }

    void drop(SavedDraft draft) {
        workplace
                .tasks()
                .write(
                        () -> new KeepLetter(workplace.book()).drop(draft),
                        done -> workplace.navigator().saved());
    }

    /** Makes the text the pattern of its kind, or goes back to the program's. */
    void turnPattern(WriteModel model, Runnable after) {
        Optional<List<Block>> own = model.hasOwnPattern()
                ? Optional.empty()
                : Optional.of(model.draft().text());
        LetterDraft draft = model.draft();
        workplace
                .tasks()
                .write(
                        () -> new KeepLetter(workplace.book())
                                .pattern(draft.kind(), draft.language(), own.map(TextXml::write)),
                        done -> {
                            model.ownPattern(own);
                            after.run();
                            String said = own.isPresent() ? "write.template.saved" : "write.template.back";
                            workplace.navigator().say(workplace.voice().say(said), null);
                        });
    }
}
