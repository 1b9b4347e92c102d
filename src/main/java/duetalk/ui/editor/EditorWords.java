package duetalk.ui.editor;

/** The words of the editor in the language of the program: what its menu, its tools and screen readers say. */
public interface EditorWords {

    /** Such as {@code cut} or {@code bold}. */
    String say(String name);
}
