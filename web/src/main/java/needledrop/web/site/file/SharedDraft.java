package needledrop.web.site.file;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import needledrop.journal.entry.Entry;
import needledrop.journal.prose.MarkdownRenderer;
import needledrop.store.Ids.ClipId;
import needledrop.store.Ids.ImageId;
import needledrop.web.site.sheet.SiteParts;

/** The draft that a reader was given a link to: its clips are open to this reader. */
public record SharedDraft(Entry entry) {
  private static final String COOKIE = "shared-draft";
  private static final Duration COOKIE_LIFETIME = Duration.ofHours(12);

  /** Has the browser bring the token along when it asks for what the draft shows. */
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

  /** The draft whose link the reader followed, as long as that link opens it. */
  static Optional<SharedDraft> find(Context request, SiteParts siteParts) {
    return Optional.ofNullable(request.cookie(COOKIE))
        .flatMap(siteParts.writing().shareLinks()::findEntry)
        .flatMap(siteParts.entries()::find)
        .map(SharedDraft::new);
  }

  boolean shows(ImageId image) {
    return Stream.of(entry.content().body(), entry.content().teaser())
        .anyMatch(text -> MarkdownRenderer.imageIds(text).contains(image.value()));
  }

  boolean shows(ClipId clip) {
    return entry.content().clips().contains(clip);
  }
}
