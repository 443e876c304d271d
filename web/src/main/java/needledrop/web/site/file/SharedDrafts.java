package needledrop.web.site.file;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.time.Duration;
import java.util.Optional;
import needledrop.journal.editor.ShareLinks;
import needledrop.journal.entry.Entries;
import needledrop.journal.entry.Entry;

/** Finds the draft that a share link opens, by the token in the link or in the reader's cookie. */
public final class SharedDrafts {
  private static final String COOKIE = "shared-draft";
  private static final Duration COOKIE_LIFETIME = Duration.ofHours(12);

  private final ShareLinks shareLinks;
  private final Entries entries;

  public SharedDrafts(ShareLinks shareLinks, Entries entries) {
    this.shareLinks = shareLinks;
    this.entries = entries;
  }

  /** The entry of a link; empty if the link has expired or was revoked. */
  public Optional<Entry> findEntry(String token) {
    return shareLinks.findEntry(token).flatMap(entries::find);
  }

  /** The draft whose link this browser has opened, as long as the link is valid. */
  Optional<SharedDraft> find(Context request) {
    return Optional.ofNullable(request.cookie(COOKIE))
        .flatMap(this::findEntry)
        .map(SharedDraft::new);
  }

  /** Sets the cookie with which the browser requests the clips and images of the draft. */
  public static void setCookie(Context request, String token, boolean secure) {
    Cookie cookie = new Cookie(COOKIE, token);
    cookie.setPath("/media/");
    cookie.setHttpOnly(true);
    cookie.setSecure(secure);
    cookie.setSameSite(SameSite.LAX);
    cookie.setMaxAge((int) COOKIE_LIFETIME.toSeconds());
    request.cookie(cookie);
    request.header("X-Robots-Tag", "noindex");
    request.header("Referrer-Policy", "no-referrer");
  }
}
