package needledrop.journal.relation;

import needledrop.message.Message;

/** Something to go on to from an entry, and why. */
public record RelatedLink(String name, String path, Message reason) {}
