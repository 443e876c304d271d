package needledrop.journal.reply;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import needledrop.store.Ids.ReplyId;
import org.jspecify.annotations.Nullable;

/** Builds threads from replies. Replies to a hidden reply move up to its parent. */
final class ReplyThreads {
  private final Map<ReplyId, Reply> repliesById = new LinkedHashMap<>();
  private final Map<ReplyId, List<Reply>> answers = new LinkedHashMap<>();
  private final List<Reply> roots = new ArrayList<>();

  private ReplyThreads(List<Reply> replies) {
    replies.forEach(reply -> repliesById.put(reply.id(), reply));
    replies.stream().filter(Reply::isShown).forEach(this::place);
  }

  static List<ReplyThread> of(List<Reply> replies) {
    ReplyThreads replyThreads = new ReplyThreads(replies);
    return replyThreads.threads(replyThreads.roots);
  }

  private void place(Reply reply) {
    Reply parent = shownParent(reply);
    if (parent == null) {
      roots.add(reply);
    } else {
      answers.computeIfAbsent(parent.id(), id -> new ArrayList<>()).add(reply);
    }
  }

  /** Returns the nearest public ancestor, or null if there is none. */
  private @Nullable Reply shownParent(Reply reply) {
    Reply parent = parent(reply);
    while (parent != null && !parent.isShown()) {
      parent = parent(parent);
    }
    return parent;
  }

  private @Nullable Reply parent(Reply reply) {
    return reply.parent() == null ? null : repliesById.get(reply.parent());
  }

  private List<ReplyThread> threads(List<Reply> replies) {
    return replies.stream()
        .map(reply -> new ReplyThread(reply, threads(answers.getOrDefault(reply.id(), List.of()))))
        .filter(thread -> !thread.reply().isErased() || !thread.answers().isEmpty())
        .toList();
  }
}
