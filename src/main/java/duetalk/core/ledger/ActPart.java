package duetalk.core.ledger;

/**
 * A row outside the ledger that an act made or changed on its way, so that it can be put right when the act is undone.
 *
 * @param rowId the id of the row, in the table that the part says
 */
public record ActPart(Part part, long rowId) {

    /** What became of the row. */
    public enum Part {
        /** A follow-up that came with the act. */
        FOLLOW_UP_MADE,
        /** A follow-up that was done with by the act. */
        FOLLOW_UP_DONE,
        /** A promise in whose place the act put another. */
        PROMISE_REPLACED,
        /** A promise that a plan takes care of from now on. */
        PROMISE_IN_PLAN,
        /** A plan that had only been offered, and went when one was agreed. */
        PROPOSAL_GONE,
        /** The entry of the log that tells of the act. */
        CONTACT,
        /** Another act, by its id: a dispute that was opened in the call. */
        DISPUTE_ACT
    }
}
