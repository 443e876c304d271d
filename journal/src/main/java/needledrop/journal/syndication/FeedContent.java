package needledrop.journal.syndication;

import java.time.ZoneId;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import needledrop.journal.clip.Clip;
import needledrop.journal.clip.ClipFile;
import needledrop.journal.clip.ClipWithCues;
import needledrop.journal.prose.Article;
import needledrop.journal.prose.MarkdownRenderer;
import needledrop.journal.relation.FullEntry;

/** A whole entry as HTML for a feed: each clip is its poster, which leads to the page. */
final class FeedContent {
  private final Address address;
  private final MarkdownRenderer markdownRenderer;

  FeedContent(Address address, MarkdownRenderer markdownRenderer) {
    this.address = address;
    this.markdownRenderer = markdownRenderer;
  }

  String of(FullEntry full, ZoneId zone) {
    Article body = markdownRenderer.renderArticle(full.entry().content().body());
    IntFunction<String> clip = number -> clip(full, number, zone);
    String unplaced =
        IntStream.rangeClosed(1, full.clips().size())
            .filter(number -> !body.hasClip(number))
            .mapToObj(clip)
            .collect(Collectors.joining());
    return unplaced + body.html(clip, "entry-" + full.entry().id().value() + "-");
  }

  private String clip(FullEntry full, int number, ZoneId zone) {
    List<ClipWithCues> clips = full.clips();
    if (number > clips.size() || clips.get(number - 1).clip().publicRendition() == null) {
      return "";
    }
    Clip clip = clips.get(number - 1).clip();
    return "<p><a href=\"%s\"><img src=\"%s\" alt=\"%s\"></a></p>\n"
        .formatted(
            escaped(address.of(full.entry().path(zone))),
            escaped(address.of(clip.path(ClipFile.POSTER))),
            escaped("Clip: " + clip.title()));
  }

  /** Text as HTML that says just that. */
  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
