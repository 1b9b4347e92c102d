package duetalk.letters;

import duetalk.core.settings.Sender;
import duetalk.text.Isolate;
import duetalk.text.Voice;
import duetalk.typeset.Document;

/** The words that stand outside the text of a letter. */
record LetterWording(Voice voice, Sender sender) implements Document.Wording {

    @Override
    public String footer(int page, int pages) {
        return voice.say("letter.page", "page", page, "pages", pages);
    }

    @Override
    public String header(int page, int pages) {
        return Isolate.value(LetterComposer.business(sender));
    }

    @Override
    public String number(int number) {
        return voice.say("letter.number", "number", number);
    }
}
