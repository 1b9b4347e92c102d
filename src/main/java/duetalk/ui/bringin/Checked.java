package duetalk.ui.bringin;

import duetalk.core.imports.Comparison;
import duetalk.exchange.csv.CsvRows;
import duetalk.text.Voice;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a list gives as it is mapped now, beside what the book has of it. */
record Checked(CsvRows.Reading reading, Comparison compared) {

    private static final int NAMED = 3;

    /** What the user must choose before anything comes in, each as a few words; empty when nothing is left to choose. */
    List<String> asks(BringInModel model, Voice voice) {
        Set<String> codes = reading.bad().stream().map(bad -> bad.why().code()).collect(Collectors.toSet());
        List<String> asks = new ArrayList<>();
        if (codes.contains("DATE_TWO_WAYS")) {
            asks.add(voice.say("import.ask.dates"));
        }
        if (codes.contains("AMOUNT_TWO_WAYS")) {
            asks.add(voice.say("import.ask.decimal"));
        }
        if (codes.contains("CSV_CURRENCY_UNSAID")) {
            asks.add(voice.say("import.ask.currency"));
        }
        if (compared.newClients() > 0 && model.place() == null) {
            asks.add(voice.say("import.ask.place"));
        }
        if (compared.ofUnknownKind() > 0 && model.kind() == null) {
            asks.add(voice.say("import.ask.kind"));
        }
        if (!compared.near().isEmpty() && model.nearAreOne() == null) {
            asks.add(voice.say("import.ask.near", "names", names(voice)));
        }
        return asks;
    }

    private String names(Voice voice) {
        return compared.near().stream()
                .limit(NAMED)
                .map(pair -> voice.say("import.near.pair", "one", pair.one(), "other", pair.other()))
                .collect(Collectors.joining(voice.say("list.comma") + " "));
    }
}
