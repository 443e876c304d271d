package needledrop.journal;

import java.net.URI;
import java.time.InstantSource;
import needledrop.catalog.Catalog;
import needledrop.journal.clip.ClipStills;
import needledrop.journal.clip.Clips;
import needledrop.journal.editor.EditorModule;
import needledrop.journal.entry.Archive;
import needledrop.journal.entry.Entries;
import needledrop.journal.entry.NameIndex;
import needledrop.journal.entry.NameResolver;
import needledrop.journal.entry.Themes;
import needledrop.journal.image.ImageRenditions;
import needledrop.journal.image.Images;
import needledrop.journal.link.LinkChecker;
import needledrop.journal.link.OutboundHttpClient;
import needledrop.journal.mail.MailModule;
import needledrop.journal.member.MemberModule;
import needledrop.journal.prose.MarkdownRenderer;
import needledrop.journal.relation.FullEntries;
import needledrop.journal.relation.Relations;
import needledrop.journal.relation.SongAppearances;
import needledrop.journal.reply.ReplyModule;
import needledrop.journal.search.FacetCounter;
import needledrop.journal.search.HitLoader;
import needledrop.journal.search.Search;
import needledrop.journal.search.SearchIndex;
import needledrop.journal.settings.SettingsStore;
import needledrop.journal.wish.Wishes;
import needledrop.media.ffmpeg.Ffmpeg;
import needledrop.store.Database;
import needledrop.store.Home;

/**
 * Creates and holds the objects of the journal module: settings, members, content, and the journal
 * as readers and as members see it.
 *
 * @param surroundings what the program provides to the module
 * @param published the journal as readers see it
 * @param complete the journal as members see it
 */
public record Journal(
    Surroundings surroundings,
    SettingsStore settings,
    MemberModule members,
    JournalContent content,
    ReplyModule replies,
    EditorModule editor,
    MailModule mail,
    LinkChecker linkChecker,
    SearchIndex searchIndex,
    Search search,
    JournalView published,
    JournalView complete)
    implements AutoCloseable {

  /** Assembles the journal on a catalog. */
  public static Journal in(
      Home home,
      Database database,
      Catalog catalog,
      Ffmpeg ffmpeg,
      Surroundings surroundings,
      InstantSource clock) {
    SettingsStore settings = new SettingsStore(database);
    MemberModule members = MemberModule.in(database, clock);
    Images images = new Images(database, clock);
    NameIndex.maintain(database, catalog.items());
    JournalContent content = content(home, database, catalog, ffmpeg, images, clock);
    ReplyModule replies = ReplyModule.in(database, surroundings.background(), clock);
    ImageRenditions renditions = new ImageRenditions(ffmpeg, images, home);
    SearchIndex searchIndex = new SearchIndex(home.derived(), database);
    Database publicDatabase = PublicView.of(database);
    JournalView complete = view(database, catalog, content, members, clock);
    JournalView published =
        view(publicDatabase, Catalog.in(publicDatabase, clock), content, members, clock);
    return new Journal(
        surroundings,
        settings,
        members,
        content,
        replies,
        EditorModule.of(database, renditions, clock),
        MailModule.of(
            database,
            home.mailPasswordFile(),
            settings,
            surroundings.localAddress(),
            message -> surroundings.translate(settings.get().language(), message),
            clock),
        new LinkChecker(
            database,
            content.entries(),
            renditions,
            new OutboundHttpClient(
                userAgent(settings.get().address(surroundings.localAddress())), clock),
            clock),
        searchIndex,
        new Search(
            searchIndex,
            hitLoader(complete, settings, content, replies),
            hitLoader(published, settings, content, replies),
            new FacetCounter(content.themes(), catalog.items())),
        published,
        complete);
  }

  private static String userAgent(URI address) {
    return "Needledrop (checks the links of %s)".formatted(address);
  }

  private static JournalContent content(
      Home home,
      Database database,
      Catalog catalog,
      Ffmpeg ffmpeg,
      Images images,
      InstantSource clock) {
    Themes themes = new Themes(database, clock);
    Clips clips = new Clips(database, home.derived(), clock);
    return new JournalContent(
        new Entries(database, new NameResolver(catalog.items(), themes), clock),
        new Archive(database),
        themes,
        clips,
        new ClipStills(ffmpeg, clips),
        images,
        new Wishes(database, clock),
        new SampleContent(database, clock));
  }

  private static JournalView view(
      Database database,
      Catalog catalog,
      JournalContent content,
      MemberModule members,
      InstantSource clock) {
    Themes themes = new Themes(database, clock);
    NameResolver nameResolver = new NameResolver(catalog.items(), themes);
    return new JournalView(
        database,
        catalog,
        themes,
        nameResolver,
        new MarkdownRenderer(nameResolver, content.images()),
        new SongAppearances(database, catalog.cueSheets(), content.clips(), content.entries()),
        new FullEntries(
            database,
            catalog.byKind().films(),
            members.members(),
            content.clips(),
            catalog.cueSheets(),
            themes,
            content.images()),
        new Relations(
            database,
            content.entries(),
            catalog.items(),
            catalog.byKind().films(),
            catalog.byKind().sagas(),
            catalog.facts()));
  }

  private static HitLoader hitLoader(
      JournalView view, SettingsStore settings, JournalContent content, ReplyModule replies) {
    return new HitLoader(
        view.database(),
        settings,
        content.entries(),
        content.clips(),
        view.catalog(),
        view.themes(),
        content.wishes(),
        replies.replies());
  }

  /** Returns the URL by which readers reach the journal. */
  public URI publicAddress() {
    return settings.get().address(surroundings.localAddress());
  }

  /** Starts indexing changes, and trains the spam filter. */
  public void start() {
    searchIndex.start();
    replies.moderation().spamModel().queueTraining();
  }

  /** Waits for the training of the spam filter to end, and closes the search index. */
  @Override
  public void close() {
    surroundings.close();
    searchIndex.close();
  }
}
