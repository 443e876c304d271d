package needledrop.journal.member;

import java.time.Instant;
import needledrop.message.Message;

/**
 * One line of the audit log.
 *
 * @param member the current name of who did it; empty if nobody was signed in
 * @param times how often it happened within the hour
 */
public record AuditLine(
    long id, Instant at, String member, AuditEvent event, Message details, int times) {}
