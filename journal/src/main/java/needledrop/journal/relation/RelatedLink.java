package needledrop.journal.relation;

import needledrop.message.Message;

/** A link to a related entry or film, with the reason. */
public record RelatedLink(String name, String path, Message reason) {}
