package needledrop.journal;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import needledrop.catalog.cue.CueOwner;
import needledrop.catalog.cue.CueSheets;
import needledrop.catalog.fact.Facts;
import needledrop.catalog.item.Films;
import needledrop.catalog.item.Items;
import needledrop.catalog.item.People;
import needledrop.catalog.item.Places;
import needledrop.catalog.item.Sagas;
import needledrop.catalog.item.Song;
import needledrop.catalog.item.Songs;
import needledrop.cut.Edit;
import needledrop.journal.clip.Clip;
import needledrop.journal.clip.Clips;
import needledrop.journal.entry.Entries;
import needledrop.journal.entry.Entry;
import needledrop.journal.entry.EntryContent;
import needledrop.journal.entry.NameIndex;
import needledrop.journal.entry.NameResolver;
import needledrop.journal.entry.Themes;
import needledrop.journal.image.ImageRenditions;
import needledrop.journal.image.Images;
import needledrop.journal.member.Member;
import needledrop.journal.member.Members;
import needledrop.journal.member.OwnerLink;
import needledrop.journal.prose.MarkdownRenderer;
import needledrop.journal.relation.FullEntries;
import needledrop.journal.relation.Relations;
import needledrop.journal.reply.Blocklist;
import needledrop.journal.reply.ModerationQueues;
import needledrop.journal.reply.Replies;
import needledrop.journal.reply.SpamFilter;
import needledrop.journal.reply.SpamModel;
import needledrop.journal.settings.SettingsStore;
import needledrop.journal.wish.Wishes;
import needledrop.media.Span;
import needledrop.media.ffmpeg.Ffmpeg;
import needledrop.store.Database;
import needledrop.store.Home;

/**
 * A small journal on a real database, with a clock that stands still until it is moved or told to
 * tick.
 */
public final class JournalModuleFixture implements AutoCloseable {
  public static final Instant START = Instant.parse("2026-11-22T12:00:00Z");

  private Instant now = START;
  private Duration tick = Duration.ZERO;
  public final InstantSource clock = this::read;
  public final Database database;
  public final Films films;
  public final Songs songs;
  public final People people;
  public final Places places;
  public final Sagas sagas;
  public final Items items;
  public final Facts facts;
  public final CueSheets cueSheets;
  public final Themes themes;
  public final Wishes wishes;
  public final NameResolver nameResolver;
  public final MarkdownRenderer markdownRenderer;
  public final Entries entries;
  public final Clips clips;
  public final Members members;
  public final OwnerLink ownerLink;
  public final Blocklist blocklist;
  public final SpamModel spamModel;
  public final Replies replies;
  public final ModerationQueues moderationQueues;
  public final Home home;
  public final Images images;
  public final ImageRenditions imageRenditions;
  public final FullEntries fullEntries;
  public final Relations relations;
  public final SettingsStore settings;
  public final Member owner;

  public JournalModuleFixture(Path folder) {
    database =
        Database.open(
            folder.resolve("needledrop.db"),
            List.of("needledrop/catalog/migrations", "needledrop/journal/migrations"));
    films = new Films(database);
    songs = new Songs(database);
    people = new People(database);
    places = new Places(database);
    sagas = new Sagas(database, clock);
    items = new Items(database, clock);
    facts = new Facts(database, clock);
    cueSheets = new CueSheets(database, clock);
    themes = new Themes(database, clock);
    wishes = new Wishes(database, clock);
    nameResolver = new NameResolver(items, themes);
    markdownRenderer = new MarkdownRenderer(nameResolver);
    NameIndex.maintain(database, items);
    entries = new Entries(database, nameResolver, clock);
    clips = new Clips(database, folder.resolve("derived"), clock);
    members = new Members(database, clock);
    ownerLink = new OwnerLink(database, members, clock);
    blocklist = new Blocklist(database);
    spamModel = new SpamModel(database, Runnable::run);
    replies = new Replies(database, new SpamFilter(blocklist, spamModel), clock);
    moderationQueues = new ModerationQueues(database, clock);
    home = Home.open(folder.resolve("home"));
    images = new Images(database, clock);
    imageRenditions = new ImageRenditions(Ffmpeg.fromEnvironment(), images, home);
    fullEntries = new FullEntries(database, films, members, clips, cueSheets, themes, images);
    relations = new Relations(database, entries, items, films, sagas, facts);
    settings = new SettingsStore(database);
    owner = members.owner();
  }

  private Instant read() {
    now = now.plus(tick);
    return now;
  }

  /** From now on the clock moves forward whenever somebody reads it, as a real one does. */
  public void tick(Duration time) {
    tick = time;
  }

  public void advance(Duration time) {
    now = now.plus(time);
  }

  /** Writes an entry and publishes it, a minute after the one before. */
  public Entry publish(EntryContent entryContent) {
    advance(Duration.ofMinutes(1));
    return entries.publish(entries.add(owner.id(), entryContent).id());
  }

  /** Ten seconds of one piece of footage. */
  public static Edit edit(String title) {
    return Edit.parse(
        """
        {"title": "%s", "segments": [{"footage": "footage/1", "in": 0, "out": 10}]}
        """
            .formatted(title));
  }

  /** A rendered clip of 100 seconds with two chapters, in which a song plays from 12.5 to 40. */
  public Clip addClipPlaying(Song song) {
    Clip clip =
        clips.add(
            Edit.parse(
                """
                {"title": "Two sequences",
                 "segments": [{"footage": "footage/1", "in": 0, "out": 100}],
                 "chapters": [{"at": 0, "title": "Snow"}, {"at": 50, "title": "Mountains"}]}
                """));
    clips.markRendered(clip.id(), 1, Duration.ofSeconds(100), 1280, 720);
    cueSheets.add(
        new CueOwner.OfClip(clip.id()),
        song.id(),
        Span.ofSeconds(12.5, 40),
        Duration.ZERO,
        null,
        owner.id());
    return clip;
  }

  @Override
  public void close() {
    database.close();
    home.close();
  }
}
