package needledrop.journal.member;

import java.time.Instant;
import needledrop.message.Message;

/**
 * One thing that was done.
 *
 * @param member by whom, as they are called now; empty for a stranger
 * @param details what was done exactly
 * @param times how often within the hour
 */
public record AuditLine(
    long id, Instant at, String member, AuditEvent event, Message details, int times) {}
