package duetalk.ui.call;

import duetalk.actions.CallReport;
import duetalk.actions.EndCall;
import duetalk.core.Refusal;
import duetalk.core.letters.LetterKind;
import duetalk.ui.common.Destination;
import duetalk.ui.common.Navigator;
import duetalk.ui.common.Once;
import duetalk.ui.common.Problems;
import duetalk.ui.common.Sheet;
import duetalk.ui.common.Workplace;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The end of a call: its summary, saving all of it in one act, where to go then, and taking it back. */
final class CallEnding {

    private final Workplace workplace;
    private final LiveCalls calls;
    private final CallModel model;
    private final Runnable stopped;
    private final Once once;

    /** @param stopped runs when the call is saved and nobody is on its line any more */
    CallEnding(Workplace workplace, LiveCalls calls, CallModel model, Runnable stopped) {
        this.workplace = workplace;
        this.calls = calls;
        this.model = model;
        this.stopped = stopped;
        this.once = new Once(workplace.tasks());
    }

    void summary() {
        SummaryForm form = new SummaryForm(workplace, model, this::drop);
        workplace
                .navigator()
                .open(new Sheet(
                        workplace.voice().say("summary.title"),
                        form,
                        workplace.voice().say("summary.accept"),
                        () -> {
                            try {
                                save(form);
                            } catch (Refusal refused) {
                                workplace.navigator().warn(Problems.sentence(workplace.voice(), refused));
                            }
                            return false;
                        }));
    }

    /** The call never was: a wrong button, or only a look. It can be taken up again as it was. */
    void drop() {
        CallState state = model.state();
        Navigator navigator = workplace.navigator();
        navigator.closeSheet();
        stopped.run();
        calls.end(state.clientId());
        navigator.callsChanged();
        navigator.go(calls.any().<Destination>map(Destination.Call::new).orElseGet(Destination.Today::new));
        navigator.say(workplace.voice().say("call.dropped", "client", model.clientName()), () -> goOn(state));
    }

    private void save(SummaryForm form) {
        Instant now = workplace.now();
        CallReport report = form.report(now);
        Optional<LetterKind> letter = form.letter();
        EndCall end = new EndCall(workplace.book());
        once.write(() -> end.end(report, workplace.today(), now), ended -> saved(end, ended, letter));
    }

    private void saved(EndCall end, EndCall.Ended ended, Optional<LetterKind> letter) {
        CallState state = model.state();
        long clientId = state.clientId();
        Navigator navigator = workplace.navigator();
        navigator.closeSheet();
        navigator.saved();
        navigator.clientChanged(clientId);
        stopped.run();
        calls.end(clientId);
        List<Long> others = calls.besides(clientId);
        navigator.callsChanged();
        if (letter.isPresent()) {
            navigator.go(new Destination.Write(clientId, letter.get()));
        } else {
            navigator.go(others.isEmpty() ? new Destination.Today() : new Destination.Call(others.getLast()));
        }
        navigator.say(
                workplace.voice().say("summary.saved", "client", model.clientName()),
                () -> workplace
                        .tasks()
                        .write(
                                () -> {
                                    end.takeBack(ended, workplace.now());
                                    return clientId;
                                },
                                back -> goOn(state)));
    }

    /** The call is on the line again, as it was. */
    private void goOn(CallState state) {
        calls.keep(state);
        workplace.navigator().clientChanged(state.clientId());
        workplace.navigator().go(new Destination.Call(state.clientId()));
    }
}
