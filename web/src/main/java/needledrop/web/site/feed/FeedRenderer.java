package needledrop.web.site.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import needledrop.journal.clip.Clips;
import needledrop.journal.entry.Entry;
import needledrop.journal.prose.MarkdownRenderer;
import needledrop.journal.relation.FullEntries;
import needledrop.journal.relation.FullEntry;
import needledrop.journal.reply.Replies;
import needledrop.journal.syndication.FeedIdentity;
import needledrop.journal.syndication.FeedWriter;
import needledrop.journal.syndication.FeedWriter.Format;
import needledrop.journal.syndication.FeedWriter.ReplyOfEntry;
import needledrop.journal.syndication.FeedWriter.Topic;
import needledrop.store.Database;
import needledrop.store.Ids.EntryId;
import needledrop.web.http.SiteIdentity;
import needledrop.web.site.page.PageRenderer;

/** Renders news feeds of entries or replies as RSS, Atom or JSON, and sends them. */
public final class FeedRenderer {
  private final Database database;
  private final SiteIdentity identity;
  private final MarkdownRenderer markdown;
  private final Clips clips;
  private final FullEntries fullEntries;
  private final Replies replies;
  private final PageRenderer pageRenderer;

  public FeedRenderer(
      Database database,
      SiteIdentity identity,
      MarkdownRenderer markdown,
      Clips clips,
      FullEntries fullEntries,
      Replies replies,
      PageRenderer pageRenderer) {
    this.database = database;
    this.identity = identity;
    this.markdown = markdown;
    this.clips = clips;
    this.fullEntries = fullEntries;
    this.replies = replies;
    this.pageRenderer = pageRenderer;
  }

  /** Sends a feed, which may be cached. */
  void send(Context request, Format format, Supplier<String> feed) throws IOException {
    pageRenderer.sendPublicText(
        request, format.mediaType() + ";charset=utf-8", () -> feed.get().getBytes(UTF_8));
  }

  /** The feed of the journal with these entries. */
  String ofEntries(Format format, List<Entry> entries) {
    return writer().of(format, fullEntries(entries), replyCounts(entries));
  }

  /** The feed of a topic with these entries. */
  String ofEntries(Format format, Topic topic, List<Entry> entries) {
    return writer().of(format, topic, fullEntries(entries), replyCounts(entries));
  }

  /** The feed of all replies. */
  String ofReplies(Format format, List<ReplyOfEntry> latest) {
    return writer().ofReplies(format, latest);
  }

  /** The feed of the replies to one entry. */
  String ofReplies(Format format, FullEntry entry, List<ReplyOfEntry> latest) {
    return writer().ofReplies(format, entry, latest);
  }

  private List<FullEntry> fullEntries(List<Entry> entries) {
    return entries.stream().map(fullEntries::of).toList();
  }

  private Map<EntryId, Integer> replyCounts(List<Entry> entries) {
    return replies.countShown(entries.stream().map(Entry::id).toList());
  }

  private FeedWriter writer() {
    return new FeedWriter(
        identity.settings(), identity.publicAddress(), FeedIdentity.of(database), markdown, clips);
  }
}
