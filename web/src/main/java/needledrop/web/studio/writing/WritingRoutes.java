package needledrop.web.studio.writing;

import java.util.List;
import needledrop.journal.Journal;
import needledrop.journal.editor.EditorModule;
import needledrop.journal.entry.Entries;
import needledrop.web.http.Routes;
import needledrop.web.http.Sessions;
import needledrop.web.http.SiteIdentity;
import needledrop.web.studio.page.StudioPages;
import needledrop.web.studio.page.TimeFormatter;
import needledrop.web.studio.permission.EntryPermissions;

/**
 * Assembles the studio's routes around the entry editor: unsaved copies, revisions, share links,
 * slugs and image uploads.
 */
public final class WritingRoutes {
  private WritingRoutes() {}

  public static List<Routes> of(
      StudioPages studioPages,
      SiteIdentity site,
      Journal journal,
      TimeFormatter timeFormatter,
      Sessions sessions,
      EntryPermissions permissions) {
    Entries entries = journal.content().entries();
    EditorModule editor = journal.editor();
    return List.of(
        new WorkingCopyScreens(
            studioPages,
            entries,
            editor.workingCopies(),
            journal.members().members(),
            sessions,
            timeFormatter,
            permissions),
        new RevisionScreens(studioPages, entries, editor.revisions(), sessions, timeFormatter),
        new ShareLinkScreens(studioPages, site, entries, editor.shareLinks(), timeFormatter),
        new SlugScreens(studioPages, site, entries),
        new ImageUploads(editor.imageRenditions(), sessions, studioPages));
  }
}
