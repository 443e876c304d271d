package needledrop.web.studio.members;

/**
 * One browser in which somebody is signed in, as they see it.
 *
 * @param current whether it is the one they look from
 */
public record SignInLine(long id, String browser, String since, String lastSeen, boolean current) {}
