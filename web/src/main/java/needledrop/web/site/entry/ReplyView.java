package needledrop.web.site.entry;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import needledrop.journal.prose.SafeHtml;
import needledrop.journal.reply.Reply;
import needledrop.journal.reply.ReplyThread;
import needledrop.web.site.sheet.DateFormats;
import org.jspecify.annotations.Nullable;

/**
 * A reply as readers see it. It has no e-mail address to show.
 *
 * @param badge what its writer is in this journal, in English; none for guests
 */
public record ReplyView(
    Reply reply,
    @Nullable String badge,
    SafeHtml html,
    String date,
    String isoDate,
    List<ReplyView> answers) {
  private static final int TONE_COUNT = 5;

  static List<ReplyView> of(
      List<ReplyThread> threads,
      Function<String, SafeHtml> prose,
      MemberBadges memberBadges,
      DateFormats dateFormats) {
    return threads.stream().map(thread -> of(thread, prose, memberBadges, dateFormats)).toList();
  }

  private static ReplyView of(
      ReplyThread thread,
      Function<String, SafeHtml> prose,
      MemberBadges memberBadges,
      DateFormats dateFormats) {
    Reply reply = thread.reply();
    return new ReplyView(
        reply,
        memberBadges.of(reply),
        prose.apply(reply.text()),
        dateFormats.longDate(reply.sent()),
        dateFormats.isoDateTime(reply.sent()),
        of(thread.answers(), prose, memberBadges, dateFormats));
  }

  public long id() {
    return reply.id().value();
  }

  /** Whether its writer had it removed, so that only its place is left. */
  public boolean isErased() {
    return reply.isErased();
  }

  public boolean isEdited() {
    return reply.edited() != null;
  }

  public String anchor() {
    return reply.anchor();
  }

  public String name() {
    return reply.name();
  }

  public @Nullable String website() {
    return reply.website() == null ? null : reply.website().toString();
  }

  /** The portrait is drawn from the name alone: its colour … */
  public int tone() {
    return Math.floorMod(reply.name().hashCode(), TONE_COUNT);
  }

  /** … and its first letter. */
  public String initial() {
    return reply.name().isEmpty()
        ? "?"
        : reply.name().substring(0, reply.name().offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
  }
}
