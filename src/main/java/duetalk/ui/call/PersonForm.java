package duetalk.ui.call;

import duetalk.core.Refusal;
import duetalk.core.contacts.Reached;
import duetalk.text.Voice;
import duetalk.ui.common.Form;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Somebody else at the client, or another number. */
final class PersonForm extends VBox {

    private final TextField name;
    private final TextField role;
    private final TextField number;

    PersonForm(Voice voice) {
        Form fields = new Form();
        name = fields.line(voice.say("person.name"), "");
        name.setId("person-name");
        role = fields.line(voice.say("person.role"), "");
        number = fields.latin(voice.say("person.number"), "");
        number.setId("person-number");
        fields.note(voice.say("person.hint"));
        getChildren().add(fields);
    }

    Reached reached() {
        Reached reached = new Reached(name.getText(), role.getText(), number.getText());
        if (reached.isNothing()) {
            throw new Refusal("PERSON_EMPTY");
        }
        return reached;
    }
}
