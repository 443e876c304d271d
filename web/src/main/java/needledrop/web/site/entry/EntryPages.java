package needledrop.web.site.entry;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.util.Optional;
import needledrop.journal.entry.Entry;
import needledrop.web.http.Access;
import needledrop.web.http.Form;
import needledrop.web.http.PageNumber;
import needledrop.web.http.Routes;
import needledrop.web.http.Sessions;
import needledrop.web.http.SiteIdentity;

/** Serves the public pages of published entries, with clips, facts and replies. */
public final class EntryPages implements Routes {
  private final SiteIdentity identity;
  private final EntriesByPath entriesByPath;
  private final EntryPageSender pageSender;
  private final Sessions sessions;

  public EntryPages(
      SiteIdentity identity,
      EntriesByPath entriesByPath,
      EntryPageSender pageSender,
      Sessions sessions) {
    this.identity = identity;
    this.entriesByPath = entriesByPath;
    this.pageSender = pageSender;
    this.sessions = sessions;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/{year}/{month}/{slug}", this::show, Access.PUBLIC);
    routes.get("/{year}/{month}/{slug}/comment-page-{leaf}", this::showReplyPage, Access.PUBLIC);
  }

  private void show(Context request) throws IOException {
    String requestedPath = request.req().getRequestURI();
    Entry entry = entriesByPath.get(requestedPath);
    String path = entry.path(identity.timeZone());
    if (!requestedPath.equals(path)) {
      String query = request.queryString() == null ? "" : "?" + request.queryString();
      request.redirect(path + query, HttpStatus.MOVED_PERMANENTLY);
      return;
    }
    if (request.queryString() == null && sessions.findMemberId(request).isEmpty()) {
      pageSender.sendPublic(request, entry);
    } else {
      pageSender.sendWithForm(request, entry, formFromQuery(request));
    }
  }

  private static Form formFromQuery(Context request) {
    Form form = Form.empty();
    Optional.ofNullable(request.queryParam("replytocom"))
        .ifPresent(reply -> form.with("comment_parent", reply));
    Optional.ofNullable(request.queryParam("wish")).ifPresent(wish -> form.with("wish", wish));
    return form;
  }

  /** Shows a further page of the replies, below the entry. */
  private void showReplyPage(Context request) throws IOException {
    String path = request.req().getRequestURI();
    Optional<Integer> page = PageNumber.parse(request.pathParam("leaf").replace("/", ""));
    Entry entry = entriesByPath.get(path.substring(0, path.indexOf("comment-page-")));
    pageSender.sendReplyPage(request, entry, page.orElseThrow(NotFoundResponse::new));
  }
}
