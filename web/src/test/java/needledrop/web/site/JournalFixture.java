package needledrop.web.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import needledrop.catalog.Catalog;
import needledrop.catalog.fact.Facts;
import needledrop.catalog.item.Film;
import needledrop.catalog.item.Song;
import needledrop.journal.Journal;
import needledrop.journal.clip.Clip;
import needledrop.journal.clip.ClipFile;
import needledrop.journal.clip.Clips;
import needledrop.journal.entry.Entries;
import needledrop.journal.entry.Entry;
import needledrop.journal.entry.EntryContent;
import needledrop.journal.entry.ExternalLink;
import needledrop.journal.entry.Theme;
import needledrop.journal.member.Invitations;
import needledrop.journal.member.Member;
import needledrop.journal.member.Members;
import needledrop.journal.member.OwnerLink;
import needledrop.journal.member.Password;
import needledrop.journal.member.Role;
import needledrop.journal.reply.ModerationQueues;
import needledrop.journal.reply.ModerationQueues.Verdict;
import needledrop.journal.reply.PostResult;
import needledrop.journal.reply.Reply;
import needledrop.journal.reply.ReplyForm;
import needledrop.journal.reply.SpamSignals;
import needledrop.journal.search.SearchIndex;
import needledrop.journal.settings.Settings;
import needledrop.store.Database;
import needledrop.store.Home;
import needledrop.store.Ids.ClipId;
import needledrop.store.Ids.EntryId;
import needledrop.web.WebFixture;
import needledrop.web.http.RouteTable;
import needledrop.web.http.WebServer;

