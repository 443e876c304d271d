package needledrop.web.studio.entries;

import java.util.List;
import needledrop.catalog.item.ItemKind;
import needledrop.journal.editor.Proofreader;
import needledrop.journal.entry.EntryContent;
import needledrop.store.Ids.FilmId;
import needledrop.web.http.Form;
import needledrop.web.studio.catalog.ItemsByName;
import needledrop.web.studio.page.Choice;

/**
 * Proofreads the form of an entry while it is edited, and lists the items whose facts it will show;
 * adds nothing to the catalog.
 */
record FormProofreader(Proofreader proofreader, ItemsByName itemsByName) {
  /** The items whose facts the page of the entry shows, with the URLs of their screens. */
  List<Choice> mentionedItems(Form form) {
    return EntryForm.parseLeniently(form).stream()
        .map(this::withFilm)
        .flatMap(entryContent -> proofreader.itemsOf(entryContent).stream())
        .map(item -> Choice.named("/studio/catalog" + item.path(), item.fullName()))
        .toList();
  }

  /** The issues of the form; none if it cannot be parsed as an entry. */
  List<FindingLine> findings(Form form) {
    return EntryForm.parseLeniently(form).stream()
        .map(this::withFilm)
        .flatMap(entryContent -> proofreader.check(entryContent).stream())
        .map(FindingLine::of)
        .toList();
  }

  /** The content with the typed film, if the catalog has it. */
  private EntryContent withFilm(EntryForm.PartialEntry partialEntry) {
    return itemsByName
        .find(partialEntry.film(), ItemKind.FILM)
        .map(film -> partialEntry.writing().withFilm((FilmId) film.id()))
        .orElse(partialEntry.writing());
  }
}
