package needledrop.journal;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import needledrop.catalog.Catalog;
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
import needledrop.journal.reply.SpamModel;
import needledrop.journal.settings.SettingsStore;
import needledrop.journal.wish.Wishes;
import needledrop.media.Span;
import needledrop.media.ffmpeg.Ffmpeg;
import needledrop.store.Database;
import needledrop.store.Home;

/** A small journal on a real database, for tests, with a clock that advances only when told to. */
public final class JournalModuleFixture implements AutoCloseable {
  public static final Instant START = Instant.parse("2026-11-22T12:00:00Z");

  private Instant now = START;
  private Duration tick = Duration.ZERO;
  public final InstantSource clock = this::read;
  public final Database database;
  public final Journal journal;
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
    home = Home.open(folder.resolve("home"));
    Catalog catalog = Catalog.in(database, clock);
    Surroundings surroundings =
        new Surroundings(
            URI.create("http://localhost"),
            (language, message) -> message.english(),
            Runnable::run);
    journal = Journal.in(home, database, catalog, Ffmpeg.fromEnvironment(), surroundings, clock);
    films = catalog.byKind().films();
    songs = catalog.byKind().songs();
    people = catalog.byKind().people();
    places = catalog.byKind().places();
    sagas = catalog.byKind().sagas();
    items = catalog.items();
    facts = catalog.facts();
    cueSheets = catalog.cueSheets();
    settings = journal.settings();
    members = journal.members().members();
    ownerLink = journal.members().ownerLink();
    themes = journal.content().themes();
    wishes = journal.content().wishes();
    entries = journal.content().entries();
    clips = journal.content().clips();
    images = journal.content().images();
    nameResolver = journal.complete().nameResolver();
    markdownRenderer = journal.complete().markdown();
    fullEntries = journal.complete().fullEntries();
    relations = journal.complete().relations();
    blocklist = journal.replies().moderation().blocklist();
    spamModel = journal.replies().moderation().spamModel();
    moderationQueues = journal.replies().moderation().queues();
    replies = journal.replies().replies();
    imageRenditions = journal.editor().imageRenditions();
    owner = members.owner();
  }

  private Instant read() {
    now = now.plus(tick);
    return now;
  }

  /** From now on the clock advances by this much each time it is read, like a real one. */
  public void tick(Duration time) {
    tick = time;
  }

  public void advance(Duration time) {
    now = now.plus(time);
  }

  /** Publishes a new entry, a minute after the one before. */
  public Entry publish(EntryContent entryContent) {
    advance(Duration.ofMinutes(1));
    return entries.publish(entries.add(owner.id(), entryContent).id());
  }

  /** Returns an edit with ten seconds of one footage file. */
  public static Edit edit(String title) {
    return Edit.parse(
        """
        {"title": "%s", "segments": [{"footage": "footage/1", "in": 0, "out": 10}]}
        """
            .formatted(title));
  }

  /**
   * Adds a rendered clip of 100 seconds with two chapters, in which a song plays from 12.5 to 40.
   */
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
