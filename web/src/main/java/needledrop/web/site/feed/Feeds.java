package needledrop.web.site.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import needledrop.journal.entry.Entry;
import needledrop.journal.relation.FullEntry;
import needledrop.journal.reply.Reply;
import needledrop.journal.reply.ReplyThread;
import needledrop.journal.syndication.Feed;
import needledrop.journal.syndication.Feed.Format;
import needledrop.journal.syndication.Feed.Placed;
import needledrop.journal.syndication.FeedIdentity;
import needledrop.web.http.Door;
import needledrop.web.http.Routes;
import needledrop.web.site.entry.EntryPages;
import needledrop.web.site.sheet.Journal;
import needledrop.web.site.sheet.Sheet;

/** The feeds: of the entries, of all replies, and of the replies to each entry. */
public final class Feeds implements Routes {
  private static final int REPLIES = 30;

  private final Journal journal;
  private final Sheet sheet;
  private final EntryPages entries;

  public Feeds(Journal journal, Sheet sheet, EntryPages entries) {
    this.journal = journal;
    this.sheet = sheet;
    this.entries = entries;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    for (Format format : Format.values()) {
      String ending = "feed" + format.ending();
      routes.get("/" + ending, request -> send(request, format, ofEntries(format)), Door.OPEN);
      routes.get(
          "/comments/" + ending, request -> send(request, format, ofReplies(format)), Door.OPEN);
      routes.get(
          "/{year}/{month}/{slug}/" + ending,
          request -> send(request, format, ofReplies(format, entry(request))),
          Door.OPEN);
    }
  }

  private void send(Context request, Format format, Supplier<String> feed) throws IOException {
    sheet.publishText(
        request, format.mediaType() + ";charset=utf-8", () -> feed.get().getBytes(UTF_8));
  }

  private Entry entry(Context request) {
    String path = request.req().getRequestURI();
    return journal
        .entries()
        .at(path.substring(0, path.lastIndexOf("/feed") + 1))
        .orElseThrow(NotFoundResponse::new);
  }

  private Supplier<String> ofEntries(Format format) {
    return () -> {
      List<Entry> newest = journal.entries().newest(1, journal.settings().entriesAPage());
      return feed()
          .of(
              format,
              newest.stream().map(journal.full()::of).toList(),
              journal.replies().counts(newest.stream().map(Entry::id).toList()));
    };
  }

  private Supplier<String> ofReplies(Format format) {
    return () ->
        feed()
            .ofReplies(
                format, journal.replies().latest(REPLIES).stream().flatMap(this::placed).toList());
  }

  private Stream<Placed> placed(Reply reply) {
    return journal.entries().find(reply.entry()).filter(Entry::isPublished).stream()
        .map(entry -> placed(reply, journal.full().of(entry)));
  }

  private Placed placed(Reply reply, FullEntry under) {
    return new Placed(reply, under, entries.place(under.entry(), reply.id()));
  }

  private Supplier<String> ofReplies(Format format, Entry entry) {
    return () -> {
      FullEntry full = journal.full().of(entry);
      List<Placed> latest =
          flat(journal.replies().shownOn(entry.id()))
              .filter(reply -> reply.isShown() && !reply.isErased())
              .sorted(Comparator.comparing(Reply::sent).reversed())
              .limit(REPLIES)
              .map(reply -> placed(reply, full))
              .toList();
      return feed().ofReplies(format, full, latest);
    };
  }

  private static Stream<Reply> flat(List<ReplyThread> threads) {
    return threads.stream()
        .flatMap(thread -> Stream.concat(Stream.of(thread.reply()), flat(thread.answers())));
  }

  private Feed feed() {
    return new Feed(
        journal.settings(),
        journal.address(),
        FeedIdentity.of(journal.database()),
        journal.prose(),
        journal.clips());
  }
}
