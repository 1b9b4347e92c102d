package duetalk.core.script;

/** The phases of a call, in order. */
public enum Phase {
    PREPARE,
    OPEN,
    IDENTIFY,
    FACTS,
    SILENCE,
    REASON,
    ANSWER,
    SOLVE,
    AGREE,
    RECAP,
    CLOSE
}
