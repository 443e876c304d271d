package needledrop.web.studio.members;

/**
 * A browser in which the member is signed in, as the account screen lists it.
 *
 * @param current whether it is the one they look from
 */
public record SignInLine(long id, String browser, String since, String lastSeen, boolean current) {}
