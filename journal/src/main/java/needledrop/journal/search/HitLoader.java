package needledrop.journal.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import needledrop.catalog.Catalog;
import needledrop.catalog.cue.CueOwner;
import needledrop.catalog.cue.CueSheets;
import needledrop.catalog.cue.CueStatus;
import needledrop.catalog.cue.StoredCue;
import needledrop.catalog.footage.Footage;
import needledrop.catalog.footage.FootageLibrary;
import needledrop.catalog.item.Album;
import needledrop.catalog.item.Film;
import needledrop.catalog.item.Item;
import needledrop.catalog.item.Items;
import needledrop.catalog.item.Song;
import needledrop.journal.clip.Clips;
import needledrop.journal.entry.Entries;
import needledrop.journal.entry.Entry;
import needledrop.journal.entry.EntryStatus;
import needledrop.journal.entry.Theme;
import needledrop.journal.entry.Themes;
import needledrop.journal.prose.MarkdownRenderer;
import needledrop.journal.reply.Replies;
import needledrop.journal.reply.Reply;
import needledrop.journal.reply.ReplyStatus;
import needledrop.journal.settings.SettingsStore;
import needledrop.journal.wish.Wish;
import needledrop.journal.wish.Wishes;
import needledrop.media.Timecode;
import needledrop.store.Database;
import needledrop.store.Ids.ClipId;
import needledrop.store.Ids.CueId;
import needledrop.store.Ids.EntryId;
import needledrop.store.Ids.FootageId;
import needledrop.store.Ids.PersonId;
import needledrop.store.Ids.ReplyId;
import needledrop.store.Ids.SongId;
import needledrop.store.Ids.ThemeId;
import needledrop.store.Ids.WishId;
import org.jspecify.annotations.Nullable;

/**
 * Loads the current data of search results from the database. The index may be slightly out of
 * date, so results that no longer exist or that the searcher may not see are left out here.
 */
public final class HitLoader {
  private static final int MAX_MOMENTS = 2000;

  private final Database database;
  private final SettingsStore settings;
  private final Entries entries;
  private final Clips clips;
  private final Items items;
  private final Themes themes;
  private final Wishes wishes;
  private final Replies replies;
  private final CueSheets cueSheets;
  private final FootageLibrary footage;

  public HitLoader(
      Database database,
      SettingsStore settings,
      Entries entries,
      Clips clips,
      Catalog catalog,
      Themes themes,
      Wishes wishes,
      Replies replies) {
    this.database = database;
    this.settings = settings;
    this.entries = entries;
    this.clips = clips;
    this.items = catalog.items();
    this.themes = themes;
    this.wishes = wishes;
    this.replies = replies;
    this.cueSheets = catalog.cueSheets();
    this.footage = catalog.footage();
  }

  /** Returns those of the rows that the searcher may see, in the same order. */
  List<SearchHit> load(List<String> rows, boolean signedIn, Highlighter highlighter) {
    return database.read(handle -> {
      ZoneId zone = settings.get().timeZone();
      return rows.stream()
          .map(row -> row.split(":", 2))
          .flatMap(row -> hit(row[0], Long.parseLong(row[1]), signedIn, highlighter, zone).stream())
          .toList();
    });
  }

  private Optional<SearchHit> hit(
      String subject, long id, boolean signedIn, Highlighter highlighter, ZoneId zone) {
    HitFormatter hitFormatter = new HitFormatter(highlighter, zone);
    return switch (IndexedTable.of(subject)) {
      case ENTRY ->
          entries
              .find(new EntryId(id))
              .filter(entry -> entry.isPublished() || (signedIn && isDraft(entry)))
              .map(hitFormatter::entry);
      case ITEM -> items.find(new PersonId(id)).map(hitFormatter::item);
      case THEME -> themes.find(new ThemeId(id)).map(hitFormatter::theme);
      case WISH ->
          wishes.find(new WishId(id)).filter(this::isOpen).map(wish -> wish(wish, hitFormatter));
      case REPLY -> replies.find(new ReplyId(id)).flatMap(reply -> reply(reply, hitFormatter));
      case CUE ->
          cueSheets
              .find(new CueId(id))
              .filter(cue -> !(cue.status() instanceof CueStatus.Rejected))
              .flatMap(cue -> moment(cue, signedIn, hitFormatter));
      case FOOTAGE ->
          footage.find(new FootageId(id)).filter(match -> signedIn).map(hitFormatter::footage);
    };
  }

  private static boolean isDraft(Entry entry) {
    return entry.status() instanceof EntryStatus.Draft;
  }

  private boolean isOpen(Wish wish) {
    return wish.entry() == null || findPublished(wish.entry()).isPresent();
  }

  private Optional<Entry> findPublished(EntryId id) {
    return entries.find(id).filter(Entry::isPublished);
  }

  private SearchHit wish(Wish wish, HitFormatter hitFormatter) {
    return hitFormatter.hit(
        HitKind.WISH,
        "/wishes#wish-" + wish.id().value(),
        "",
        null,
        MarkdownRenderer.plainText(wish.wanted()));
  }

  private Optional<SearchHit> reply(Reply reply, HitFormatter hitFormatter) {
    return reply.status() instanceof ReplyStatus.Shown
        ? findPublished(reply.entry()).map(entry -> hitFormatter.reply(reply, entry))
        : Optional.empty();
  }

