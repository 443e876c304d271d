package needledrop.journal.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
import needledrop.journal.SettingsStore;
import needledrop.journal.Wish;
import needledrop.journal.Wishes;
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
 * What was found as it is at present. The index may be a moment old: what is no longer there, or no
 * longer for the eyes of who asks, is left out here.
 */
public final class Present {
  private static final int MOMENTS = 2000;

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

  public Present(
      Database database,
      SettingsStore settings,
      Entries entries,
      Clips clips,
      Items items,
      Themes themes,
      Wishes wishes,
      Replies replies,
      CueSheets cueSheets,
      FootageLibrary footage) {
    this.database = database;
    this.settings = settings;
    this.entries = entries;
    this.clips = clips;
    this.items = items;
    this.themes = themes;
    this.wishes = wishes;
    this.replies = replies;
    this.cueSheets = cueSheets;
    this.footage = footage;
  }

  /** Those of the rows that may be seen, in their order. */
  List<Hit> of(List<String> rows, boolean signedIn, Marking marking) {
    return database.read(handle -> {
      ZoneId zone = settings.get().timeZone();
      return rows.stream()
          .map(row -> row.split(":", 2))
          .flatMap(row -> hit(row[0], Long.parseLong(row[1]), signedIn, marking, zone).stream())
          .toList();
    });
  }

  private Optional<Hit> hit(
      String subject, long id, boolean signedIn, Marking marking, ZoneId zone) {
    Print print = new Print(marking, zone);
    return switch (Subject.of(subject)) {
      case ENTRY ->
          entries
              .find(new EntryId(id))
              .filter(entry -> entry.isPublished() || (signedIn && isDraft(entry)))
              .map(print::entry);
      case ITEM -> items.find(new PersonId(id)).map(print::item);
      case THEME -> themes.find(new ThemeId(id)).map(print::theme);
      case WISH -> wishes.find(new WishId(id)).filter(this::isOpen).map(wish -> wish(wish, print));
      case REPLY -> replies.find(new ReplyId(id)).flatMap(reply -> reply(reply, print));
      case CUE ->
          cueSheets
              .find(new CueId(id))
              .filter(cue -> !(cue.status() instanceof CueStatus.Rejected))
              .flatMap(cue -> moment(cue, signedIn, print));
      case FOOTAGE -> footage.find(new FootageId(id)).filter(reel -> signedIn).map(print::footage);
    };
  }

  private static boolean isDraft(Entry entry) {
    return entry.status() instanceof EntryStatus.Draft;
  }

  private boolean isOpen(Wish wish) {
    return wish.entry() == null || page(wish.entry()).isPresent();
  }

  private Optional<Entry> page(EntryId id) {
    return entries.find(id).filter(Entry::isPublished);
  }

  private Hit wish(Wish wish, Print print) {
    return print.hit(
        Kind.WISH,
        "/wishes#wish-" + wish.id().value(),
        "",
        null,
        MarkdownRenderer.plainText(wish.wanted()));
  }

  private Optional<Hit> reply(Reply reply, Print print) {
    return reply.status() instanceof ReplyStatus.Shown
        ? page(reply.entry()).map(entry -> print.reply(reply, entry))
        : Optional.empty();
  }

  private Optional<Hit> moment(StoredCue cue, boolean signedIn, Print print) {
    return switch (cue.owner()) {
      case CueOwner.OfClip(var clip) -> {
        Optional<Entry> entry = entries.withClip(clip).stream().findFirst();
        yield entry.isPresent() || !signedIn
            ? entry.map(shown -> print.moment(cue, shown.path(print.zone), shown.title(), false))
            : Optional.of(print.moment(cue, "/studio/clips/" + clip.value(), null, true));
      }
      case CueOwner.OfFootage(var reel) ->
          footage
              .find(reel)
              .filter(shown -> signedIn)
              .map(shown ->
                  print.moment(cue, "/studio/footage/" + reel.value(), shown.title(), true));
    };
  }

  /** Every moment a song plays, in what may be seen. */
  List<SongMoment> playing(SongId song, boolean signedIn) {
    return database.read(handle -> {
      ZoneId zone = settings.get().timeZone();
      return cueSheets.ofSong(song).stream()
          .limit(MOMENTS)
          .flatMap(cue -> in(cue, signedIn, zone).stream())
          .toList();
    });
  }

