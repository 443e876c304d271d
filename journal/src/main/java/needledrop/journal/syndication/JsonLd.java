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
 * Writes schema.org structured data (JSON-LD) for pages. For an entry, it is one graph of the
 * posting, its videos with their moments, its film and songs, and its replies.
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

  /** Returns the structured data of an entry, without its replies. */
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

  /** Returns the structured data of an entry with its replies, escaped for a script element. */
  public String withReplies(ObjectNode entry, FullEntry full, List<ReplyThread> replies) {
    ObjectNode document = entry.deepCopy();
    ObjectNode posting = (ObjectNode) document.get("@graph").get(0);
    posting.put("commentCount", count(replies));
    addReplies(full, replies, posting);
    return escapeForScript(JSON.writeValueAsString(document));
  }

  /**
   * Returns the structured data of a clip's own page.
   *
   * @param uploaded when the clip was first public
   */
  public String of(ClipWithCues clip, String description, Instant uploaded) {
    ObjectNode document = JSON.createObjectNode().put("@context", "https://schema.org");
    ArrayNode graph = document.putArray("@graph");
    String page = baseUrl.resolve(clip.clip().path());
    if (clip.clip().publicRendition() != null) {
      videos
          .describe(graph.addObject(), page, clip, description, uploaded, page)
          .put("embedUrl", baseUrl.resolve(clip.clip().embedPath()));
    }
    clip.cues().stream().map(StoredCue::song).distinct().forEach(song -> catalog.add(song, graph));
    return escapeForScript(JSON.writeValueAsString(document));
  }

  /** A link to an entry in a list. */
  public record ListedEntry(String path, String title) {}

  /** Returns the structured data of the front page and its entries. */
  public String ofFront(String path, List<FullEntry> entries) {
    return document(listings.blog(JSON.createObjectNode(), path, entries));
  }

  /** Returns the structured data of a page that lists entries. */
  public String ofList(
      String name, @Nullable String description, String path, List<ListedEntry> entries) {
    return document(listings.collection(JSON.createObjectNode(), name, description, path, entries));
  }

  private static String document(ObjectNode node) {
    ObjectNode document = JSON.createObjectNode().put("@context", "https://schema.org");
    document.putArray("@graph").add(node);
    return escapeForScript(JSON.writeValueAsString(document));
  }

  /** Returns the structured data of the page of a film, song, album, person, place or saga. */
  public String of(Item item) {
    ObjectNode document = JSON.createObjectNode().put("@context", "https://schema.org");
    catalog.add(item, document.putArray("@graph"));
    return escapeForScript(JSON.writeValueAsString(document));
  }

  private void addVideo(FullEntry full, ClipWithCues clip, ObjectNode posting, ArrayNode graph) {
    String id = postings.page(full) + "#clip-" + clip.clip().id().value();
    posting.withArray("video").addObject().put("@id", id);
    String description = MarkdownRenderer.plainText(full.entry().content().teaser());
    videos.describe(
        graph.addObject(), id, clip, description, full.entry().date(), postings.page(full));
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

  private void addReplies(FullEntry full, List<ReplyThread> threads, ObjectNode parent) {
    for (ReplyThread thread : threads) {
      ObjectNode comment = comment(full, thread.reply(), parent.withArray("comment").addObject());
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

  // In JSON, these characters occur only in strings. In HTML, "</script" would end the script, and
  // "<!--" would open a comment.
  private static String escapeForScript(String json) {
    return json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
  }
}
