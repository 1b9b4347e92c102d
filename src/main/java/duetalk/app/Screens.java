package duetalk.app;

import duetalk.letters.LetterPress;
import duetalk.text.Isolate;
import duetalk.text.Voice;
import duetalk.ui.activity.ActivityActs;
import duetalk.ui.activity.ActivityController;
import duetalk.ui.bringin.BringInController;
import duetalk.ui.calendar.CalendarController;
import duetalk.ui.call.CallController;
import duetalk.ui.call.LiveCalls;
import duetalk.ui.clients.ClientController;
import duetalk.ui.clients.ClientForms;
import duetalk.ui.clients.ClientsController;
import duetalk.ui.common.Destination;
import duetalk.ui.common.HelpTopic;
import duetalk.ui.common.PaymentCorrection;
import duetalk.ui.common.PdfOutput;
import duetalk.ui.common.Screen;
import duetalk.ui.common.Workplace;
import duetalk.ui.ladder.LadderController;
import duetalk.ui.letters.LettersController;
import duetalk.ui.letters.ManyController;
import duetalk.ui.letters.WriteController;
import duetalk.ui.log.LogController;
import duetalk.ui.log.LogSearch;
import duetalk.ui.plan.PlanController;
import duetalk.ui.plan.PlanDrafts;
import duetalk.ui.settings.AboutController;
import duetalk.ui.settings.FiguresController;
import duetalk.ui.settings.LaddersController;
import duetalk.ui.settings.PrivacyController;
import duetalk.ui.settings.RecoveryKeyController;
import duetalk.ui.settings.RestDaysController;
import duetalk.ui.settings.SafetyController;
import duetalk.ui.settings.ScriptsController;
import duetalk.ui.settings.SettingsController;
import duetalk.ui.settings.StationeryController;
import duetalk.ui.shell.ScreenMaker;
import duetalk.ui.today.PaymentEntry;
import duetalk.ui.today.TodayController;
import duetalk.ui.today.TodayState;

/** Makes every screen with what it needs: the wiring by hand. */
final class Screens implements ScreenMaker {

    private final LetterPress press;
    private final LiveCalls calls;
    private final LogSearch logSearch = new LogSearch();
    private final PlanDrafts plans;
    private final AboutController.Facts about;
    private final TodayState today;

    Screens(LetterPress press, LiveCalls calls, PlanDrafts plans, TodayState today, AboutController.Facts about) {
        this.press = press;
        this.calls = calls;
        this.plans = plans;
        this.about = about;
        this.today = today;
    }

    @Override
    public Screen make(Destination destination, Workplace workplace) {
        ClientForms forms = new ClientForms(workplace);
        return switch (destination) {
            case Destination.Today here -> new TodayController(workplace, payments(forms), today);
            case Destination.Clients clients -> new ClientsController(workplace, forms);
            case Destination.OneClient one -> new ClientController(workplace, forms, one.clientId());
            case Destination.Call call -> new CallController(workplace, calls, press::fonts, call);
            case Destination.Log log -> new LogController(workplace, press, logSearch, log.clientId());
            case Destination.Plan plan ->
                new PlanController(
                        new PlanController.Ways(
                                workplace, plans, id -> calls.of(id).isPresent(), forms::paymentOf),
                        plan.clientId());
            case Destination.Ladder ladder -> new LadderController(workplace, ladder.clientId());
            case Destination.Calendar calendar ->
                new CalendarController(
                        workplace,
                        output(workplace),
                        (title, days) -> press.paper(workplace.voice(), title, days, workplace.now()));
            case Destination.Letters letters -> new LettersController(workplace, press);
            case Destination.Write write -> new WriteController(workplace, press, write.clientId(), write.kind());
            case Destination.WriteMany many -> new ManyController(workplace, press);
            case Destination.Activity activity ->
                new ActivityController(workplace, activity.clientId(), new PaymentCorrection(workplace)::correct);
            case Destination.BringIn bringIn -> new BringInController(workplace);
            case Destination.Settings settings -> settings(settings.page(), workplace);
            case Destination.RecoveryKey key -> new RecoveryKeyController(workplace, output(workplace), key.text());
        };
    }

    /** Prints the keys of every screen. */
    @Override
    public void printKeys(Workplace workplace) {
        Voice voice = workplace.voice();
        String title = voice.say("help.sheet");
        workplace
                .tasks()
                .read(
                        () -> press.paper(voice, title, HelpTopic.sheet(voice), workplace.now()),
                        pdf -> output(workplace).print(pdf, Isolate.open(title), () -> {}));
    }

    @Override
    public void undoLast(Workplace workplace, Runnable then) {
        new ActivityActs(workplace).undoLast(then);
    }

    @Override
    public String bookPlace() {
        return about.book();
    }

    private PdfOutput output(Workplace workplace) {
        return new PdfOutput(workplace, press::printers, press::offer, press::print);
    }

    private Screen settings(Destination.Settings.Page page, Workplace workplace) {
        return switch (page) {
            case ME -> new SettingsController(workplace);
            case LETTERS -> new StationeryController(workplace);
            case SCRIPTS -> new ScriptsController(workplace);
            case LADDERS -> new LaddersController(workplace);
            case FIGURES -> new FiguresController(workplace);
            case REST_DAYS -> new RestDaysController(workplace);
            case SAFETY -> new SafetyController(workplace, about.book());
            case PRIVACY -> new PrivacyController(workplace);
            case ABOUT -> new AboutController(workplace, about, () -> printKeys(workplace));
        };
    }

    private static PaymentEntry payments(ClientForms forms) {
        return new PaymentEntry() {
            @Override
            public void open(long clientId, Runnable after) {
                forms.paymentOf(clientId, after);
            }

            @Override
            public void openForAnyone(Runnable after) {
                forms.paymentOfAnyone(after);
            }
        };
    }
}
