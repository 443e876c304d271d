package needledrop.journal.prose;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;

/**
 * Turns times such as "0:31" in a reply into links to that moment: of the clip that the paragraph
 * named last, as in "clip 2 at 0:31", or of the first. Code and the text of links stay as they are.
 */
final class TimestampLinks extends AbstractVisitor {
  private static final Pattern CLIP_OR_TIME =
      Pattern.compile(
          "\\b[Cc]lip (?<clip>\\d{1,2})\\b"
              + "|(?<![\\p{L}\\d:.,/-])(?:(?<hours>\\d{1,2}):)?(?<minutes>\\d{1,2}):(?<seconds>[0-5]\\d)"
              + "(?![\\p{L}\\d:/-]|[.,]\\d|\\s?[AaPp]\\.?[Mm]\\b)");

  private final TimestampTargets timestampTargets;
  private int clip = 1;

  private TimestampLinks(TimestampTargets timestampTargets) {
    this.timestampTargets = timestampTargets;
  }

  static Node in(Node reply, TimestampTargets timestampTargets) {
    if (!timestampTargets.lengths().isEmpty()) {
      reply.accept(new TimestampLinks(timestampTargets));
    }
    return reply;
  }

  @Override
  public void visit(Paragraph paragraph) {
    clip = 1;
    visitChildren(paragraph);
  }

  @Override
  public void visit(Link link) {
    // A link within a link is not HTML.
  }

  @Override
  public void visit(Text text) {
    String literal = text.getLiteral();
    Matcher matcher = CLIP_OR_TIME.matcher(literal);
    int from = 0;
    while (matcher.find()) {
      if (matcher.group("clip") != null) {
        clip = Integer.parseInt(matcher.group("clip"));
        continue;
      }
      Optional<String> address = timestampTargets.address(clip, parseTime(matcher));
      if (address.isPresent()) {
        insertBefore(text, literal.substring(from, matcher.start()));
        Link link = new Link(address.get(), null);
        link.appendChild(new Text(matcher.group()));
        text.insertBefore(link);
        from = matcher.end();
      }
    }
    text.setLiteral(literal.substring(from));
  }

  private static void insertBefore(Text text, String literal) {
    if (!literal.isEmpty()) {
      text.insertBefore(new Text(literal));
    }
  }

  private static Duration parseTime(Matcher matcher) {
    String hours = matcher.group("hours");
    return Duration.ofHours(hours == null ? 0 : Long.parseLong(hours))
        .plusMinutes(Long.parseLong(matcher.group("minutes")))
        .plusSeconds(Long.parseLong(matcher.group("seconds")));
  }
}
