package needledrop.journal.member;

import java.time.Instant;

/**
 * One browser in which a member is signed in.
 *
 * @param browser what it calls itself, in short
 */
public record SignIn(long id, String browser, Instant since, Instant lastSeen) {}
