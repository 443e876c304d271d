package needledrop.journal.syndication;

import java.time.LocalDate;
import java.time.ZoneOffset;
import needledrop.journal.entry.Entry;
import needledrop.journal.reply.Reply;

/** The names of entries and replies that last, whatever their addresses become (RFC 4151). */
record FeedNames(Address address) {
  String of(Entry entry) {
    LocalDate day = LocalDate.ofInstant(entry.date(), ZoneOffset.UTC);
    return tag(day, "entry/" + entry.id().value());
  }

  String of(Reply reply) {
    return tag(LocalDate.ofInstant(reply.sent(), ZoneOffset.UTC), "reply/" + reply.id().value());
  }

  private String tag(LocalDate day, String what) {
    return "tag:%s,%s:%s".formatted(address.journal().getHost(), day, what);
  }
}
