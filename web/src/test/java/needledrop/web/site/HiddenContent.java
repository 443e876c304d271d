package needledrop.web.site;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import needledrop.catalog.cue.CueOwner;
import needledrop.catalog.item.Item;
import needledrop.catalog.item.ItemKind;
import needledrop.cut.Edit;
import needledrop.cut.Ladder;
import needledrop.journal.caption.CaptionLine;
import needledrop.journal.clip.Clip;
import needledrop.journal.clip.ClipFile;
import needledrop.journal.entry.Entry;
import needledrop.journal.entry.EntryContent;
import needledrop.journal.image.Image;
import needledrop.journal.reply.Reply;
import needledrop.listen.Cue;
import needledrop.listen.CueSheet;
import needledrop.media.Span;
import needledrop.media.image.ImageFormat;
import needledrop.media.image.ImageHeader;
import needledrop.store.Ids.ContentId;
import needledrop.store.Ids.FilmId;
import needledrop.store.Ids.MemberId;

/**
 * All that a journal keeps from its readers, each with the secret in it: a draft, an entry in the
 * bin, their clip with its files, their picture, a reply that waits, an author of whom nothing is
 * published, and an item of each kind, a theme and facts that nothing published names.
 */
final class HiddenContent {
  static final String SECRET = "kingfisher";
  private static final String CONTENT = "0123456789abcdef".repeat(4);

  private final JournalFixture fixture;
  private final MemberId owner;
  private final Map<ItemKind, Item> items;
  private final HiddenTopics topics;
  private final Clip clip;
  private final Image image;
  private final Entry draft;
  private final Entry binned;
  private final Reply held;

  HiddenContent(JournalFixture little) throws IOException {
    this.fixture = little;
    this.owner = little.members().owner().id();
    this.items = new HiddenItems(little.catalog, SECRET).add(little.film, little.heart);
    this.topics = HiddenTopics.add(little, SECRET);
    this.clip = clip();
    this.image = image();
    this.draft = little.entries().add(owner, writing("A draft of the " + SECRET));
    EntryContent thrownAway = writing("The " + SECRET + " thrown away");
    Entry thrown = little.entries().add(topics.author().id(), thrownAway);
    little.entries().publish(thrown.id());
    this.binned = little.entries().bin(thrown.id());
    this.held = little.addReply("A " + SECRET, "The " + SECRET + " has words.");
  }

  private static Edit edit() {
    return Edit.parse(
        """
        {"title":"The %s","segments":[{"footage":"1","in":0,"out":24}],"chapters":[]}
        """
            .formatted(SECRET));
  }

  private Clip clip() throws IOException {
    Clip added = fixture.clips().add(edit());
    fixture.clips().markRendered(added.id(), added.revision(), Duration.ofSeconds(24), 64, 36);
    fixture.clips().markStreamed(added.id(), added.revision());
    Path folder = fixture.clips().folder(added.id(), added.revision());
    for (ClipFile file : ClipFile.values()) {
      write(folder.resolve(file.fileName()));
    }
    write(folder.resolve("stills/1.jpg"));
    write(folder.resolve("stream").resolve(Ladder.MAIN_PLAYLIST));
    CaptionLine line = new CaptionLine(Span.ofSeconds(0, 1), SECRET);
    fixture.clips().captionTracks().save(added.id(), "en", "English", List.of(line));
    String song = "" + item(ItemKind.SONG, items).id().value();
    Cue cue = new Cue(song, Span.ofSeconds(1, 9), Duration.ZERO, 1, 0.9);
    fixture
        .catalog
        .cueSheets()
        .replaceHeard(new CueOwner.OfClip(added.id()), new CueSheet(List.of(cue)));
    return fixture.clips().find(added.id()).orElseThrow();
  }

  private Image image() throws IOException {
    Image taken =
        fixture
            .journal
            .editor()
            .imageRenditions()
            .images()
            .add(
                new ContentId(CONTENT),
                SECRET + ".jpg",
                new ImageHeader(ImageFormat.JPEG, 64, 48, 1, false),
                owner);
    write(fixture.home.derived().resolve("images/" + taken.id().value() + "/64.jpg"));
    return taken;
  }

