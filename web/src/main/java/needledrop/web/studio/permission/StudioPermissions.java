package needledrop.web.studio.permission;

import io.javalin.config.RoutesConfig;
import needledrop.catalog.Catalog;
import needledrop.journal.Journal;
import needledrop.web.http.Routes;
import needledrop.web.http.Sessions;

/**
 * The checks of what the signed-in member may see and change in the studio: entries, media, items
 * and replies. As routes, they check requests by their URLs.
 */
public record StudioPermissions(
    EntryPermissions entries,
    MediaPermissions media,
    ItemPermissions items,
    ReplyPermissions replies)
    implements Routes {

  /** Assembles the permissions of the members of a journal. */
  public static StudioPermissions of(Catalog catalog, Journal journal, Sessions sessions) {
    return new StudioPermissions(
        new EntryPermissions(journal.content().entries(), sessions),
        new MediaPermissions(
            catalog.footage(),
            catalog.songFiles(),
            journal.content().clips(),
            journal.editor().clipDrafts(),
            journal.content().entries(),
            sessions),
        new ItemPermissions(
            catalog.items(), journal.members().members().items(), catalog.songFiles(), sessions),
        new ReplyPermissions(journal.replies().moderation().queues(), sessions));
  }

  @Override
  public void addTo(RoutesConfig routes) {
    entries.addTo(routes);
    media.addTo(routes);
    items.addTo(routes);
  }
}
