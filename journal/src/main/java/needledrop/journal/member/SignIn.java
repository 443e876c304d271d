package needledrop.journal.member;

import java.time.Instant;

/**
 * A browser in which a member is signed in.
 *
 * @param browser a short name, from its user agent
 */
public record SignIn(long id, String browser, Instant since, Instant lastSeen) {}
