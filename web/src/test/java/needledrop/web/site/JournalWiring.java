package needledrop.web.site;

import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import needledrop.catalog.cue.CueSheets;
import needledrop.catalog.derived.DerivedFacts;
import needledrop.catalog.detail.ItemDetails;
import needledrop.catalog.fact.Facts;
import needledrop.catalog.figure.ChartEntries;
import needledrop.catalog.figure.FilmingLocations;
import needledrop.catalog.figure.SagaFilms;
import needledrop.catalog.footage.FootageLibrary;
import needledrop.catalog.item.Albums;
import needledrop.catalog.item.Films;
import needledrop.catalog.item.Items;
import needledrop.catalog.item.People;
import needledrop.catalog.item.Places;
import needledrop.catalog.item.Sagas;
import needledrop.catalog.item.Songs;
import needledrop.journal.PublicView;
import needledrop.journal.clip.ClipStills;
import needledrop.journal.clip.Clips;
import needledrop.journal.entry.Archive;
import needledrop.journal.entry.Entries;
import needledrop.journal.entry.NameIndex;
import needledrop.journal.entry.NameResolver;
import needledrop.journal.entry.Themes;
import needledrop.journal.image.ImageRenditions;
import needledrop.journal.image.Images;
import needledrop.journal.mail.MailModule;
import needledrop.journal.member.Members;
import needledrop.journal.prose.MarkdownRenderer;
import needledrop.journal.relation.FullEntries;
import needledrop.journal.relation.Relations;
import needledrop.journal.relation.SongAppearances;
import needledrop.journal.reply.Blocklist;
import needledrop.journal.reply.FormTokens;
import needledrop.journal.reply.Replies;
import needledrop.journal.reply.SpamFilter;
import needledrop.journal.reply.SpamModel;
import needledrop.journal.search.FacetCounter;
import needledrop.journal.search.HitLoader;
import needledrop.journal.search.Search;
import needledrop.journal.search.SearchIndex;
import needledrop.journal.settings.Settings;
import needledrop.journal.settings.SettingsStore;
import needledrop.journal.wish.Wishes;
import needledrop.journal.writing.EditorModule;
import needledrop.media.ffmpeg.Ffmpeg;
import needledrop.store.Database;
import needledrop.store.Home;
import needledrop.web.site.sheet.SiteParts;
import org.jspecify.annotations.Nullable;

/** Puts together all that the pages of a little journal are drawn from. */
record JournalWiring(Database database, Home home, SearchIndex index, InstantSource clock) {
  SiteParts journal(Path folder) {
    SettingsStore kept = new SettingsStore(database);
    kept.update(
        new Settings(
            "Second Reel",
            "Film scenes, and the songs that carry them.",
            null,
            ZoneId.of("UTC"),
            Locale.ENGLISH,
            10));
    Items items = new Items(database, clock);
    Themes themes = new Themes(database, clock);
    NameIndex.maintain(database, items);
    Entries entries = new Entries(database, new NameResolver(items, themes), clock);
    Clips clips = new Clips(database, folder, clock);
    Database open = PublicView.of(database);
    Search search =
        new Search(
            index,
            present(database, kept, entries, clips),
            present(open, kept, entries, clips),
            new FacetCounter(themes, items));
    SiteParts whole = journal(folder, database, kept, entries, clips, search, null);
    return journal(folder, open, kept, entries, clips, search, whole);
  }

  private Replies replies() {
    return new Replies(
        database,
        new SpamFilter(new Blocklist(database), new SpamModel(database, Runnable::run)),
        clock);
  }

  private HitLoader present(Database view, SettingsStore kept, Entries entries, Clips clips) {
    CueSheets cues = new CueSheets(view, clock);
    return new HitLoader(
        view,
        kept,
        entries,
        clips,
        new Items(view, clock),
        new Themes(view, clock),
        new Wishes(database, clock),
        replies(),
        cues,
        new FootageLibrary(view, cues, clock));
  }

  private SiteParts journal(
      Path folder,
      Database view,
      SettingsStore kept,
      Entries entries,
      Clips clips,
      Search search,
      @Nullable SiteParts unpublished) {
    Items items = new Items(view, clock);
    Themes themes = new Themes(view, clock);
    Facts facts = new Facts(view, clock);
    Films films = new Films(view);
    Sagas sagas = new Sagas(view, clock);
    CueSheets cues = new CueSheets(view, clock);
    Images images = new Images(database, clock);
    Members members = new Members(database, clock);
    return new SiteParts(
        view,
        kept,
        URI.create("http://localhost:8080"),
        entries,
        new Archive(database),
        clips,
        new ClipStills(Ffmpeg.fromEnvironment(), clips),
        new SongAppearances(view, cues, clips, entries),
        themes,
        new Wishes(database, clock),
        replies(),
        new FormTokens(database, clock),
        new FullEntries(view, films, members, clips, cues, themes, images),
        new Relations(view, entries, items, films, sagas, facts),
        members,
        items,
        films,
        new Songs(view),
        new Albums(view),
        new People(view),
        new Places(view),
        sagas,
        facts,
        new ItemDetails(view, facts),
        new DerivedFacts(database, facts),
        new ChartEntries(view),
        new FilmingLocations(view),
        new SagaFilms(view),
        cues,
        new MarkdownRenderer(new NameResolver(items, themes), images),
        search,
        EditorModule.of(
            database, new ImageRenditions(Ffmpeg.fromEnvironment(), images, home), clock),
        MailModule.of(
            database,
            folder.resolve("mail-password"),
            kept,
            URI.create("http://localhost:8080"),
            english -> english,
            clock),
        unpublished);
  }
}
