package needledrop.journal.reply;

import java.util.List;

/** A reply and what was answered to it, oldest first. */
public record ReplyThread(Reply reply, List<ReplyThread> answers) {}
