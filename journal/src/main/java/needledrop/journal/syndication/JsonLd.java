package needledrop.journal.syndication;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import needledrop.catalog.cue.StoredCue;
import needledrop.catalog.fact.Facts;
import needledrop.catalog.item.Item;
import needledrop.catalog.item.Items;
import needledrop.catalog.item.Song;
import needledrop.journal.clip.ClipWithCues;
import needledrop.journal.member.Authors;
import needledrop.journal.prose.MarkdownRenderer;
import needledrop.journal.relation.FullEntry;
import needledrop.journal.reply.Reply;
import needledrop.journal.reply.ReplyThread;
import needledrop.journal.settings.Settings;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a page says of itself in schema.org's words. That of an entry is one graph of the posting,
 * its videos with their moments, its film and songs, and its replies.
 */
public final class JsonLd {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final BaseUrl baseUrl;
  private final CatalogJsonLd catalog;
  private final VideoJsonLd videos;
  private final BlogPostingJsonLd postings;
  private final EntryListJsonLd listings;

  public JsonLd(Settings settings, URI journal, Items items, Facts facts, Authors authors) {
    this.baseUrl = new BaseUrl(journal);
    this.catalog = new CatalogJsonLd(baseUrl, items, facts);
    this.videos = new VideoJsonLd(baseUrl);
    this.postings = new BlogPostingJsonLd(settings, baseUrl, authors);
    this.listings = new EntryListJsonLd(settings, baseUrl, postings);
  }

  /** What an entry says of itself, without its replies. */
  public ObjectNode of(FullEntry full) {
    ObjectNode document = JSON.createObjectNode().put("@context", "https://schema.org");
    ArrayNode graph = document.putArray("@graph");
    ObjectNode posting = postings.describe(graph.addObject(), full);
    full.clips().stream()
        .filter(clip -> clip.clip().publicRendition() != null)
        .forEach(clip -> addVideo(full, clip, posting, graph));
    addCatalog(full, posting, graph);
    return document;
  }

  /** The text of what an entry says of itself, with its replies: fit for a script element. */
  public String withReplies(ObjectNode entry, FullEntry full, List<ReplyThread> replies) {
    ObjectNode document = entry.deepCopy();
    ObjectNode posting = (ObjectNode) document.get("@graph").get(0);
    posting.put("commentCount", count(replies));
    addReplies(full, replies, posting);
    return escapeForScript(JSON.writeValueAsString(document));
  }

  /**
   * What a clip says of itself on its own page.
   *
   * @param uploaded when readers first saw it
   */
  public String of(ClipWithCues shown, String description, Instant uploaded) {
    ObjectNode document = JSON.createObjectNode().put("@context", "https://schema.org");
    ArrayNode graph = document.putArray("@graph");
    String page = baseUrl.resolve(shown.clip().path());
    if (shown.clip().publicRendition() != null) {
      videos
          .describe(graph.addObject(), page, shown, description, uploaded, page)
          .put("embedUrl", baseUrl.resolve(shown.clip().embedPath()));
    }
    shown.cues().stream().map(StoredCue::song).distinct().forEach(song -> catalog.add(song, graph));
    return escapeForScript(JSON.writeValueAsString(document));
  }

  /** An entry in a list. */
  public record ListedEntry(String path, String title) {}

  /** What the front page says of itself and of the entries on it. */
  public String ofFront(String path, List<FullEntry> entries) {
    return document(listings.blog(JSON.createObjectNode(), path, entries));
  }

  /** What a page says of itself that lists entries. */
  public String ofList(
      String name, @Nullable String description, String path, List<ListedEntry> entries) {
    return document(listings.collection(JSON.createObjectNode(), name, description, path, entries));
  }

  private static String document(ObjectNode node) {
    ObjectNode document = JSON.createObjectNode().put("@context", "https://schema.org");
    document.putArray("@graph").add(node);
    return escapeForScript(JSON.writeValueAsString(document));
  }

  /** What a film, song, album, person, place or saga says of itself on its own page. */
  public String of(Item item) {
    ObjectNode document = JSON.createObjectNode().put("@context", "https://schema.org");
    catalog.add(item, document.putArray("@graph"));
    return escapeForScript(JSON.writeValueAsString(document));
  }

  private void addVideo(FullEntry full, ClipWithCues shown, ObjectNode posting, ArrayNode graph) {
    String id = postings.page(full) + "#clip-" + shown.clip().id().value();
    posting.withArray("video").addObject().put("@id", id);
    String description = MarkdownRenderer.plainText(full.entry().content().teaser());
    videos.describe(
        graph.addObject(), id, shown, description, full.entry().date(), postings.page(full));
  }

  private void addCatalog(FullEntry full, ObjectNode posting, ArrayNode graph) {
    if (full.film() != null) {
      posting.putObject("about").put("@id", baseUrl.resolve(full.film().path()));
      catalog.add(full.film(), graph);
    }
    for (Song song : songs(full)) {
      posting.withArray("mentions").addObject().put("@id", baseUrl.resolve(song.path()));
      catalog.add(song, graph);
    }
  }

  private static List<Song> songs(FullEntry full) {
    return full.clips().stream()
        .flatMap(clip -> clip.cues().stream())
        .map(StoredCue::song)
        .distinct()
        .toList();
  }

  private void addReplies(FullEntry full, List<ReplyThread> threads, ObjectNode answered) {
    for (ReplyThread thread : threads) {
      ObjectNode comment = comment(full, thread.reply(), answered.withArray("comment").addObject());
      addReplies(full, thread.answers(), comment);
    }
  }

  private static int count(List<ReplyThread> threads) {
    return threads.stream()
        .mapToInt(thread -> (thread.reply().isErased() ? 0 : 1) + count(thread.answers()))
        .sum();
  }

  private ObjectNode comment(FullEntry full, Reply reply, ObjectNode comment) {
    comment
        .put("@type", "Comment")
        .put("@id", postings.page(full) + "#" + reply.anchor())
        .put("text", MarkdownRenderer.replyPlainText(reply.text()))
        .put("dateCreated", reply.sent().toString());
    comment.putObject("author").put("@type", "Person").put("name", reply.name());
    return comment;
  }

  // Within JSON these stand in strings only. HTML ends a script at "</script", and opens a comment
  // at "<!--".
  private static String escapeForScript(String json) {
    return json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
  }
}
