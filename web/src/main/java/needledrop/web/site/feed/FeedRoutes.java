package needledrop.web.site.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import needledrop.catalog.item.Item;
import needledrop.catalog.item.ItemKind;
import needledrop.journal.entry.Entry;
import needledrop.journal.entry.Theme;
import needledrop.journal.member.Authors;
import needledrop.journal.member.Member;
import needledrop.journal.relation.FullEntry;
import needledrop.journal.reply.Reply;
import needledrop.journal.reply.ReplyThread;
import needledrop.journal.syndication.FeedIdentity;
import needledrop.journal.syndication.FeedWriter;
import needledrop.journal.syndication.FeedWriter.Format;
import needledrop.journal.syndication.FeedWriter.ReplyOfEntry;
import needledrop.journal.syndication.FeedWriter.Topic;
import needledrop.store.Ids.EntryId;
import needledrop.store.Ids.MemberId;
import needledrop.web.http.Access;
import needledrop.web.http.Routes;
import needledrop.web.site.entry.EntryPages;
import needledrop.web.site.sheet.PageRenderer;
import needledrop.web.site.sheet.SiteParts;

/**
 * The feeds: of all entries, of those by an author or about a theme, a film or the like, of all
 * replies, and of the replies to each entry.
 */
public final class FeedRoutes implements Routes {
  private static final int MAX_REPLIES = 30;

  private final SiteParts siteParts;
  private final PageRenderer pageRenderer;
  private final EntryPages entries;
  private final Authors authors;

  public FeedRoutes(SiteParts siteParts, PageRenderer sheet, EntryPages entries) {
    this.siteParts = siteParts;
    this.pageRenderer = sheet;
    this.entries = entries;
    this.authors = new Authors(siteParts.database(), siteParts.members());
  }

  @Override
  public void addTo(RoutesConfig routes) {
    for (Format format : Format.values()) {
      String ending = "feed" + format.pathSuffix();
      routes.get("/" + ending, request -> send(request, format, entryFeed(format)), Access.PUBLIC);
      routes.get(
          "/comments/" + ending,
          request -> send(request, format, replyFeed(format)),
          Access.PUBLIC);
      routes.get(
          "/{year}/{month}/{slug}/" + ending,
          request -> send(request, format, replyFeed(format, entry(request))),
          Access.PUBLIC);
      routes.get(
          "/authors/{slug}/" + ending, request -> sendAuthor(request, format), Access.PUBLIC);
      routes.get("/theme/{slug}/" + ending, request -> sendTheme(request, format), Access.PUBLIC);
      for (ItemKind kind : ItemKind.values()) {
        routes.get(
            "/" + kind.key() + "/{slug}/" + ending,
            request -> sendItem(request, format),
            Access.PUBLIC);
      }
    }
  }

  private void send(Context request, Format format, Supplier<String> feed) throws IOException {
    pageRenderer.sendPublicText(
        request, format.mediaType() + ";charset=utf-8", () -> feed.get().getBytes(UTF_8));
  }

  private Entry entry(Context request) {
    return siteParts
        .entries()
        .findByPath(topicPath(request) + "/")
        .orElseThrow(NotFoundResponse::new);
  }

  /** The path of the page that a feed belongs to, without a slash at its end. */
  private static String topicPath(Context request) {
    String path = request.req().getRequestURI();
    return path.substring(0, path.lastIndexOf("/feed"));
  }

  private void sendAuthor(Context request, Format format) throws IOException {
    String slug = request.pathParam("slug");
    Optional<Member> found = authors.findBySlug(slug);
    if (found.isEmpty()) {
      Member kept = authors.findByFormerSlug(slug).orElseThrow(NotFoundResponse::new);
      String feed = authors.path(kept.id()) + "feed" + format.pathSuffix();
      request.redirect(feed, HttpStatus.MOVED_PERMANENTLY);
      return;
    }
    Member author = found.get();
    MemberId id = author.id();
    Topic topic =
        new Topic(author.name(), authors.path(id).replaceFirst("/$", ""), "author " + id.value());
    send(
        request,
        format,
        topicFeed(format, topic, () -> siteParts.entries().newestByAuthor(id, 1, feedSize())));
  }

