package needledrop.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import needledrop.catalog.cue.CueSheets;
import needledrop.catalog.derived.DerivedFacts;
import needledrop.catalog.detail.ItemDetails;
import needledrop.catalog.fact.Facts;
import needledrop.catalog.figure.ChartEntries;
import needledrop.catalog.figure.FilmingLocations;
import needledrop.catalog.figure.SagaFilms;
import needledrop.catalog.file.FolderSongSync;
import needledrop.catalog.file.Folders;
import needledrop.catalog.file.MediaFileAccess;
import needledrop.catalog.file.SongFiles;
import needledrop.catalog.file.TagEncodings;
import needledrop.catalog.file.UploadedSongFiles;
import needledrop.catalog.footage.FolderFootageSync;
import needledrop.catalog.footage.FootageLibrary;
import needledrop.catalog.item.Albums;
import needledrop.catalog.item.Films;
import needledrop.catalog.item.Items;
import needledrop.catalog.item.People;
import needledrop.catalog.item.Places;
import needledrop.catalog.item.Sagas;
import needledrop.catalog.item.Songs;
import needledrop.jobs.ClipJobs;
import needledrop.jobs.DerivedFiles;
import needledrop.jobs.DueJobs;
import needledrop.jobs.FolderScanner;
import needledrop.jobs.FootageJobs;
import needledrop.jobs.JobQueue;
import needledrop.jobs.JobRunner;
import needledrop.jobs.SampleCatalog;
import needledrop.jobs.SampleClip;
import needledrop.jobs.SampleJournal;
import needledrop.jobs.SongDetector;
import needledrop.jobs.SongFingerprints;
import needledrop.jobs.Worker;
import needledrop.journal.PublicView;
import needledrop.journal.SampleContent;
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
import needledrop.journal.member.MemberAdmin;
import needledrop.journal.member.Members;
import needledrop.journal.member.OwnerLink;
import needledrop.journal.outside.LinkChecker;
import needledrop.journal.outside.OutboundHttpClient;
import needledrop.journal.person.PersonalRecords;
import needledrop.journal.prose.MarkdownRenderer;
import needledrop.journal.relation.FullEntries;
import needledrop.journal.relation.Relations;
import needledrop.journal.relation.SongAppearances;
import needledrop.journal.reply.Blocklist;
import needledrop.journal.reply.FormTokens;
import needledrop.journal.reply.Moderation;
import needledrop.journal.reply.ModerationQueues;
import needledrop.journal.reply.Replies;
import needledrop.journal.reply.SpamFilter;
import needledrop.journal.reply.SpamModel;
import needledrop.journal.search.FacetCounter;
import needledrop.journal.search.HitLoader;
import needledrop.journal.search.Search;
import needledrop.journal.search.SearchIndex;
import needledrop.journal.settings.SettingsStore;
import needledrop.journal.wish.Wishes;
import needledrop.journal.writing.EditorModule;
import needledrop.media.ffmpeg.Ffmpeg;
import needledrop.store.Database;
import needledrop.store.Home;
import needledrop.store.upload.PartialUploads;
import needledrop.web.http.ErrorPages;
import needledrop.web.http.Sessions;
import needledrop.web.http.StaticFiles;
import needledrop.web.http.Templates;
import needledrop.web.http.WebServer;
import needledrop.web.http.address.ListenAddress;
import needledrop.web.site.Site;
import needledrop.web.site.sheet.SiteParts;
import needledrop.web.studio.Studio;
import needledrop.web.studio.desk.CatalogEditing;
import needledrop.web.studio.desk.Workshop;
import needledrop.web.studio.montage.ClipDrafts;
import needledrop.web.words.Translator;
import org.jspecify.annotations.Nullable;

