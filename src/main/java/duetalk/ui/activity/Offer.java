package duetalk.ui.activity;

/** What can be done about an act. */
enum Offer {
    NONE,
    UNDO,
    CORRECT,
    REDO,
    ADD,
    /** Something later rests on it. */
    SINCE
}