  private void sendTheme(Context request, Format format) throws IOException {
    Theme theme =
        siteParts.themes().findBySlug(request.pathParam("slug")).orElseThrow(NotFoundResponse::new);
    Topic topic = new Topic(theme.name(), theme.path(), "theme " + theme.id().value());
    send(
        request,
        format,
        topicFeed(format, topic, () -> siteParts.entries().withTheme(theme, 1, feedSize())));
  }

  /** The entries about a film, a song and their like. */
  private void sendItem(Context request, Format format) throws IOException {
    String path = topicPath(request);
    Optional<Item> found = siteParts.items().findByPath(path);
    if (found.isEmpty()) {
      Item kept = siteParts.items().findByFormerPath(path).orElseThrow(NotFoundResponse::new);
      request.redirect(kept.path() + "/feed" + format.pathSuffix(), HttpStatus.MOVED_PERMANENTLY);
      return;
    }
    Item item = found.get();
    Topic topic =
        new Topic(item.fullName(), item.path(), item.kind().key() + " " + item.id().value());
    send(
        request,
        format,
        topicFeed(format, topic, () -> siteParts.entries().about(item, 1, feedSize())));
  }

  private Supplier<String> entryFeed(Format format) {
    return () -> {
      List<Entry> newest = siteParts.entries().newest(1, feedSize());
      return feed().of(format, fullEntries(newest), replyCounts(newest));
    };
  }

  private Supplier<String> topicFeed(Format format, Topic topic, Supplier<List<Entry>> entries) {
    return () -> {
      List<Entry> newest = entries.get();
      return feed().of(format, topic, fullEntries(newest), replyCounts(newest));
    };
  }

  private int feedSize() {
    return siteParts.settings().entriesPerPage();
  }

  private List<FullEntry> fullEntries(List<Entry> entries) {
    return entries.stream().map(siteParts.full()::of).toList();
  }

  private Map<EntryId, Integer> replyCounts(List<Entry> entries) {
    return siteParts.replies().countShown(entries.stream().map(Entry::id).toList());
  }

  private Supplier<String> replyFeed(Format format) {
    return () ->
        feed()
            .ofReplies(
                format,
                siteParts.replies().latest(MAX_REPLIES).stream()
                    .flatMap(this::placedReply)
                    .toList());
  }

  private Stream<ReplyOfEntry> placedReply(Reply reply) {
    return siteParts.entries().find(reply.entry()).filter(Entry::isPublished).stream()
        .map(entry -> placedReply(reply, siteParts.full().of(entry)));
  }

  private ReplyOfEntry placedReply(Reply reply, FullEntry under) {
    return new ReplyOfEntry(reply, under, entries.replyPath(under.entry(), reply.id()));
  }

  private Supplier<String> replyFeed(Format format, Entry entry) {
    return () -> {
      FullEntry full = siteParts.full().of(entry);
      List<ReplyOfEntry> latest =
          allReplies(siteParts.replies().threads(entry.id()))
              .filter(reply -> reply.isShown() && !reply.isErased())
              .sorted(Comparator.comparing(Reply::sent).reversed())
              .limit(MAX_REPLIES)
              .map(reply -> placedReply(reply, full))
              .toList();
      return feed().ofReplies(format, full, latest);
    };
  }

  private static Stream<Reply> allReplies(List<ReplyThread> threads) {
    return threads.stream()
        .flatMap(thread -> Stream.concat(Stream.of(thread.reply()), allReplies(thread.answers())));
  }

  private FeedWriter feed() {
    return new FeedWriter(
        siteParts.settings(),
        siteParts.address(),
        FeedIdentity.of(siteParts.database()),
        siteParts.prose(),
        siteParts.clips());
  }
}
