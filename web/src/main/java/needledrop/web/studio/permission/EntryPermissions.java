package needledrop.web.studio.permission;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import needledrop.journal.entry.Entries;
import needledrop.journal.entry.Entry;
import needledrop.journal.member.Permission;
import needledrop.store.Ids;
import needledrop.store.Ids.EntryId;
import needledrop.web.http.Routes;
import needledrop.web.http.Sessions;

/**
 * Checks which entries the signed-in member may see and change in the studio: authors only their
 * own.
 */
public final class EntryPermissions implements Routes {
  private final Entries entries;
  private final Sessions sessions;

  public EntryPermissions(Entries entries, Sessions sessions) {
    this.entries = entries;
    this.sessions = sessions;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.beforeMatched("/studio/entries/{id}", this::check);
    routes.beforeMatched("/studio/entries/{id}/*", this::check);
  }

  private void check(Context request) {
    Ids.parse(request.pathParam("id"), EntryId::new).ifPresent(id -> check(request, id));
  }

  /** Throws unless the signed-in member may change this entry. */
  public void check(Context request, EntryId id) {
    if (!canChange(request, entries.find(id).orElseThrow(NotFoundResponse::new))) {
      throw new ForbiddenResponse("This entry belongs to another member.");
    }
  }

  /** The drafts that the signed-in member may change. */
  public List<Entry> drafts(Context request) {
    return changeable(request, entries.drafts());
  }

  /** The entries in the bin that the signed-in member may change. */
  public List<Entry> binned(Context request) {
    return changeable(request, entries.binned());
  }

  private List<Entry> changeable(Context request, List<Entry> all) {
    return all.stream().filter(entry -> canChange(request, entry)).toList();
  }

  /** Whether the signed-in member may change this entry. */
  public boolean canChange(Context request, Entry entry) {
    return sessions.can(request, Permission.EDIT)
        || sessions.findMemberId(request).filter(entry.author()::equals).isPresent();
  }
}
