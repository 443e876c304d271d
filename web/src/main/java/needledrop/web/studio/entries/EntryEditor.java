package needledrop.web.studio.entries;

import java.time.Instant;
import java.util.List;
import java.util.function.LongPredicate;
import needledrop.catalog.item.ItemKind;
import needledrop.journal.editor.Proofreader;
import needledrop.journal.editor.TextDiff;
import needledrop.journal.entry.Entry;
import needledrop.journal.entry.EntryContent;
import needledrop.journal.prose.MarkdownRenderer;
import needledrop.journal.settings.Settings;
import needledrop.store.Ids.ClipId;
import needledrop.store.Ids.FilmId;
import needledrop.store.Ids.MemberId;
import needledrop.web.http.Form;
import needledrop.web.studio.desk.Choice;
import needledrop.web.studio.desk.TimeFormatter;
import needledrop.web.studio.desk.Workshop;
import needledrop.web.studio.entries.EntryScreen.Preview;
import needledrop.web.words.Translator;
import org.jspecify.annotations.Nullable;

/** Lays out the editor of an entry: what there is to choose from, and how it will look. */
final class EntryEditor {

  private final Workshop shop;
  private final TimeFormatter timeFormatter;
  private final Proofreader proofreader;

  EntryEditor(Workshop shop, TimeFormatter timeFormatter) {
    this.shop = shop;
    this.timeFormatter = timeFormatter;
    this.proofreader =
        new Proofreader(
            shop.mentions(),
            shop.writing().imageRenditions().images(),
            shop.clips(),
            shop.cueSheets(),
            shop.films(),
            shop.itemDetails(),
            shop.links());
  }

  /**
   * @param ownClips the numbers of the clips to choose from, beside those that are chosen
   */
  EntryScreen screen(
      @Nullable Entry entry,
      Form form,
      @Nullable Entry newer,
      MemberId writer,
      LongPredicate ownClips) {
    Settings settings = shop.settings().get();
    return new EntryScreen(
        entry,
        entry != null && entry.isPublished() ? entry.path(settings.timeZone()) : null,
        form,
        ClipOrder.sort(clipChoices(form, ownClips), form),
        themeChoices(),
        preview(form),
        newer,
        newer == null ? null : TextDiff.between(EntryText.of(newer.content()), EntryText.of(form)),
        entry == null ? List.of() : unsavedCopies(entry, form, writer),
        scheduledTime(entry),
        settings.timeZone().getId(),
        findings(form),
        mentionedItems(form));
  }

  /** The studio's pages of the items whose facts stand under the entry. */
  private List<Choice> mentionedItems(Form form) {
    return EntryForm.parseLeniently(form).stream()
        .map(this::withFilm)
        .flatMap(entryContent -> proofreader.itemsOf(entryContent).stream())
        .map(item -> Choice.named("/studio/catalog" + item.path(), item.fullName()))
        .toList();
  }

  /** What stands out in the form as it is; nothing while it can not be read as an entry at all. */
  List<FindingLine> findings(Form form) {
    return EntryForm.parseLeniently(form).stream()
        .map(this::withFilm)
        .flatMap(entryContent -> proofreader.check(entryContent).stream())
        .map(FindingLine::of)
        .toList();
  }

  /** The film as it is typed, if it is known; looking makes none. */
  private EntryContent withFilm(EntryForm.PartialEntry partialEntry) {
    return shop.names()
        .find(partialEntry.film(), ItemKind.FILM)
        .map(film -> partialEntry.writing().withFilm((FilmId) film.id()))
        .orElse(partialEntry.writing());
  }

  private @Nullable String scheduledTime(@Nullable Entry entry) {
    Instant due = entry == null ? null : entry.due();
    return due == null ? null : timeFormatter.dateTime(due);
  }

  /** What the writer has left unsaved elsewhere; of this very editor nothing is offered. */
  private List<WorkingCopyLine> unsavedCopies(Entry entry, Form form, MemberId writer) {
    return shop.writing().workingCopies().of(entry.id()).stream()
        .filter(copy -> copy.member().equals(writer) && !copy.editorId().equals(form.get("sheet")))
        .filter(copy -> !EntryText.of(copy).equals(EntryText.of(entry.content())))
        .map(copy -> WorkingCopyLine.of(copy, timeFormatter))
        .toList();
  }

  private List<Choice> clipChoices(Form form, LongPredicate own) {
    List<ClipId> chosen = EntryForm.clips(form);
    return shop.clips().all().stream()
        .filter(clip -> own.test(clip.id().value()) || chosen.contains(clip.id()))
        .map(clip -> Choice.named(Long.toString(clip.id().value()), clip.title()))
        .toList();
  }

  private List<Choice> themeChoices() {
    return shop.themes().all().stream()
        .map(theme -> Choice.named(Long.toString(theme.id().value()), theme.name()))
        .toList();
  }

  Preview preview(Form form) {
    String lead =
        EntryForm.parseLeniently(form)
            .map(look -> look.writing().lead())
            .orElse(form.get("teaser"));
    return new Preview(
        shop.prose().render(lead),
        shop.prose()
            .renderArticle(form.raw("body"))
            .html(number -> clipPlaceholder(number, EntryForm.clips(form).size())));
  }

  private String clipPlaceholder(int number, int clips) {
    Translator words = shop.masthead().translator();
    return number >= 1 && number <= clips
        ? "<p class=\"clip-here\">" + words.translate("Clip {number}", "number", number) + "</p>"
        : "<p class=\"clip-here error\">"
            + words.translate("This entry has no clip {number}.", "number", number)
            + "</p>";
  }

  /** What the teaser could be: how the text begins. */
  String proposeTeaser(Form form) {
    return MarkdownRenderer.excerpt(
        form.raw("body"), EntryContent.TEASER_SENTENCES, shop.settings().get().language());
  }
}
