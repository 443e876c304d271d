package needledrop.journal.reply;

/**
 * All with which the owner looks after replies: the piles, the blocklist, what was taught so far.
 */
public record Moderation(Piles piles, Blocklist blocklist, Experience experience) {}
