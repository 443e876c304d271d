package needledrop.web.site.reply;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.util.Optional;
import needledrop.journal.reply.EditKey;
import needledrop.journal.reply.PostResult;
import needledrop.store.Ids.ReplyId;

/**
 * The cookies with the keys that allow editing a reply in the browser that sent it: one for each
 * reply, sent only to the path of the reply, hidden from scripts, valid for {@link
 * EditKey#LIFETIME}.
 */
record ReplyEditCookies(boolean isSecure) {
  void set(Context request, PostResult.Stored stored) {
    EditKey key = stored.key();
    if (key != null) {
      ReplyId reply = stored.reply().id();
      request.cookie(
          new Cookie(
              name(reply),
              key.secret(),
              "/reply/" + reply.value(),
              (int) EditKey.LIFETIME.toSeconds(),
              isSecure,
              true,
              null,
              SameSite.STRICT));
    }
  }

  Optional<EditKey> findKey(Context request, ReplyId reply) {
    return Optional.ofNullable(request.cookie(name(reply))).map(EditKey::new);
  }

  private static String name(ReplyId reply) {
    return "reply-" + reply.value();
  }
}
