package needledrop.web.site.feed;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import needledrop.journal.entry.Entries;
import needledrop.journal.entry.Entry;
import needledrop.journal.relation.FullEntries;
import needledrop.journal.relation.FullEntry;
import needledrop.journal.reply.Replies;
import needledrop.journal.reply.Reply;
import needledrop.journal.reply.ReplyThread;
import needledrop.journal.syndication.FeedWriter.Format;
import needledrop.journal.syndication.FeedWriter.ReplyOfEntry;
import needledrop.web.http.Access;
import needledrop.web.http.Routes;
import needledrop.web.site.entry.ReplyPaths;

/** Serves the news feeds (RSS, Atom, JSON) of replies: all, and those to each entry. */
public final class ReplyFeedRoutes implements Routes {
  private static final int MAX_REPLIES = 30;

  private final Entries entries;
  private final FullEntries fullEntries;
  private final Replies replies;
  private final ReplyPaths replyPaths;
  private final FeedRenderer feedRenderer;

  public ReplyFeedRoutes(
      Entries entries,
      FullEntries fullEntries,
      Replies replies,
      ReplyPaths replyPaths,
      FeedRenderer feedRenderer) {
    this.entries = entries;
    this.fullEntries = fullEntries;
    this.replies = replies;
    this.replyPaths = replyPaths;
    this.feedRenderer = feedRenderer;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    for (Format format : Format.values()) {
      String fileName = "feed" + format.pathSuffix();
      routes.get("/comments/" + fileName, request -> sendAll(request, format), Access.PUBLIC);
      routes.get(
          "/{year}/{month}/{slug}/" + fileName,
          request -> sendOfEntry(request, format),
          Access.PUBLIC);
    }
  }

  private void sendAll(Context request, Format format) throws IOException {
    feedRenderer.send(request, format, () -> feedRenderer.ofReplies(format, latest()));
  }

  private List<ReplyOfEntry> latest() {
    return replies.latest(MAX_REPLIES).stream().flatMap(this::ofPublishedEntry).toList();
  }

  private Stream<ReplyOfEntry> ofPublishedEntry(Reply reply) {
    return entries.find(reply.entry()).filter(Entry::isPublished).stream()
        .map(entry -> ofEntry(reply, fullEntries.of(entry)));
  }

  private ReplyOfEntry ofEntry(Reply reply, FullEntry entry) {
    return new ReplyOfEntry(reply, entry, replyPaths.page(entry.entry(), reply.id()));
  }

  private void sendOfEntry(Context request, Format format) throws IOException {
    String uri = request.req().getRequestURI();
    Entry entry =
        entries
            .findByPath(uri.substring(0, uri.lastIndexOf("/feed")) + "/")
            .orElseThrow(NotFoundResponse::new);
    feedRenderer.send(
        request,
        format,
        () -> {
          FullEntry full = fullEntries.of(entry);
          return feedRenderer.ofReplies(format, full, latest(full));
        });
  }

  private List<ReplyOfEntry> latest(FullEntry entry) {
    return allReplies(replies.threads(entry.entry().id()))
        .filter(reply -> reply.isShown() && !reply.isErased())
        .sorted(Comparator.comparing(Reply::sent).reversed())
        .limit(MAX_REPLIES)
        .map(reply -> ofEntry(reply, entry))
        .toList();
  }

  private static Stream<Reply> allReplies(List<ReplyThread> threads) {
    return threads.stream()
        .flatMap(thread -> Stream.concat(Stream.of(thread.reply()), allReplies(thread.answers())));
  }
}
