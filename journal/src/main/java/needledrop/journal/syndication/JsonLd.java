package needledrop.journal.syndication;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import needledrop.catalog.Facts;
import needledrop.catalog.Items;
import needledrop.catalog.KeptCue;
import needledrop.catalog.Song;
import needledrop.cut.Edit;
import needledrop.journal.Clip;
import needledrop.journal.ClipFile;
import needledrop.journal.ClipOnPage;
import needledrop.journal.FullEntry;
import needledrop.journal.Settings;
import needledrop.journal.Theme;
import needledrop.journal.prose.Prose;
import needledrop.journal.reply.Reply;
import needledrop.journal.reply.ReplyThread;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an entry says of itself in schema.org's words: one graph of the posting, its videos with
 * their moments, its film and songs, and its replies.
 */
public final class JsonLd {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Settings settings;
  private final Address address;
  private final CatalogGraph catalog;

  public JsonLd(Settings settings, URI journal, Items items, Facts facts) {
    this.settings = settings;
    this.address = new Address(journal);
    this.catalog = new CatalogGraph(address, items, facts);
  }

  /** A JSON text that may stand inside a script element as it is. */
  public String of(FullEntry full, List<ReplyThread> replies) {
    ObjectNode document = JSON.createObjectNode().put("@context", "https://schema.org");
    ArrayNode graph = document.putArray("@graph");
    ObjectNode posting = posting(full, graph.addObject());
    full.clips().stream()
        .filter(clip -> clip.clip().rendition() != null)
        .forEach(clip -> addVideo(full, clip, posting, graph));
    addCatalog(full, posting, graph);
    addReplies(full, replies, posting);
    return safe(JSON.writeValueAsString(document));
  }

  private ObjectNode posting(FullEntry full, ObjectNode posting) {
    posting
        .put("@type", "BlogPosting")
        .put("@id", page(full))
        .put("url", page(full))
        .put("headline", full.title())
        .put("description", Prose.plain(full.entry().writing().teaser()))
        .put("datePublished", full.entry().date().toString())
        .put("dateModified", full.entry().updated().toString())
        .put("inLanguage", settings.language().toLanguageTag())
        .put("keywords", String.join(", ", full.themes().stream().map(Theme::name).toList()));
    posting.putObject("author").put("@type", "Person").put("name", full.author().name());
    posting
        .putObject("isPartOf")
        .put("@type", "Blog")
        .put("@id", address.of("/"))
        .put("name", settings.title());
    return posting;
  }

  private void addVideo(FullEntry full, ClipOnPage shown, ObjectNode posting, ArrayNode graph) {
    Clip clip = shown.clip();
    String id = page(full) + "#clip-" + clip.id().value();
    posting.withArray("video").addObject().put("@id", id);
    ObjectNode video =
        graph
            .addObject()
            .put("@type", "VideoObject")
            .put("@id", id)
            .put("name", clip.title())
            .put("description", Prose.plain(full.entry().writing().teaser()))
            .put("thumbnailUrl", address.of(clip.path(ClipFile.POSTER)))
            .put("contentUrl", address.of(clip.path(ClipFile.VIDEO)))
            .put("encodingFormat", ClipFile.VIDEO.mediaType())
            .put("uploadDate", full.entry().date().toString())
            .put(
                "duration",
                clip.rendition() == null ? "PT0S" : clip.rendition().length().toString());
    addMoments(full, shown, video.putArray("hasPart"));
  }

  private void addMoments(FullEntry full, ClipOnPage shown, ArrayNode moments) {
    for (Edit.Chapter chapter : shown.clip().edit().chapters()) {
      moment(full, chapter.title(), seconds(chapter.at()), moments.addObject());
    }
    for (KeptCue cue : shown.cues()) {
      moment(full, cue.song().name(), cue.span().start(), moments.addObject())
          .put("endOffset", cue.span().end().toSeconds())
          .putObject("about")
          .put("@id", address.of(cue.song().path()));
    }
  }

  private ObjectNode moment(FullEntry full, String name, Duration at, ObjectNode moment) {
    return moment
        .put("@type", "Clip")
        .put("name", name)
        .put("startOffset", at.toSeconds())
        .put("url", page(full) + "?t=" + at.toSeconds());
  }

  private static Duration seconds(double seconds) {
    return Duration.ofMillis(Math.round(seconds * 1000));
  }

  private void addCatalog(FullEntry full, ObjectNode posting, ArrayNode graph) {
    if (full.film() != null) {
      posting.putObject("about").put("@id", address.of(full.film().path()));
      catalog.add(full.film(), graph);
    }
    for (Song song : songs(full)) {
      posting.withArray("mentions").addObject().put("@id", address.of(song.path()));
      catalog.add(song, graph);
    }
  }

  private static List<Song> songs(FullEntry full) {
    return full.clips().stream()
        .flatMap(clip -> clip.cues().stream())
        .map(KeptCue::song)
        .distinct()
        .toList();
  }

  private void addReplies(FullEntry full, List<ReplyThread> threads, ObjectNode answered) {
    for (ReplyThread thread : threads) {
      ObjectNode comment = comment(full, thread.reply(), answered.withArray("comment").addObject());
      addReplies(full, thread.answers(), comment);
    }
  }

  private ObjectNode comment(FullEntry full, Reply reply, ObjectNode comment) {
    comment
        .put("@type", "Comment")
        .put("@id", page(full) + "#" + reply.anchor())
        .put("text", Prose.plainReply(reply.words()))
        .put("dateCreated", reply.sent().toString());
    comment.putObject("author").put("@type", "Person").put("name", reply.name());
    return comment;
  }

  private String page(FullEntry full) {
    return address.of(full.entry().path(settings.timeZone()));
  }

  // Within JSON these stand in strings only. HTML ends a script at "</script", and opens a comment
  // at "<!--".
  private static String safe(String json) {
    return json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
  }
}
