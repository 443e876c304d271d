package needledrop.journal.member;

import java.time.Instant;

/**
 * One thing that was done.
 *
 * @param member by whom, as they are called now; empty for a stranger
 * @param about in a sentence
 * @param times how often within the hour
 */
public record AuditLine(long id, Instant at, String member, Deed deed, String about, int times) {}
