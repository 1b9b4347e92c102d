package duetalk.ui.call;

import duetalk.core.script.Answer;
import duetalk.core.script.Effect;
import duetalk.core.script.Node;
import duetalk.core.script.Phase;
import duetalk.ui.common.Workplace;
import java.util.List;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** What can be done in a call that is on the screen, by keys and by buttons; whatever is done goes to the journal. */
final class CallActs implements CallKeys.Acts {

    /** Twice a second, so that the journal is never a second behind. */
    private static final Duration TICK = Duration.millis(500);

    private final Workplace workplace;
    private final LiveCalls calls;
    private final CallModel model;
    private final Panes panes;
    private final PreparePane prepare;
    private final CallCapture capture;
    private final CallEnding ending;
    private final Timeline clock = new Timeline(new KeyFrame(TICK, event -> tick()));

    /** Where the call is shown. */
    record Panes(ScriptPane script, NotesPane notes, TheySaid theySaid, Label timer, FlowPane captured, VBox goals) {}

    CallActs(Workplace workplace, LiveCalls calls, CallModel model, Panes panes, PreparePane prepare) {
        this.workplace = workplace;
        this.calls = calls;
        this.model = model;
        this.panes = panes;
        this.prepare = prepare;
        this.ending = new CallEnding(workplace, calls, model, clock::stop);
        this.capture = new CallCapture(workplace, model, this::refresh, this::summary, ending::drop);
        clock.setCycleCount(Animation.INDEFINITE);
    }

    CallCapture capture() {
        return capture;
    }

    /** Shows the call as it was left; one that came from the client is going on at once. */
    void open() {
        CallState state = model.state();
        panes.notes().type(state.typing());
        if (state.isIncoming() || state.isStarted()) {
            begin();
        }
        refresh();
    }

    void leave() {
        clock.stop();
        if (isPreparing()) {
            prepare.changed();
        }
        journal();
    }

    private void begin() {
        CallState state = model.state();
        state.start(workplace.now());
        calls.keep(state);
        clock.play();
        workplace.navigator().callsChanged();
    }

    /** Whatever has changed since the last time goes to the disk. */
    private void journal() {
        model.state().typing(panes.notes().typed());
        calls.journal(model.state(), workplace.now());
    }

    private void refresh() {
        panes.script().show(model, prepare, this::choose);
        tick();
        panes.notes().show(model, model.state().notes());
        panes.captured().getChildren().setAll(capture.chips());
        showGoals();
        journal();
    }

    void showGoals() {
        new CallHeading(workplace.voice(), model).goals(panes.goals(), isPreparing());
    }

    private boolean isPreparing() {
        return model.script().node().phase() == Phase.PREPARE;
    }

    private void tick() {
        CallState state = model.state();
        if (!panes.notes().typed().equals(state.typing())) {
            journal();
        }
        panes.timer().setText(model.clock(state.seconds(workplace.now())));
    }

    void choose(Answer answer) {
        panes.notes().focus();
        if (isPreparing()) {
            prepare.changed();
            begin();
        }
        follow(model.state().walk().answer(answer, workplace.now()));
    }

    /** The client said something that has a place of its own. */
    void jump(Node objection) {
        begin();
        follow(model.state().walk().jump(objection, workplace.now()));
    }

    private void follow(List<Effect> effects) {
        model.state().otherWording(0);
        refresh();
        for (Effect effect : effects) {
            if (effect instanceof Effect.Captures captures) {
                switch (captures.what()) {
                    case PROMISE -> capture.promise();
                    case CALL_BACK -> capture.callBack();
                    case DISPUTE -> capture.dispute();
                    case PERSON -> capture.person();
                }
            }
        }
    }

    void goOn() {
        List<Answer> answers = model.script().answersNow();
        if (answers.isEmpty()) {
            summary();
        } else if (answers.size() == 1) {
            choose(answers.getFirst());
        }
    }

    private void addNote() {
        begin();
        model.state().note(panes.notes().typed().strip(), workplace.now());
        panes.notes().type("");
        refresh();
    }

    @Override
    public void goBack() {
        if (!model.state().walk().canGoBack()) {
            // the call goes on meanwhile, and the status line leads back to it
            workplace.navigator().back();
            return;
        }
        model.state().walk().back();
        model.state().otherWording(0);
        refresh();
    }

    @Override
    public boolean lastNote() {
        var last = model.state().lastNote();
        last.ifPresent(text -> {
            panes.notes().type(text);
            refresh();
        });
        return last.isPresent();
    }

    @Override
    public void summary() {
        if (!panes.notes().typed().isBlank()) {
            addNote();
        }
        begin();
        ending.summary();
    }

    @Override
    public void theySaid() {
        panes.theySaid().begin();
    }

    @Override
    public void wording(int by) {
        model.state().otherWording(model.state().otherWording() + by);
        panes.script().show(model, prepare, this::choose);
    }

    @Override
    public void focusNote() {
        panes.notes().ask();
    }

    @Override
    public void enter() {
        if (panes.notes().isWriting() && !panes.notes().typed().isBlank()) {
            addNote();
        } else {
            goOn();
        }
    }

    @Override
    public boolean takesDigits() {
        var scene = panes.timer().getScene();
        boolean typing = scene != null && scene.getFocusOwner() instanceof TextInputControl;
        return panes.notes().isEmpty() && !panes.notes().isAsked() && !typing;
    }

    @Override
    public void takeAsNote(int answers, String typed) {
        workplace.navigator().closeSheet();
        for (int i = 0; i < answers; i++) {
            model.state().walk().back();
        }
        model.state().otherWording(0);
        panes.notes().type(typed);
        panes.notes().focus();
        refresh();
    }

    @Override
    public boolean isElsewhere() {
        return panes.theySaid().isOpen();
    }

    @Override
    public void captured(Consumer<CallCapture> act) {
        act.accept(capture);
    }

    @Override
    public boolean choose(int number) {
        List<Answer> answers = model.script().answersNow();
        if (number < 1 || number > answers.size()) {
            return false;
        }
        choose(answers.get(number - 1));
        return true;
    }
}
