package needledrop.journal.syndication;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import needledrop.journal.clip.Clip;
import needledrop.journal.clip.ClipFile;
import needledrop.journal.clip.ClipWithCues;
import needledrop.journal.clip.Clips;
import needledrop.journal.entry.Entry;
import needledrop.journal.entry.Theme;
import needledrop.journal.prose.MarkdownRenderer;
import needledrop.journal.relation.FullEntry;
import needledrop.journal.reply.Reply;
import needledrop.journal.settings.Settings;
import needledrop.store.Ids.EntryId;

/**
 * What is new in the journal, whole, for those who read elsewhere: its entries, those about one
 * topic, or its replies.
 */
public final class FeedWriter {
  /** How a feed is written, and what its address ends in. */
  public enum Format {
    RSS("application/rss+xml", ""),
    ATOM("application/atom+xml", "/atom"),
    JSON("application/feed+json", "/json");

    private final String mediaType;
    private final String pathSuffix;

    Format(String mediaType, String ending) {
      this.mediaType = mediaType;
      this.pathSuffix = ending;
    }

    public String mediaType() {
      return mediaType;
    }

    /** What follows "/feed" in the address. */
    public String pathSuffix() {
      return pathSuffix;
    }
  }

  private final Settings settings;
  private final BaseUrl baseUrl;
  private final FeedIdentity identity;
  private final MarkdownRenderer markdownRenderer;
  private final FeedHtml content;
  private final Clips clips;

  /**
   * The feeds of a journal.
   *
   * @param journal its address
   */
  public FeedWriter(
      Settings settings,
      URI journal,
      FeedIdentity identity,
      MarkdownRenderer markdownRenderer,
      Clips clips) {
    this.settings = settings;
    this.baseUrl = new BaseUrl(journal);
    this.identity = identity;
    this.clips = clips;
    this.markdownRenderer = markdownRenderer.withBaseUrl(journal);
    this.content = new FeedHtml(baseUrl, this.markdownRenderer);
  }

  /**
   * The entries of the journal as a document, in the order given.
   *
   * @param replies how many readers see, for each entry that has any
   */
  public String of(Format format, List<FullEntry> entries, Map<EntryId, Integer> replies) {
    return write(
        format,
        document(
            identity.id(),
            settings.title(),
            "/feed" + format.pathSuffix(),
            "/",
            entries(entries, replies)));
  }

  /**
   * What some of the entries have in common, such as a theme.
   *
   * @param path of its page, without a slash at its end
   * @param key by which it is known for good, as in "theme 12"
   */
  public record Topic(String name, String path, String key) {
    /** The address of its feed, as RSS. */
    public String feed() {
      return path + "/feed";
    }
  }

  /** The entries about one topic, in the order given. */
  public String of(
      Format format, Topic topic, List<FullEntry> entries, Map<EntryId, Integer> replies) {
    return write(
        format,
        document(
            identity.of(topic.key()),
            "%s · %s".formatted(topic.name(), settings.title()),
            topic.feed() + format.pathSuffix(),
            topic.path(),
            entries(entries, replies)));
  }

  private List<FeedItem> entries(List<FullEntry> entries, Map<EntryId, Integer> replies) {
    return entries.stream()
        .map(full -> entry(full, replies.getOrDefault(full.entry().id(), 0)))
        .toList();
  }

  /** A reply, and the entry it stands under. */
  public record ReplyOfEntry(Reply reply, FullEntry entry, String path) {}

  /** The replies to all entries as a document, in the order given. */
  public String ofReplies(Format format, List<ReplyOfEntry> replies) {
    return write(
        format,
        document(
            identity.of("replies"),
            "Replies: " + settings.title(),
            "/comments/feed" + format.pathSuffix(),
            "/",
            replies.stream().map(this::reply).toList()));
  }

  /** The replies to one entry as a document, in the order given. */
  public String ofReplies(Format format, FullEntry entry, List<ReplyOfEntry> replies) {
    String path = entry.entry().path(settings.timeZone());
    return write(
        format,
        document(
                FeedIdentity.derived(entry.entry().feedId(), "replies"),
                "Replies: " + entry.title(),
                path + "feed" + format.pathSuffix(),
                path,
                replies.stream().map(this::reply).toList())
            .since(entry.entry().date()));
  }

  private FeedDocument document(
      String id, String title, String self, String page, List<FeedItem> items) {
    return new FeedDocument(
        id,
        identity.since(),
        title,
        settings.tagline(),
        settings.language().toLanguageTag(),
        baseUrl.resolve(self),
        baseUrl.resolve(page),
        items);
  }

  private static String write(Format format, FeedDocument paper) {
    return switch (format) {
      case RSS -> RssFeed.write(paper);
      case ATOM -> AtomFeed.write(paper);
      case JSON -> JsonFeed.write(paper);
    };
  }

  private FeedItem entry(FullEntry full, int replies) {
    Entry entry = full.entry();
    String page = baseUrl.resolve(entry.path(settings.timeZone()));
    return new FeedItem(
        entry.feedId(),
        page,
        full.title(),
        full.author().name(),
        entry.date(),
        entry.updated(),
        MarkdownRenderer.plainText(entry.content().teaser()),
        content.of(full, settings.timeZone()),
        full.themes().stream().map(Theme::name).toList(),
        new FeedItem.Discussion(page + "#replies", page + "feed", replies),
        null,
        full.clips().stream().flatMap(this::video).toList());
  }

  private Stream<FeedItem.Video> video(ClipWithCues shown) {
    Clip clip = shown.clip();
    Clip.Rendition playing = clip.publicRendition();
    return playing == null
        ? Stream.empty()
        : Stream.of(
            new FeedItem.Video(
                baseUrl.resolve(clip.path(ClipFile.VIDEO)),
                ClipFile.VIDEO.mediaType(),
                clips.fileSize(clip, ClipFile.VIDEO),
                baseUrl.resolve(clip.path(ClipFile.POSTER)),
                clip.title(),
                playing.length().toSeconds(),
                playing.width(),
                playing.height()));
  }

  private FeedItem reply(ReplyOfEntry replyOfEntry) {
    Reply reply = replyOfEntry.reply();
    String page = baseUrl.resolve(replyOfEntry.path());
    return new FeedItem(
        reply.feedId(),
        page + "#" + reply.anchor(),
        "%s on %s".formatted(reply.name(), replyOfEntry.entry().title()),
        reply.name(),
        reply.sent(),
        Objects.requireNonNullElse(reply.edited(), reply.sent()),
        MarkdownRenderer.replyPlainText(reply.text()),
        markdownRenderer.renderReply(reply.text()).toString(),
        List.of(),
        null,
        new FeedItem.InReplyTo(
            replyOfEntry.entry().entry().feedId(),
            baseUrl.resolve(replyOfEntry.entry().entry().path(settings.timeZone()))),
        List.of());
  }
}
