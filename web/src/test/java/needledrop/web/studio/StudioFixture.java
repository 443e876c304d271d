package needledrop.web.studio;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import needledrop.catalog.cue.CueSheets;
import needledrop.catalog.detail.ItemDetails;
import needledrop.catalog.fact.Facts;
import needledrop.catalog.file.Folders;
import needledrop.catalog.file.MediaFileAccess;
import needledrop.catalog.file.SongFiles;
import needledrop.catalog.file.TagEncodings;
import needledrop.catalog.file.UploadedSongFiles;
import needledrop.catalog.footage.FootageLibrary;
import needledrop.catalog.item.Albums;
import needledrop.catalog.item.Films;
import needledrop.catalog.item.Items;
import needledrop.catalog.item.People;
import needledrop.catalog.item.Places;
import needledrop.catalog.item.Sagas;
import needledrop.catalog.item.Songs;
import needledrop.jobs.DerivedFiles;
import needledrop.jobs.DueJobs;
import needledrop.jobs.JobQueue;
import needledrop.journal.SampleContent;
import needledrop.journal.clip.Clips;
import needledrop.journal.entry.Entries;
import needledrop.journal.entry.NameIndex;
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
import needledrop.journal.reply.Blocklist;
import needledrop.journal.reply.Moderation;
import needledrop.journal.reply.ModerationQueues;
import needledrop.journal.reply.Replies;
import needledrop.journal.reply.SpamFilter;
import needledrop.journal.reply.SpamModel;
import needledrop.journal.settings.SettingsStore;
import needledrop.journal.wish.Wishes;
import needledrop.journal.writing.EditorModule;
import needledrop.media.ffmpeg.Ffmpeg;
import needledrop.store.Database;
import needledrop.store.Home;
import needledrop.store.upload.PartialUploads;
import needledrop.web.http.ErrorPages;
import needledrop.web.http.RouteTable;
import needledrop.web.http.Sessions;
import needledrop.web.http.StaticFiles;
import needledrop.web.http.Templates;
import needledrop.web.http.WebServer;
import needledrop.web.http.address.ListenAddress;
import needledrop.web.studio.desk.CatalogEditing;
import needledrop.web.studio.desk.ItemsByName;
import needledrop.web.studio.desk.Workshop;
import needledrop.web.studio.montage.ClipDrafts;

/** A whole studio on a real server with an empty home, and a browser without a screen before it. */
final class StudioFixture implements AutoCloseable {
  static final String NAME = "Ivana";
  static final String PASSWORD = "snow on the mountain";

  final Home home;
  final Database database;
  final Workshop shop;
  final RouteTable routes = new RouteTable();

  private final WebServer server;
  private final StudioClient client = new StudioClient(this);

  StudioFixture(Path folder) {
    this(folder, 0);
  }

  StudioFixture(Path folder, int port) {
    home = Home.open(folder);
    database =
        Database.open(
            home.databaseFile(),
            List.of(
                "needledrop/catalog/migrations",
                "needledrop/journal/migrations",
                "needledrop/jobs/migrations",
                "needledrop/web/migrations"));
    shop = workshop(InstantSource.system());
    ListenAddress listenAddress =
        new ListenAddress("127.0.0.1", port, URI.create("http://localhost"));
    StaticFiles files = new StaticFiles();
    Templates templates = new Templates();
    Sessions sessions = new Sessions(database, shop.crew().signIns(), listenAddress);
    server =
        new WebServer(
            listenAddress,
            sessions,
            files,
            new ErrorPages(templates, files, shop::masthead),
            home,
            database::changeCount,
            pages -> List.of(new Studio(shop, files, templates, sessions, listenAddress), routes));
    server.start();
  }

  private Workshop workshop(InstantSource clock) {
    Items items = new Items(database, clock);
    NameIndex.maintain(database, items);
    Films films = new Films(database);
    Songs songs = new Songs(database);
    Sagas sagas = new Sagas(database, clock);
    Facts facts = new Facts(database, clock);
    ItemDetails itemDetails = new ItemDetails(database, facts);
    CueSheets cueSheets = new CueSheets(database, clock);
    FootageLibrary footage = new FootageLibrary(database, cueSheets, clock);
    SongFiles songFiles = new SongFiles(database, songs, clock);
    Folders folders = new Folders(database, clock);
    MediaFileAccess sources = new MediaFileAccess(home.contentStore(), folders);
    Clips clips = new Clips(database, home.derived(), clock);
    Themes themes = new Themes(database, clock);
    needledrop.journal.entry.NameResolver mentions =
        new needledrop.journal.entry.NameResolver(items, themes);
    Members members = new Members(database, clock);
    Entries entries = new Entries(database, mentions, clock);
    Images images = new Images(database, clock);
    ItemsByName itemsByName =
        new ItemsByName(
            items,
            films,
            songs,
            new Albums(database),
            new People(database),
            new Places(database),
            sagas);
    SettingsStore settings = new SettingsStore(database);
    URI here = URI.create("http://localhost");
    MailModule mail =
        MailModule.of(database, home.mailPasswordFile(), settings, here, english -> english, clock);
    ImageRenditions imageRenditions = new ImageRenditions(Ffmpeg.fromEnvironment(), images, home);
    LinkChecker linkChecker =
        new LinkChecker(
            database, entries, imageRenditions, new OutboundHttpClient("Tester/1", clock), clock);
    return new Workshop(
        settings,
        here,
        members,
        new OwnerLink(database, members, clock),
        entries,
        clips,
        new ClipDrafts(database),
        themes,
        new Wishes(database, clock),
        new SampleContent(database, clock),
        new Replies(
            database,
            new SpamFilter(new Blocklist(database), new SpamModel(database, Runnable::run)),
            clock),
        new Moderation(
            new ModerationQueues(database, clock),
            new Blocklist(database),
            new SpamModel(database, Runnable::run),
            new PersonalRecords(database, clock)),
        mentions,
        new MarkdownRenderer(mentions, images),
        itemsByName,
        items,
        films,
        songs,
        sagas,
        facts,
        itemDetails,
        CatalogEditing.of(database, items, facts, itemDetails, Entries.ITEM_COLUMNS, clock),
        songFiles,
        new UploadedSongFiles(database, songFiles, clock),
        new TagEncodings(database, songFiles, songs, sources),
        footage,
        folders,
        sources,
        cueSheets,
        new JobQueue(
            database,
            new DueJobs(folders, footage, songFiles, clips, entries, mail.outbox(), linkChecker),
            clock),
        new DerivedFiles(home.derived()),
        home.contentStore(),
        home.incoming(),
        new PartialUploads(home, clock),
        EditorModule.of(database, imageRenditions, clock),
        mail,
        linkChecker,
        Ffmpeg.fromEnvironment(),
        MemberAdmin.of(database, members, clock),
        database.damagedRows());
  }

  /** Another browser, in which nobody is signed in. */
  StudioClient newClient() {
    return new StudioClient(this);
  }

  /** Signs in as the owner, by the owner's own way. */
  StudioFixture signIn() throws IOException, InterruptedException {
    client.claimOwnership();
    return this;
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.get(path);
  }

  HttpResponse<String> post(String path, String... form) throws IOException, InterruptedException {
    return client.post(path, form);
  }

  HttpResponse<String> put(String path, byte[] body) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(address(path)).PUT(BodyPublishers.ofByteArray(body)));
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return client.send(request);
  }

  URI address(String path) {
    return URI.create("http://127.0.0.1:" + server.port() + path);
  }

  @Override
  public void close() {
    server.close();
    database.close();
    home.close();
  }
}
