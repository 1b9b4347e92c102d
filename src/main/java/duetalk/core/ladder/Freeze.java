package duetalk.core.ladder;

/** What stops the whole ladder. */
public enum Freeze {
    /** Nothing undisputed is left; a dispute of a part stops only that part. */
    DISPUTE,
    PROMISE_RUNNING,
    PLAN_RUNNING,
    /** What stands to the client's credit covers all that could be asked. */
    CREDIT_COVERS,
    HARDSHIP,
    INSOLVENT,
    DECEASED,
    /** The client asked not to be called: nothing is said aloud any more, letters go on. */
    STOP_CONTACT,
    /** A legal pause, such as Breathing Space in England since 4 May 2021, or somebody vulnerable. */
    BREATHING_SPACE,
    /** The user holds it for a while, for a reason of their own. */
    HELD;

    /** Whether the client is not to be contacted about the debt at all while it lasts. */
    public boolean isSilence() {
        return this == BREATHING_SPACE || this == DECEASED || this == INSOLVENT;
    }

    /** Whether the user decides on it; the others follow from what happened. */
    public boolean isByHand() {
        return switch (this) {
            case HARDSHIP, INSOLVENT, DECEASED, BREATHING_SPACE, HELD -> true;
            case DISPUTE, PROMISE_RUNNING, PLAN_RUNNING, CREDIT_COVERS, STOP_CONTACT -> false;
        };
    }
}
