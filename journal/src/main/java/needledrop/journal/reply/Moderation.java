package needledrop.journal.reply;

import needledrop.journal.person.PersonalRecords;

/**
 * All with which the owner looks after replies: the piles, the blocklist, what was taught so far,
 * and what is kept about whom.
 */
public record Moderation(
    ModerationQueues queues,
    Blocklist blocklist,
    SpamModel spamModel,
    PersonalRecords personalRecords) {}
