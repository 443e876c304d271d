package needledrop.web.site.reply;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.util.Optional;
import needledrop.journal.reply.EditKey;
import needledrop.journal.reply.PostResult;
import needledrop.store.Ids.ReplyId;

/**
 * The cookies in which browsers keep the keys to what was written there: one a reply, sent to that
 * reply's own address alone, hidden from scripts, gone after a quarter of an hour.
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
