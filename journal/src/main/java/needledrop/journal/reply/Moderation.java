package needledrop.journal.reply;

import needledrop.journal.person.PersonalRecords;

/**
 * Holds the objects that moderate replies: the queues, the blocklist, the spam model, and the
 * records kept about one person.
 */
public record Moderation(
    ModerationQueues queues,
    Blocklist blocklist,
    SpamModel spamModel,
    PersonalRecords personalRecords) {}
