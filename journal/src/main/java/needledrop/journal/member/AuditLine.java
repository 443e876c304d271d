package needledrop.journal.member;

import java.time.Instant;

/**
 * One thing that was done.
 *
 * @param member by whom, as they are called now; empty for a stranger
 * @param details in a sentence
 * @param times how often within the hour
 */
public record AuditLine(
    long id, Instant at, String member, AuditEvent event, String details, int times) {}
