package duetalk.ui.log;

import duetalk.text.Isolate;
import duetalk.text.Voice;
import duetalk.ui.log.LogModel.Detail;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An entry of the log as a report on paper: headings, each with its lines. */
record CallReportText(Voice voice, LogModel model) {

    String title(Detail detail) {
        return voice.say("log.report.title", "client", detail.row().client().name());
    }

    Map<String, List<String>> sections(Detail detail) {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        List<String> facts = new ArrayList<>();
        facts.add(model.when(detail.row()));
        facts.addAll(model.facts(detail));
        sections.put(model.what(detail.row()), facts);
        String notes = detail.row().entry().notes();
        sections.put(
                voice.say("log.notes"),
                notes.isBlank()
                        ? List.of(voice.say("log.nonotes"))
                        : notes.lines().map(Isolate::value).toList());
        if (!detail.additions().isEmpty()) {
            sections.put(
                    voice.say("log.additions"),
                    detail.additions().stream()
                            .map(addition -> model.addition(addition, detail.row()))
                            .toList());
        }
        List<String> path = model.path(detail.row());
        if (!path.isEmpty()) {
            sections.put(voice.say("log.path"), path);
        }
        return sections;
    }
}
