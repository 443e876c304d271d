package needledrop.web.site.entry;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import needledrop.journal.prose.SafeHtml;
import needledrop.journal.reply.Reply;
import needledrop.journal.reply.ReplyThread;
import needledrop.web.site.page.DateFormats;
import org.jspecify.annotations.Nullable;

/**
 * A reply as readers see it, without the email address.
 *
 * @param badge the role of its writer, in English; null for guests
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
      Function<String, SafeHtml> renderText,
      MemberBadges memberBadges,
      DateFormats dateFormats) {
    return threads.stream()
        .map(thread -> of(thread, renderText, memberBadges, dateFormats))
        .toList();
  }

  private static ReplyView of(
      ReplyThread thread,
      Function<String, SafeHtml> renderText,
      MemberBadges memberBadges,
      DateFormats dateFormats) {
    Reply reply = thread.reply();
    return new ReplyView(
        reply,
        memberBadges.of(reply),
        renderText.apply(reply.text()),
        dateFormats.longDate(reply.sent()),
        dateFormats.isoDateTime(reply.sent()),
        of(thread.answers(), renderText, memberBadges, dateFormats));
  }

  public long id() {
    return reply.id().value();
  }

  /** Whether the text was erased at the request of its writer. */
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

  /** The color of the avatar, derived from the name; from 0 on. */
  public int tone() {
    return Math.floorMod(reply.name().hashCode(), TONE_COUNT);
  }

  /** The letter of the avatar. */
  public String initial() {
    return reply.name().isEmpty()
        ? "?"
        : reply.name().substring(0, reply.name().offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
  }
}
