package needledrop.journal.reply;

import needledrop.journal.person.PersonalRecords;

/**
 * The parts that moderate replies: the queues, the blocklist, the spam model, and the records kept
 * about one person.
 */
public record Moderation(
    ModerationQueues queues,
    Blocklist blocklist,
    SpamModel spamModel,
    PersonalRecords personalRecords) {}