/** The program, put together: every part is made here, once, and handed to those that use it. */
final class Needledrop implements AutoCloseable {
  private final InstantSource clock = InstantSource.system();
  private final Ffmpeg ffmpeg = Ffmpeg.fromEnvironment();
  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          Runtime.getRuntime().availableProcessors(),
          Thread.ofPlatform().name("listening-", 0).daemon().factory());
  private final ExecutorService spamTrainer =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("learner").daemon().factory());

  private final Config config;
  private final URI localAddress;
  private final Home home;
  private final Database database;

  private final Items items;
  private final Films films;
  private final Songs songs;
  private final Albums albums;
  private final People people;
  private final Places places;
  private final Sagas sagas;
  private final Facts facts;
  private final ItemDetails itemDetails;
  private final CueSheets cueSheets;
  private final SongFiles songFiles;
  private final FootageLibrary footage;
  private final Folders folders;
  private final MediaFileAccess fileAccess;

  private final SettingsStore settings;
  private final Members members;
  private final OwnerLink ownerLink;
  private final MemberAdmin memberAdmin;
  private final Themes themes;
  private final NameResolver nameResolver;
  private final Entries entries;
  private final Clips clips;
  private final Wishes wishes;
  private final SampleContent sampleContent;
  private final Replies replies;
  private final Moderation moderation;
  private final FormTokens formTokens;
  private final Images images;
  private final MarkdownRenderer markdownRenderer;
  private final EditorModule editorModule;
  private final MailModule mail;
  private final LinkChecker linkChecker;

  private final SearchIndex searchIndex;

  private final DerivedFiles derivedFiles;
  private final JobQueue jobQueue;
  private final Worker worker;
  private final SampleJournal sampleJournal;
  private final WebServer server;

  Needledrop(Config config) {
    this.config = config;
    int port = config.port() == 0 ? freePort() : config.port();
    localAddress = URI.create("http://localhost:" + port);
    home = Home.open(config.home());
    database = Database.open(home.databaseFile(), Migrations.ALL);

    items = new Items(database, clock);
    films = new Films(database);
    songs = new Songs(database);
    albums = new Albums(database);
    people = new People(database);
    places = new Places(database);
    sagas = new Sagas(database, clock);
    facts = new Facts(database, clock);
    itemDetails = new ItemDetails(database, facts);
    cueSheets = new CueSheets(database, clock);
    songFiles = new SongFiles(database, songs, clock);
    footage = new FootageLibrary(database, cueSheets, clock);
    folders = new Folders(database, clock);
    fileAccess = new MediaFileAccess(home.contentStore(), folders);

    settings = new SettingsStore(database);
    members = new Members(database, clock);
    ownerLink = new OwnerLink(database, members, clock);
    memberAdmin = MemberAdmin.of(database, members, clock);
    themes = new Themes(database, clock);
    nameResolver = new NameResolver(items, themes);
    NameIndex.maintain(database, items);
    entries = new Entries(database, nameResolver, clock);
    clips = new Clips(database, home.derived(), clock);
    wishes = new Wishes(database, clock);
    sampleContent = new SampleContent(database, clock);
    Blocklist blocklist = new Blocklist(database);
    SpamModel spamModel = new SpamModel(database, spamTrainer);
    replies = new Replies(database, new SpamFilter(blocklist, spamModel), clock);
    moderation =
        new Moderation(
            new ModerationQueues(database, clock),
            blocklist,
            spamModel,
            new PersonalRecords(database, clock));
    formTokens = new FormTokens(database, clock);
    images = new Images(database, clock);
    markdownRenderer = new MarkdownRenderer(nameResolver, images);
    ImageRenditions imageRenditions = new ImageRenditions(ffmpeg, images, home);
    editorModule = EditorModule.of(database, imageRenditions, clock);
    mail =
        MailModule.of(
            database, home.mailPasswordFile(), settings, localAddress, this::translate, clock);

    String agent =
        "Needledrop (looks after the links of %s)".formatted(settings.get().address(localAddress));
    linkChecker =
        new LinkChecker(
            database, entries, imageRenditions, new OutboundHttpClient(agent, clock), clock);

    searchIndex = new SearchIndex(home.derived(), database);

    derivedFiles = new DerivedFiles(home.derived());
    DueJobs dueJobs =
        new DueJobs(folders, footage, songFiles, clips, entries, mail.outbox(), linkChecker);
    jobQueue = new JobQueue(database, dueJobs, clock);
    worker = new Worker(database, jobQueue, jobRunner());
    sampleJournal = sampleJournal();
    server =
        server(
            new ListenAddress(
                config.listen(), port, settings.get().address(localAddress), config.proxies()));
  }

  /** Any port that is free; asked for beforehand, since pages name their own address. */
  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String translate(String english) {
    return Translator.in(settings.get().language().toLanguageTag()).translate(english);
  }

  private JobRunner jobRunner() {
    SongFingerprints library = new SongFingerprints(ffmpeg, songFiles, fileAccess, derivedFiles);
    SongDetector songDetector = new SongDetector(ffmpeg, library, threads);
    return new JobRunner(
        ffmpeg,
        derivedFiles,
        new FolderScanner(
            ffmpeg,
            folders,
            footage,
            songFiles,
            new FolderFootageSync(database, footage, clock),
            new FolderSongSync(database, songFiles, songs, clock)),
        new FootageJobs(ffmpeg, footage, songDetector, fileAccess, derivedFiles, clock),
        library,
        new ClipJobs(
            ffmpeg,
            database,
            clips,
            footage,
            songFiles,
            cueSheets,
            songDetector,
            fileAccess,
            clock),
        new SampleClip(ffmpeg, home, fileAccess, songs, songFiles, footage, clips, sampleContent),
        entries,
        mail.outbox(),
        linkChecker);
  }

  private SampleJournal sampleJournal() {
    SampleCatalog world = new SampleCatalog(films, songs, albums, people, places, sagas, facts);
    return new SampleJournal(
        database, world, entries, clips, themes, wishes, members, sampleContent, jobQueue);
  }

  private WebServer server(ListenAddress listenAddress) {
    StaticFiles files = new StaticFiles();
    Templates templates = new Templates();
    Sessions sessions = new Sessions(database, memberAdmin.signIns(), listenAddress);
    SiteParts siteParts = journal();
    Workshop shop = workshop();
    Studio studio = new Studio(shop, files, templates, sessions, listenAddress);
    return new WebServer(
        listenAddress,
        sessions,
        files,
        new ErrorPages(templates, files, siteParts::masthead),
        home,
        database::changeCount,
        pages ->
            List.of(studio, new Site(siteParts, files, templates, pages, sessions, listenAddress)));
  }

  private SiteParts journal() {
    Database open = PublicView.of(database);
    Search search =
        new Search(
            searchIndex, hitLoader(database), hitLoader(open), new FacetCounter(themes, items));
    ClipStills clipStills = new ClipStills(ffmpeg, clips);
    return journal(open, search, clipStills, journal(database, search, clipStills, null));
  }

  /** What pages are drawn from, as far as this view of the database shows it. */
  private SiteParts journal(
      Database view, Search search, ClipStills clipStills, @Nullable SiteParts unpublished) {
    Items seen = new Items(view, clock);
    Films seenFilms = new Films(view);
    Sagas seenSagas = new Sagas(view, clock);
    Facts seenFacts = new Facts(view, clock);
    Themes seenThemes = new Themes(view, clock);
    CueSheets seenCues = new CueSheets(view, clock);
    return new SiteParts(
        view,
        settings,
        localAddress,
        entries,
        new Archive(database),
        clips,
        clipStills,
        new SongAppearances(view, seenCues, clips, entries),
        seenThemes,
        wishes,
        replies,
        formTokens,
        new FullEntries(view, seenFilms, members, clips, seenCues, seenThemes, images),
        new Relations(view, entries, seen, seenFilms, seenSagas, seenFacts),
        members,
        seen,
        seenFilms,
        new Songs(view),
        new Albums(view),
        new People(view),
        new Places(view),
        seenSagas,
        seenFacts,
        new ItemDetails(view, seenFacts),
        new DerivedFacts(database, seenFacts),
        new ChartEntries(view),
        new FilmingLocations(view),
        new SagaFilms(view),
        seenCues,
        new MarkdownRenderer(new NameResolver(seen, seenThemes), images),
        search,
        editorModule,
        mail,
        unpublished);
  }

  private HitLoader hitLoader(Database view) {
    CueSheets seenCues = new CueSheets(view, clock);
    return new HitLoader(
        view,
        settings,
        entries,
        clips,
        new Items(view, clock),
        new Themes(view, clock),
        wishes,
        replies,
        seenCues,
        new FootageLibrary(view, seenCues, clock));
  }

  private Workshop workshop() {
    return new Workshop(
        settings,
        localAddress,
        members,
        ownerLink,
        entries,
        clips,
        new ClipDrafts(database),
        themes,
        wishes,
        sampleContent,
        replies,
        moderation,
        nameResolver,
        markdownRenderer,
        new needledrop.web.studio.desk.ItemsByName(
            items, films, songs, albums, people, places, sagas),
        items,
        films,
        songs,
        sagas,
        facts,
        itemDetails,
        CatalogEditing.of(database, items, facts, itemDetails, Entries.ITEM_COLUMNS, clock),
        songFiles,
        new UploadedSongFiles(database, songFiles, clock),
        new TagEncodings(database, songFiles, songs, fileAccess),
        footage,
        folders,
        fileAccess,
        cueSheets,
        jobQueue,
        derivedFiles,
        home.contentStore(),
        home.incoming(),
        new PartialUploads(home, clock),
        editorModule,
        mail,
        linkChecker,
        ffmpeg,
        memberAdmin,
        database.damagedRows());
  }

  /** Opens the doors first: what there is to do is done while readers look on. */
  void start() {
    serve();
    searchIndex.start();
    moderation.spamModel().queueTraining();
    worker.start(database);
  }

  /** Serves the journal without doing any of its work. */
  void serve() {
    if (config.sample()) {
      sampleJournal.fillEmptyJournal();
    }
    server.start();
  }

  /** Where the journal is found on this machine. */
  URI address() {
    return localAddress.resolve("/");
  }

  /** The link that lets the owner set a password; once there is one, only if it is asked for. */
  Optional<URI> ownerSetupLink() {
    return members.ownerHasPassword() && !config.newOwnerLink()
        ? Optional.empty()
        : Optional.of(localAddress.resolve("/studio/welcome?token=" + ownerLink.issue()));
  }

  /** What is missing for the work to go on, in one line. */
  Optional<String> missingRequirement() {
    return ffmpeg.isInstalled()
        ? Optional.empty()
        : Optional.of(
            "ffmpeg is missing: footage and songs wait until you type " + ffmpeg.installCommand());
  }

  /** Answers what is being asked, puts work under way back in line, and lets go of the home. */
  @Override
  public void close() {
    server.close();
    worker.close();
    threads.close();
    spamTrainer.close();
    searchIndex.close();
    database.close();
    home.close();
  }
}