  private Optional<SearchHit> moment(StoredCue cue, boolean signedIn, HitFormatter hitFormatter) {
    return switch (cue.owner()) {
      case CueOwner.OfClip(var clip) -> {
        Optional<Entry> entry = entries.withClip(clip).stream().findFirst();
        yield entry.isPresent() || !signedIn
            ? entry.map(shown ->
                hitFormatter.moment(cue, shown.path(hitFormatter.zone), shown.title(), false))
            : Optional.of(hitFormatter.moment(cue, "/studio/clips/" + clip.value(), null, true));
      }
      case CueOwner.OfFootage(var footageId) ->
          footage
              .find(footageId)
              .filter(shown -> signedIn)
              .map(shown ->
                  hitFormatter.moment(
                      cue, "/studio/footage/" + footageId.value(), shown.title(), true));
    };
  }

  /** Returns all moments at which a song plays, in what the searcher may see. */
  List<SongMoment> moments(SongId song, boolean signedIn) {
    return database.read(handle -> {
      ZoneId zone = settings.get().timeZone();
      return cueSheets.ofSong(song).stream()
          .limit(MAX_MOMENTS)
          .flatMap(cue -> momentsOfCue(cue, signedIn, zone).stream())
          .toList();
    });
  }

  private List<SongMoment> momentsOfCue(StoredCue cue, boolean signedIn, ZoneId zone) {
    return switch (cue.owner()) {
      case CueOwner.OfClip(var clip) -> {
        List<SongMoment> shown =
            entries.withClip(clip).stream()
                .map(entry -> songMoment(cue, entry.path(zone), entry.title(), false))
                .toList();
        yield shown.isEmpty() && signedIn ? momentsInPrivateClip(cue, clip) : shown;
      }
      case CueOwner.OfFootage(var footageId) ->
          footage
              .find(footageId)
              .filter(shown -> signedIn)
              .map(shown ->
                  songMoment(cue, "/studio/footage/" + footageId.value(), shown.title(), true))
              .stream()
              .toList();
    };
  }

  private List<SongMoment> momentsInPrivateClip(StoredCue cue, ClipId clip) {
    return clips
        .find(clip)
        .map(shown -> songMoment(cue, "/studio/clips/" + clip.value(), shown.title(), true))
        .stream()
        .toList();
  }

  private static SongMoment songMoment(StoredCue cue, String page, String source, boolean hidden) {
    return new SongMoment(
        page + "?t=" + cue.span().start().toSeconds(), source, cue.span(), hidden);
  }

  /** Formats items as search results. */
  private record HitFormatter(Highlighter highlighter, ZoneId zone) {
    SearchHit entry(Entry entry) {
      boolean draft = !entry.isPublished();
      String path = draft ? "/studio/entries/" + entry.id().value() : entry.path(zone);
      String teaser = MarkdownRenderer.plainText(entry.content().teaser());
      String body = MarkdownRenderer.plainText(entry.content().body());
      String text = body.startsWith(teaser) ? body : teaser + " " + body;
      SearchHit searchHit = hit(HitKind.ENTRY, path, entry.title(), null, text);
      return new SearchHit(
          searchHit.kind(),
          path,
          searchHit.name(),
          searchHit.highlightedName(),
          null,
          searchHit.excerpt(),
          entry.date(),
          draft);
    }

    SearchHit item(Item item) {
      String subtitle =
          switch (item) {
            case Film film -> film.year() == null ? null : film.year().toString();
            case Song song -> song.artist();
            case Album album -> album.artist();
            default -> null;
          };
      return hit(HitKind.valueOf(item.kind().name()), item.path(), item.name(), subtitle, "");
    }

    SearchHit theme(Theme theme) {
      String definition = MarkdownRenderer.plainText(theme.definition());
      return hit(HitKind.THEME, theme.path(), theme.name(), null, definition);
    }

    SearchHit reply(Reply reply, Entry entry) {
      String path = entry.path(zone) + "#" + reply.anchor();
      SearchHit searchHit =
          hit(
              HitKind.REPLY,
              path,
              reply.name(),
              entry.title(),
              MarkdownRenderer.replyPlainText(reply.text()));
      return new SearchHit(
          searchHit.kind(),
          path,
          searchHit.name(),
          searchHit.highlightedName(),
          searchHit.subtitle(),
          searchHit.excerpt(),
          reply.sent(),
          false);
    }

    SearchHit footage(Footage footage) {
      String path = "/studio/footage/" + footage.id().value();
      SearchHit searchHit = hit(HitKind.FOOTAGE, path, footage.title(), null, "");
      return new SearchHit(
          HitKind.FOOTAGE,
          path,
          searchHit.name(),
          searchHit.highlightedName(),
          null,
          List.of(),
          null,
          true);
    }

    SearchHit moment(StoredCue cue, String page, @Nullable String source, boolean hidden) {
      String path = page + "?t=" + cue.span().start().toSeconds();
      String text =
          String.join(
              ", ",
              Stream.of(cue.song().artist(), source).filter(nonNull -> nonNull != null).toList());
      SearchHit searchHit =
          hit(
              HitKind.MOMENT,
              path,
              cue.song().name(),
              Timecode.formatSeconds(cue.span().start()),
              text);
      return new SearchHit(
          HitKind.MOMENT,
          path,
          searchHit.name(),
          searchHit.highlightedName(),
          searchHit.subtitle(),
          searchHit.excerpt(),
          null,
          hidden);
    }

    SearchHit hit(
        HitKind hitKind, String path, String name, @Nullable String subtitle, String text) {
      try {
        return new SearchHit(
            hitKind,
            path,
            name,
            highlighter.title(name),
            subtitle,
            highlighter.excerpt(text),
            null,
            false);
      } catch (IOException e) {
        throw new UncheckedIOException(e); // cannot happen: reads only strings
      }
    }
  }
}
