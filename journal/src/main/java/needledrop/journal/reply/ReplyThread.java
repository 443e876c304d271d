package needledrop.journal.reply;

import java.util.List;

/** A reply with the replies to it, oldest first. */
public record ReplyThread(Reply reply, List<ReplyThread> answers) {}
