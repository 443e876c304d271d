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
 * Writes the journal's feeds, with full content: of all entries, of those about one topic, or of
 * replies.
 */
public final class FeedWriter {
  /** The formats of feeds, each with its media type and its path. */
  public enum Format {
    RSS("application/rss+xml", ""),
    ATOM("application/atom+xml", "/atom"),
    JSON("application/feed+json", "/json");

    private final String mediaType;
    private final String pathSuffix;

    Format(String mediaType, String pathSuffix) {
      this.mediaType = mediaType;
      this.pathSuffix = pathSuffix;
    }

    public String mediaType() {
      return mediaType;
    }

    /** Returns what follows "/feed" in the path. */
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
   * Creates a writer for the feeds of a journal.
   *
   * @param journalUrl the public address
   */
  public FeedWriter(
      Settings settings,
      URI journalUrl,
      FeedIdentity identity,
      MarkdownRenderer markdownRenderer,
      Clips clips) {
    this.settings = settings;
    this.baseUrl = new BaseUrl(journalUrl);
    this.identity = identity;
    this.clips = clips;
    this.markdownRenderer = markdownRenderer.withBaseUrl(journalUrl);
    this.content = new FeedHtml(baseUrl, this.markdownRenderer);
  }

  /**
   * Returns the feed of all entries, in the given order.
   *
   * @param replies the number of public replies, for each entry that has any
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
   * The common subject of some entries, such as a theme.
   *
   * @param path of its page, without a slash at the end
   * @param key a permanent name, such as "theme 12"
   */
  public record Topic(String name, String path, String key) {
    /** Returns the path of its RSS feed. */
    public String feed() {
      return path + "/feed";
    }
  }

  /** Returns the feed of entries about one topic, in the given order. */
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
        .map(fullEntry -> entry(fullEntry, replies.getOrDefault(fullEntry.entry().id(), 0)))
        .toList();
  }

  /** A reply, its entry, and its path. */
  public record ReplyOfEntry(Reply reply, FullEntry entry, String path) {}

  /** Returns the feed of replies to all entries, in the given order. */
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

  /** Returns the feed of replies to one entry, in the given order. */
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
      String id, String title, String feedPath, String pagePath, List<FeedItem> items) {
    return new FeedDocument(
        id,
        identity.since(),
        title,
        settings.tagline(),
        settings.language().toLanguageTag(),
        baseUrl.resolve(feedPath),
        baseUrl.resolve(pagePath),
        items);
  }

  private static String write(Format format, FeedDocument feed) {
    return switch (format) {
      case RSS -> RssFeed.write(feed);
      case ATOM -> AtomFeed.write(feed);
      case JSON -> JsonFeed.write(feed);
    };
  }

  private FeedItem entry(FullEntry fullEntry, int replies) {
    Entry entry = fullEntry.entry();
    String pagePath = baseUrl.resolve(entry.path(settings.timeZone()));
    return new FeedItem(
        entry.feedId(),
        pagePath,
        fullEntry.title(),
        fullEntry.author().name(),
        entry.date(),
        entry.updated(),
        MarkdownRenderer.plainText(entry.content().teaser()),
        content.of(fullEntry, settings.timeZone()),
        fullEntry.themes().stream().map(Theme::name).toList(),
        new FeedItem.Discussion(pagePath + "#replies", pagePath + "feed", replies),
        null,
        fullEntry.clips().stream().flatMap(this::video).toList());
  }

  private Stream<FeedItem.Video> video(ClipWithCues clipWithCues) {
    Clip clip = clipWithCues.clip();
    Clip.Rendition rendition = clip.publicRendition();
    return rendition == null
        ? Stream.empty()
        : Stream.of(
            new FeedItem.Video(
                baseUrl.resolve(clip.path(ClipFile.VIDEO)),
                ClipFile.VIDEO.mediaType(),
                clips.fileSize(clip, ClipFile.VIDEO),
                baseUrl.resolve(clip.path(ClipFile.POSTER)),
                clip.title(),
                rendition.length().toSeconds(),
                rendition.width(),
                rendition.height()));
  }

  private FeedItem reply(ReplyOfEntry replyOfEntry) {
    Reply reply = replyOfEntry.reply();
    String pagePath = baseUrl.resolve(replyOfEntry.path());
    return new FeedItem(
        reply.feedId(),
        pagePath + "#" + reply.anchor(),
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