  private static void write(Path file) throws IOException {
    Files.createDirectories(file.resolveSibling(""));
    Files.writeString(file, SECRET);
  }

  private EntryContent writing(String title) {
    String body = "The " + SECRET + " of [[Heart's on Fire]].\n\n![x](image:" + image.id().value();
    String names = items.values().stream().map(Item::name).collect(joining("]], [[", "[[", "]]"));
    return EntryContent.of(title, "A " + SECRET, body + ")\n\n" + names)
        .withFilm((FilmId) item(ItemKind.FILM, items).id())
        .withThemes(List.of(fixture.theme.id(), topics.theme().id()))
        .withClips(List.of(clip.id()));
  }

  /** A form that means the draft, with whatever fields a form of the site may have. */
  String form() {
    return "comment_post_ID="
        + draft.id().value()
        + "&act=preview&comment=words&author=Ana&email=a%40b.example&comment_parent="
        + held.id().value();
  }

  /** Where a route leads to something hidden, or to what tells of it. */
  Map<String, String> addresses() {
    Map<String, String> addresses = new HashMap<>(topics.addresses());
    addresses.putAll(ownAddresses());
    return addresses;
  }

  private Map<String, String> ownAddresses() {
    String media = "/media/clip/" + clip.id().value();
    String entry = binned.path(fixture.journal.settings().get().timeZone());
    String rest = "/{year}/{month}/{slug}";
    return Map.ofEntries(
        Map.entry("/archive/{year}", "/archive/2026"),
        Map.entry("/clip/{clip}", clip.path()),
        Map.entry("/clip/{clip}/frame", clip.embedPath()),
        Map.entry("/draft/{id}", "/draft/" + draft.id().value()),
        Map.entry("/media/clip/{id}/captions/{file}", media + "/captions/en.vtt"),
        Map.entry("/media/clip/{id}/still/{second}", media + "/still/1.jpg"),
        Map.entry(
            "/media/clip/{id}/stream/{revision}/{file}",
            media + "/stream/" + clip.revision() + "/" + Ladder.MAIN_PLAYLIST),
        Map.entry("/media/clip/{id}/{file}", clip.path(ClipFile.VIDEO)),
        Map.entry("/media/image/{id}/{file}", image.path()),
        Map.entry("/oembed", "/oembed?url=http%3A%2F%2Flocalhost%3A8080" + clip.path()),
        Map.entry("/page/{number}", "/page/1"),
        Map.entry("/reply/{id}", "/reply/" + held.id().value()),
        Map.entry("/search", "/search?q=Heart"),
        Map.entry("/search/suggest", "/search/suggest?q=" + SECRET.substring(0, 4)),
        Map.entry("/shared/{token}", "/shared/" + draft.id().value()),
        Map.entry("/sitemap/{number}.xml", "/sitemap/1.xml"),
        Map.entry("/theme/{slug}", fixture.theme.path()),
        Map.entry("/{year}", entry.replaceFirst("^(/\\d+)/.*", "$1")),
        Map.entry("/{year}/{month}", entry.replaceFirst("^(/\\d+/\\d+)/.*", "$1")),
        Map.entry("/{year}/{month}/{day}/{slug}", entry.replaceFirst("^(/\\d+/\\d+)/", "$1/22/")),
        Map.entry(rest, entry),
        Map.entry(rest + "/comment-page-{leaf}", entry + "comment-page-1/"),
        Map.entry(rest + "/feed", entry + "feed"),
        Map.entry(rest + "/feed/atom", entry + "feed/atom"),
        Map.entry(rest + "/feed/json", entry + "feed/json"));
  }

  /** The published pages and feeds that would tell of the draft, were it published. */
  List<String> published() {
    return topics.published();
  }

  /** The page of the hidden item of this kind. */
  String item(ItemKind kind) {
    return item(kind, items).path();
  }

  private static Item item(ItemKind kind, Map<ItemKind, Item> items) {
    return Objects.requireNonNull(items.get(kind));
  }
}
