package duetalk.ui.log;

import duetalk.core.contacts.ContactEntry;
import duetalk.core.contacts.ContactFile;
import duetalk.text.Isolate;
import duetalk.text.Voice;
import duetalk.ui.common.Icons;
import duetalk.ui.common.Labels;
import duetalk.ui.log.LogModel.Detail;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/** Everything about one entry, and what can be added to it. */
record LogDetail(Voice voice, LogModel model, Detail detail, LogActs acts) {

    List<Node> nodes() {
        List<Node> nodes = new ArrayList<>();
        nodes.add(Labels.of(model.what(detail.row()), "name"));
        nodes.add(Labels.of(model.when(detail.row()), "muted"));
        model.facts(detail).forEach(line -> nodes.add(Labels.of(line, "plain")));
        String notes = detail.row().entry().notes();
        section(nodes, "log.notes", notes.isBlank() ? List.of() : List.of(Isolate.value(notes)), "log.nonotes");
        if (!detail.additions().isEmpty()) {
            heading(nodes, "log.additions");
            for (ContactEntry addition : detail.additions()) {
                nodes.add(Labels.of(model.addition(addition, detail.row()), "plain"));
            }
        }
        List<String> path = model.path(detail.row());
        if (!path.isEmpty()) {
            heading(nodes, "log.path");
            path.forEach(step -> nodes.add(Labels.of(step, "plain")));
        }
        files(nodes);
        Button add = new Button(voice.say("log.add"));
        add.setId("log-add");
        add.setOnAction(event -> acts.add(detail.row().entry()));
        Button attach = new Button(voice.say("log.attach"));
        attach.setId("log-attach");
        attach.setOnAction(event -> acts.attach(detail.row().entry()));
        nodes.add(new FlowPane(8, 8, add, attach));
        nodes.add(Labels.of(voice.say("log.unchanged"), "muted"));
        return nodes;
    }

    private void files(List<Node> nodes) {
        if (!detail.files().isEmpty()) {
            heading(nodes, "log.files");
        }
        for (ContactFile file : detail.files()) {
            Button open = new Button(Isolate.value(file.name()), Icons.small(Material2OutlinedAL.ATTACH_FILE));
            open.getStyleClass().add("link");
            open.setOnAction(event -> acts.save(file));
            nodes.add(open);
        }
    }

    private void section(List<Node> nodes, String key, List<String> lines, String otherwise) {
        heading(nodes, key);
        lines.forEach(line -> nodes.add(Labels.of(line, "reading")));
        if (lines.isEmpty()) {
            nodes.add(Labels.of(voice.say(otherwise), "muted"));
        }
    }

    private void heading(List<Node> nodes, String key) {
        nodes.add(Labels.heading(voice.say(key)));
    }
}