/** A small journal on a real server: a film, two songs, a clip, an entry and its replies. */
final class JournalFixture implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  static final String EMAIL = "secret.reader@example.org";
  static final String PASSWORD = "snow on the mountain";

  final InstantSource clock = InstantSource.fixed(NOW);
  final Database database;
  final Home home;
  final SearchIndex searchIndex;
  final Catalog catalog;
  final Journal journal;
  final Facts facts;
  final Film film;
  final Song training;
  final Song heart;
  final Theme theme;
  final ModerationQueues moderationQueues;
  final Clip clip;
  final Entry entry;
  final RouteTable routes;

  private final WebFixture web;
  private final WebServer server;
  private final HttpClient client = HttpClient.newHttpClient();

  JournalFixture(Path folder) {
    this(folder, 0);
  }

  JournalFixture(Path folder, int port) {
    web = new WebFixture(folder.resolve("home"), clock);
    home = web.home;
    database = web.database;
    catalog = web.catalog;
    journal = web.journal;
    journal
        .settings()
        .update(
            new Settings(
                "Second Reel",
                "Film scenes, and the songs that carry them.",
                null,
                ZoneId.of("UTC"),
                Locale.ENGLISH,
                10));
    searchIndex = journal.searchIndex();
    facts = catalog.facts();
    moderationQueues = journal.replies().moderation().queues();
    film = catalog.byKind().films().add("Rocky IV", 1985);
    training = catalog.byKind().songs().add("Training Montage", "Vince DiCola");
    heart = catalog.byKind().songs().add("Heart's on Fire", "John Cafferty");
    theme =
        journal
            .content()
            .themes()
            .add("High Eighties", "A time when heroism on film stretched what is plausible.");
    clip = new ClipFixture(clips(), catalog.cueSheets()).add(training, heart);
    entry = entry();
    new FactsFixture(catalog, film, heart).add();
    server = web.startServer(port);
    routes = RouteTable.ofSite(server);
    searchIndex.start();
  }

  Entries entries() {
    return journal.content().entries();
  }

  Clips clips() {
    return journal.content().clips();
  }

  Members members() {
    return journal.members().members();
  }

  private Entry entry() {
    EntryContent entryContent =
        new EntryContent(
            "Rocky training in Russia",
            film.id(),
            "Two training sequences in one clip: one man lifts *logs*, the other is measured.",
            "",
            """
            Snow, a barn and no machines: [[Rocky IV]] makes its argument in the two sequences that \
            precede the fight. One runs to [[Training Montage]], the other to [[Heart's on Fire]].

            ## Where it is

            The author always took it for Siberia. It is Wyoming. What I like to call the \
            [[High Eighties]] did not mind.

            > No dialogue, no explanation: the cut and the drum do all of it.

            A film nobody knows: [[The Lost Reel]].
            """,
            List.of(clip.id()),
            List.of(theme.id()),
            List.of(
                new ExternalLink(
                    "The film at a library of films", URI.create("https://films.example/"))),
            true);
    Entry draft = entries().add(members().owner().id(), entryContent);
    Entry published = entries().publish(draft.id());
    journal
        .content()
        .wishes()
        .add("old tapes of *Taekwondo* that used these songs", published.id());
    return published;
  }

  /** A published entry whose only clip has still to be rendered. */
  Entry addUnrenderedEntry() {
    ClipId due = clips().add(clip.edit()).id();
    Entry draft =
        entries()
            .add(
                members().owner().id(),
                EntryContent.of("Still in the lab", "Soon.", "Text.").withClips(List.of(due)));
    return entries().publish(draft.id());
  }

  Entry addDraft() {
    EntryContent entryContent = EntryContent.of("Not yet", "A secret.", "Text.");
    return entries().add(members().owner().id(), entryContent);
  }

  /** Puts a file of the clip where rendering would. */
  void render(ClipFile file, byte[] content) throws IOException {
    Path folder = clips().folder(clip.id(), clip.revision());
    Files.createDirectories(folder);
    Files.write(folder.resolve(file.fileName()), content);
  }

  Reply addReply(String name, String words, Reply... to) {
    PostResult postResult =
        journal
            .replies()
            .replies()
            .post(
                new ReplyForm(
                    entry.id(),
                    to.length == 0 ? null : to[0].id(),
                    null,
                    name,
                    EMAIL,
                    "",
                    words,
                    false,
                    SpamSignals.none()));
    return ((PostResult.Stored) postResult).reply();
  }

  Reply addApprovedReply(String name, String words, Reply... to) {
    return moderationQueues.moderate(
        addReply(name, words, to).id(), Verdict.APPROVE, members().owner().id());
  }

  String path(Entry of) {
    return of.path(ZoneId.of("UTC"));
  }

  String path() {
    return path(entry);
  }

  EntryId entryId() {
    return entry.id();
  }

  HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(address(path)).GET(), headers);
  }

  /** The responses of a second server on the same journal, which has nothing cached. */
  List<String> getUncached(List<String> paths) throws IOException, InterruptedException {
    List<String> answers = new ArrayList<>();
    try (WebServer fresh = web.startServer(0)) {
      for (String path : paths) {
        URI address = URI.create("http://127.0.0.1:" + fresh.port() + path);
        answers.add(send(HttpRequest.newBuilder(address).GET()).body());
      }
    }
    return answers;
  }

  HttpResponse<String> post(String path, String form, String... headers)
      throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(address(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)),
        headers);
  }

  HttpResponse<String> head(String path, String... headers)
      throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(address(path)).HEAD(), headers);
  }

  /** Adds a member with {@link #PASSWORD}. */
  Member addMember(String name, Role role) {
    Invitations invitations = journal.members().admin().invitations();
    return invitations
        .redeem(invitations.invite(name, role), name, new Password(PASSWORD))
        .orElseThrow();
  }

  /** Signs the owner in and returns the session cookie. */
  String signIn() throws IOException, InterruptedException {
    return signIn(members().owner());
  }

  /** Signs a member in and returns the session cookie. */
  String signIn(Member member) throws IOException, InterruptedException {
    String name = member.role() == Role.OWNER ? claimOwnership().name() : member.name();
    String form = "name=%s&password=%s".formatted(encode(name), encode(PASSWORD));
    return post("/studio/sign-in", form).headers().allValues("Set-Cookie").stream()
        .filter(cookie -> cookie.startsWith("needledrop="))
        .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
        .findFirst()
        .orElseThrow();
  }

  /** Gives the owner {@link #PASSWORD}. */
  private Member claimOwnership() {
    OwnerLink link = journal.members().ownerLink();
    String name = members().owner().name();
    return link.redeem(link.issue(), name, new Password(PASSWORD)).orElseThrow();
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  private HttpResponse<String> send(HttpRequest.Builder request, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder whole = headers.length == 0 ? request : request.headers(headers);
    return client.send(whole.build(), BodyHandlers.ofString());
  }

  private URI address(String path) {
    return URI.create("http://127.0.0.1:" + server.port() + path);
  }

  @Override
  public void close() {
    server.close();
    web.close();
  }
}
