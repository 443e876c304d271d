package needledrop.web.site;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import needledrop.catalog.Item;
import needledrop.catalog.ItemKind;
import needledrop.catalog.KeptCue;
import needledrop.catalog.Reel;
import needledrop.catalog.Song;
import needledrop.journal.Entry;
import needledrop.web.http.Routes;
import needledrop.web.site.ItemOnPage.Group;
import needledrop.web.site.ItemOnPage.Moment;

/** The pages of films, songs, albums, people, places and sagas, and the lists of all of them. */
final class ItemPages implements Routes {
  private final Journal journal;
  private final Sheet sheet;
  private final Teasers teasers;

  ItemPages(Journal journal, Sheet sheet, Teasers teasers) {
    this.journal = journal;
    this.sheet = sheet;
    this.teasers = teasers;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    for (ItemKind kind : ItemKind.values()) {
      routes.get("/" + kind.word() + "/{slug}", this::show);
      routes.get(listPath(kind), request -> list(request, kind));
    }
  }

  private void show(Context request) throws IOException {
    String path = request.req().getRequestURI();
    Optional<Item> found = journal.items().at(path);
    if (found.isEmpty()) {
      leadOn(request, path);
      return;
    }
    Item item = found.get();
    sheet.publish(
        request,
        "site/item.jte",
        () ->
            Map.of(
                "page", sheet.page(item.fullName(), null, item.path()),
                "item", onPage(item)));
  }

  /** An item that was merged into another has moved there for good. */
  private void leadOn(Context request, String path) {
    Item kept = journal.items().movedFrom(path).orElseThrow(NotFoundResponse::new);
    request.redirect(kept.path(), HttpStatus.MOVED_PERMANENTLY);
  }

  private ItemOnPage onPage(Item item) {
    return new ItemOnPage(
        Kinds.one(item.kind()),
        item.name(),
        IndexLine.aside(item),
        null,
        item instanceof Song song ? moments(song) : List.of(),
        journal.details().of(item.id()),
        journal.derivations().about(item.id()),
        groups(item));
  }

  /** Where a song plays in what readers may see. */
  private List<Moment> moments(Song song) {
    List<Moment> moments = new ArrayList<>();
    for (KeptCue cue : journal.cueSheets().playing(song.id())) {
      if (cue.reel() instanceof Reel.OfClip(var clip)) {
        journal.entries().showing(clip).forEach(entry -> moments.add(moment(cue, entry)));
      }
    }
    return moments;
  }

  private Moment moment(KeptCue cue, Entry entry) {
    ZoneId zone = journal.settings().timeZone();
    CueOnPage shown = new CueOnPage(cue, 0, cue.span().end());
    return new Moment(
        entry.path(zone) + "?t=" + shown.second(),
        entry.title(),
        shown.from(),
        shown.until(),
        shown.how());
  }

  private List<Group> groups(Item item) {
    List<Entry> entries = journal.entries().about(item);
    return entries.isEmpty()
        ? List.of()
        : List.of(new Group("In the journal", teasers.of(entries)));
  }

  private static String listPath(ItemKind kind) {
    return "/" + Kinds.several(kind).toLowerCase(Locale.ROOT);
  }

  private void list(Context request, ItemKind kind) throws IOException {
    sheet.publish(
        request,
        "site/index.jte",
        () ->
            Map.of(
                "page", sheet.page(Kinds.several(kind), null, listPath(kind)),
                "lines", all(kind).stream().map(IndexLine::of).toList()));
  }

  private List<? extends Item> all(ItemKind kind) {
    return switch (kind) {
      case FILM -> journal.films().all();
      case SONG -> journal.songs().all();
      case ALBUM -> journal.albums().all();
      case PERSON -> journal.people().all();
      case PLACE -> journal.places().all();
      case SAGA -> journal.sagas().all();
    };
  }
}
