package needledrop.web.site.entry;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.util.Optional;
import needledrop.journal.entry.Entries;
import needledrop.journal.entry.Entry;
import needledrop.journal.entry.EntryStatus;
import needledrop.journal.member.Member;
import needledrop.journal.member.Permission;
import needledrop.store.Ids;
import needledrop.store.Ids.EntryId;
import needledrop.web.http.Access;
import needledrop.web.http.Form;
import needledrop.web.http.Routes;
import needledrop.web.http.Sessions;
import needledrop.web.http.SiteIdentity;
import needledrop.web.site.file.SharedDrafts;

/**
 * Serves the pages of unpublished entries (drafts) to members who may edit them and to readers who
 * have a secret link.
 */
public final class DraftPages implements Routes {
  private final SiteIdentity identity;
  private final Entries entries;
  private final SharedDrafts sharedDrafts;
  private final EntryPageSender pageSender;
  private final Sessions sessions;

  public DraftPages(
      SiteIdentity identity,
      Entries entries,
      SharedDrafts sharedDrafts,
      EntryPageSender pageSender,
      Sessions sessions) {
    this.identity = identity;
    this.entries = entries;
    this.sharedDrafts = sharedDrafts;
    this.pageSender = pageSender;
    this.sessions = sessions;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/draft/{id}", this::showDraft, Access.PUBLIC);
    routes.get("/shared/{token}", this::showShared, Access.PUBLIC);
  }

  private void showDraft(Context request) throws IOException {
    Optional<Member> member = sessions.findMember(request);
    Entry draft =
        Ids.parse(request.pathParam("id"), EntryId::new)
            .filter(_ -> member.isPresent())
            .flatMap(entries::find)
            .filter(entry -> !(entry.status() instanceof EntryStatus.Binned))
            .filter(entry -> canSee(member.orElseThrow(), entry))
            .orElseThrow(NotFoundResponse::new);
    pageSender.sendWithForm(request, draft, Form.empty());
  }

  /** A draft is visible to the members who may edit it. */
  private static boolean canSee(Member member, Entry draft) {
    return member.may(Permission.EDIT)
        || (member.may(Permission.WRITE) && member.id().equals(draft.author()));
  }

  /**
   * Shows a draft to anyone who has its share link; a cookie gives access to its clips and images.
   */
  private void showShared(Context request) throws IOException {
    String token = request.pathParam("token");
    Entry entry = sharedDrafts.findEntry(token).orElseThrow(NotFoundResponse::new);
    SharedDrafts.setCookie(request, token, identity.settings().isHttps());
    pageSender.sendShared(request, entry);
  }
}
