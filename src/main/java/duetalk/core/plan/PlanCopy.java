package duetalk.core.plan;

import java.time.Instant;

/**
 * A signed copy of an agreement, as it came back.
 *
 * @param version which version of the plan it is of
 * @param sha256 of the file, in hexadecimal
 */
public record PlanCopy(long id, long planId, int version, String name, String sha256, Instant addedAt) {}
