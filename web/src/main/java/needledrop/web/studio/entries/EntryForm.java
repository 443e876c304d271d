package needledrop.web.studio.entries;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import needledrop.catalog.item.Film;
import needledrop.catalog.item.Item;
import needledrop.catalog.item.ItemKind;
import needledrop.journal.editor.WorkingCopy;
import needledrop.journal.entry.EntryContent;
import needledrop.journal.entry.ExternalLink;
import needledrop.journal.entry.Theme;
import needledrop.journal.entry.Themes;
import needledrop.store.Ids;
import needledrop.store.Ids.ClipId;
import needledrop.store.Ids.FilmId;
import needledrop.store.Ids.ThemeId;
import needledrop.web.http.Form;
import needledrop.web.studio.catalog.ItemsByName;

/**
 * Converts the content of an entry to the fields of its editor form, and a submitted form back to
 * the content.
 */
final class EntryForm {
  /** Where {@link #parse} leaves the name of a film that it made. */
  static final String NEW_FILM = "newFilm";

  private final ItemsByName itemsByName;
  private final Themes themes;

  EntryForm(ItemsByName itemsByName, Themes themes) {
    this.itemsByName = itemsByName;
    this.themes = themes;
  }

  /** The form of an entry that is kept. */
  static Form of(EntryContent entryContent, int version, Optional<Film> film) {
    return Form.empty()
        .with("version", version)
        .with("title", entryContent.title())
        .with("film", film.map(Film::fullName).orElse(""))
        .with("teaser", entryContent.teaser())
        .with("more", entryContent.moreLabel())
        .with("body", entryContent.body())
        .withAll("clips", entryContent.clips().stream().map(ClipId::value).toList())
        .withAll("themes", entryContent.themes().stream().map(ThemeId::value).toList())
        .with(
            "links",
            entryContent.links().stream()
                .map(EntryForm::formatLink)
                .collect(Collectors.joining("\n")))
        .with("replies", entryContent.repliesAllowed() ? "yes" : "");
  }

  /** The form as an unsaved copy holds it. */
  static Form ofCopy(WorkingCopy copy) {
    return Form.from(copy.fields()).with("version", copy.version()).with("sheet", copy.editorId());
  }

  static Form blank() {
    return Form.empty()
        .with("version", 0)
        .with("more", EntryContent.DEFAULT_MORE_LABEL)
        .with("replies", "yes");
  }

  private static String formatLink(ExternalLink externalLink) {
    return externalLink.address() + " " + externalLink.title();
  }

  /**
   * Reads an entry. A film or a theme that is new is made only once the rest is found good, so that
   * a form sent twice leaves nothing behind.
   */
  Optional<EntryContent> parse(Form form) {
    form.require("title", "Enter a title.");
    List<ExternalLink> links = links(form);
    if (!form.isValid()) {
      return Optional.empty();
    }
    return form.build("body", () -> writing(form, links))
        .map(entryContent -> withFilm(entryContent, form).withThemes(themes(form)));
  }

  /** An entry as it stands half written, with the name of its film. */
  record PartialEntry(EntryContent writing, String film) {}

  /** A look at a form while it is filled in: nothing is made, and nothing refused. */
  static Optional<PartialEntry> parseLeniently(Form form) {
    Form copy = Form.from(form.values());
    if (copy.get("title").isEmpty()) {
      copy.with("title", "Untitled");
    }
    return copy.build("body", () -> writing(copy, List.of()))
        .map(entryContent -> new PartialEntry(entryContent, copy.get("film")));
  }

  private static EntryContent writing(Form form, List<ExternalLink> links) {
    return new EntryContent(
        form.get("title"),
        null,
        form.get("teaser"),
        form.get("more"),
        form.raw("body"),
        clips(form),
        List.of(),
        links,
        form.isChosen("replies", "yes"));
  }

  /** The clips that are chosen in a form. */
  static List<ClipId> clips(Form form) {
    return numbers(form, "clips").map(ClipId::new).toList();
  }

  private static Stream<Long> numbers(Form form, String field) {
    return form.all(field).stream().flatMap(text -> Ids.parseNumber(text).stream());
  }

  /** A film in brackets behind the title goes to its own field: pages show it there anyway. */
  private EntryContent withFilm(EntryContent entryContent, Form form) {
    String name = form.get("film");
    Optional<Item> typed =
        name.isEmpty() ? Optional.empty() : Optional.of(findOrAddFilm(name, form));
    BracketedTitle bracketedTitle = BracketedTitle.of(entryContent.title());
    Optional<Item> titled = itemsByName.find(bracketedTitle.bracketed(), ItemKind.FILM);
    Optional<Item> film = typed.or(() -> titled);
    return film.map(item -> entryContent.withFilm((FilmId) item.id()))
        .map(about -> film.equals(titled) ? about.withTitle(bracketedTitle.title()) : about)
        .orElse(entryContent);
  }

  private Item findOrAddFilm(String name, Form form) {
    return itemsByName
        .find(name, ItemKind.FILM)
        .orElseGet(() -> {
          Item film = itemsByName.add(ItemKind.FILM, name, null);
          form.with(NEW_FILM, film.fullName());
          return film;
        });
  }

  /** A title, and what stands in brackets behind it. */
  private record BracketedTitle(String title, String bracketed) {
    static BracketedTitle of(String title) {
      int open = title.lastIndexOf('[');
      return open > 0 && title.endsWith("]")
          ? new BracketedTitle(
              title.substring(0, open).strip(), title.substring(open + 1, title.length() - 1))
          : new BracketedTitle(title, "");
    }
  }

  private List<ThemeId> themes(Form form) {
    List<ThemeId> chosen = numbers(form, "themes").map(ThemeId::new).collect(Collectors.toList());
    String typed = form.get("newTheme");
    if (!typed.isEmpty()) {
      Theme theme = themes.findByName(typed).orElseGet(() -> themes.add(typed, ""));
      chosen.add(theme.id());
    }
    return chosen;
  }

  /** One link a line: its address, a space, its words. */
  private static List<ExternalLink> links(Form form) {
    return form.get("links")
        .lines()
        .filter(line -> !line.isBlank())
        .flatMap(line -> form.build("links", () -> link(line)).stream())
        .toList();
  }

  private static ExternalLink link(String line) {
    String[] parts = line.strip().split("\\s+", 2);
    return ExternalLink.parse(parts.length == 2 ? parts[1] : parts[0], parts[0]);
  }
}