  private List<SongMoment> in(StoredCue cue, boolean signedIn, ZoneId zone) {
    return switch (cue.owner()) {
      case CueOwner.OfClip(var clip) -> {
        List<SongMoment> shown =
            entries.withClip(clip).stream()
                .map(entry -> at(cue, entry.path(zone), entry.title(), false))
                .toList();
        yield shown.isEmpty() && signedIn ? inPrivate(cue, clip) : shown;
      }
      case CueOwner.OfFootage(var reel) ->
          footage
              .find(reel)
              .filter(shown -> signedIn)
              .map(shown -> at(cue, "/studio/footage/" + reel.value(), shown.title(), true))
              .stream()
              .toList();
    };
  }

  private List<SongMoment> inPrivate(StoredCue cue, ClipId clip) {
    return clips
        .find(clip)
        .map(shown -> at(cue, "/studio/clips/" + clip.value(), shown.title(), true))
        .stream()
        .toList();
  }

  private static SongMoment at(StoredCue cue, String page, String in, boolean hidden) {
    return new SongMoment(page + "?t=" + cue.span().start().toSeconds(), in, cue.span(), hidden);
  }

  /** How things look in an answer. */
  private record Print(Marking marking, ZoneId zone) {
    Hit entry(Entry entry) {
      boolean draft = !entry.isPublished();
      String path = draft ? "/studio/entries/" + entry.id().value() : entry.path(zone);
      String teaser = MarkdownRenderer.plainText(entry.content().teaser());
      String body = MarkdownRenderer.plainText(entry.content().body());
      String text = body.startsWith(teaser) ? body : teaser + " " + body;
      Hit hit = hit(Kind.ENTRY, path, entry.title(), null, text);
      return new Hit(
          hit.kind(), path, hit.name(), hit.title(), null, hit.excerpt(), entry.date(), draft);
    }

    Hit item(Item item) {
      String aside =
          switch (item) {
            case Film film -> film.year() == null ? null : film.year().toString();
            case Song song -> song.artist();
            case Album album -> album.artist();
            default -> null;
          };
      return hit(Kind.valueOf(item.kind().name()), item.path(), item.name(), aside, "");
    }

    Hit theme(Theme theme) {
      String definition = MarkdownRenderer.plainText(theme.definition());
      return hit(Kind.THEME, theme.path(), theme.name(), null, definition);
    }

    Hit reply(Reply reply, Entry entry) {
      String path = entry.path(zone) + "#" + reply.anchor();
      Hit hit =
          hit(
              Kind.REPLY,
              path,
              reply.name(),
              entry.title(),
              MarkdownRenderer.replyPlainText(reply.text()));
      return new Hit(
          hit.kind(),
          path,
          hit.name(),
          hit.title(),
          hit.aside(),
          hit.excerpt(),
          reply.sent(),
          false);
    }

    Hit footage(Footage reel) {
      String path = "/studio/footage/" + reel.id().value();
      Hit hit = hit(Kind.FOOTAGE, path, reel.title(), null, "");
      return new Hit(Kind.FOOTAGE, path, hit.name(), hit.title(), null, List.of(), null, true);
    }

    Hit moment(StoredCue cue, String page, @Nullable String in, boolean hidden) {
      String path = page + "?t=" + cue.span().start().toSeconds();
      String text =
          String.join(
              ", ", Stream.of(cue.song().artist(), in).filter(part -> part != null).toList());
      Hit hit = hit(Kind.MOMENT, path, cue.song().name(), clock(cue), text);
      return new Hit(
          Kind.MOMENT, path, hit.name(), hit.title(), hit.aside(), hit.excerpt(), null, hidden);
    }

    private static String clock(StoredCue cue) {
      long seconds = cue.span().start().toSeconds();
      return "%d:%02d".formatted(seconds / 60, seconds % 60);
    }

    Hit hit(Kind kind, String path, String name, @Nullable String aside, String text) {
      try {
        return new Hit(
            kind, path, name, marking.title(name), aside, marking.excerpt(text), null, false);
      } catch (IOException e) {
        throw new UncheckedIOException(e); // nothing is read but strings
      }
    }
  }
}
