package needledrop.web.studio.entries;

import java.time.InstantSource;
import java.util.List;
import needledrop.catalog.Catalog;
import needledrop.catalog.item.Films;
import needledrop.journal.Journal;
import needledrop.journal.clip.Clips;
import needledrop.journal.editor.Proofreader;
import needledrop.journal.editor.WorkingCopies;
import needledrop.journal.entry.Entries;
import needledrop.journal.entry.Themes;
import needledrop.store.DamagedRows;
import needledrop.web.http.Routes;
import needledrop.web.http.Sessions;
import needledrop.web.http.SiteIdentity;
import needledrop.web.studio.catalog.ItemsByName;
import needledrop.web.studio.page.StudioPages;
import needledrop.web.studio.page.TimeFormatter;
import needledrop.web.studio.permission.EntryPermissions;
import needledrop.web.studio.permission.MediaPermissions;

/** Assembles the studio's routes for entries: their list, the editor, and its live preview. */
public final class EntryRoutes {
  private EntryRoutes() {}

  public static List<Routes> of(
      StudioPages pages,
      SiteIdentity site,
      Catalog catalog,
      Journal journal,
      DamagedRows damagedRows,
      EntryPermissions permissions,
      MediaPermissions mediaPermissions,
      TimeFormatter timeFormatter,
      Sessions sessions,
      InstantSource clock) {
    Entries entries = journal.content().entries();
    Clips clips = journal.content().clips();
    Themes themes = journal.content().themes();
    Films films = catalog.byKind().films();
    WorkingCopies copies = journal.editor().workingCopies();
    ItemsByName itemsByName = new ItemsByName(catalog.items(), catalog.byKind());
    PreviewRenderer previewRenderer = new PreviewRenderer(journal.complete().markdown(), site);
    FormProofreader proofreader = new FormProofreader(proofreader(catalog, journal), itemsByName);
    EntryForms forms =
        new EntryForms(
            copies,
            new ClipFilmLookup(clips, catalog.footage(), films),
            films,
            mediaPermissions,
            sessions);
    PublishingActions publishing = new PublishingActions(entries, timeFormatter, clock);
    EntryEditor editor =
        new EntryEditor(
            previewRenderer,
            proofreader,
            new EntryChoices(clips, themes, mediaPermissions),
            copies,
            site,
            timeFormatter,
            sessions);
    return List.of(
        new EntryListScreens(pages, entries, films, copies, permissions, timeFormatter, sessions),
        new EntryPreviewRoutes(pages, forms, previewRenderer, proofreader),
        new EntryScreens(
            pages,
            entries,
            new EntryLookup(entries, damagedRows),
            forms,
            new EntryFormReader(new EntryForm(itemsByName, themes), previewRenderer, publishing),
            editor,
            publishing,
            sessions));
  }

  private static Proofreader proofreader(Catalog catalog, Journal journal) {
    return new Proofreader(
        journal.complete().nameResolver(),
        journal.editor().imageRenditions().images(),
        journal.content().clips(),
        catalog.cueSheets(),
        catalog.byKind().films(),
        catalog.details(),
        journal.linkChecker());
  }
}
