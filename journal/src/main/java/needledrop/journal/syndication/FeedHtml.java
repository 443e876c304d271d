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

/**
 * Renders an entry as HTML for feeds: each clip is replaced by its poster with a link to the page.
 */
final class FeedHtml {
  private final BaseUrl baseUrl;
  private final MarkdownRenderer markdownRenderer;

  FeedHtml(BaseUrl baseUrl, MarkdownRenderer markdownRenderer) {
    this.baseUrl = baseUrl;
    this.markdownRenderer = markdownRenderer;
  }

  String of(FullEntry full, ZoneId zone) {
    Article body = markdownRenderer.renderArticle(full.entry().content().body());
    IntFunction<String> clipRenderer = number -> clip(full, number, zone);
    String unplaced =
        IntStream.rangeClosed(1, full.clips().size())
            .filter(number -> !body.hasClip(number))
            .mapToObj(clipRenderer)
            .collect(Collectors.joining());
    return unplaced + body.html(clipRenderer, "entry-" + full.entry().id().value() + "-");
  }

  private String clip(FullEntry full, int number, ZoneId zone) {
    List<ClipWithCues> clips = full.clips();
    if (number > clips.size() || clips.get(number - 1).clip().publicRendition() == null) {
      return "";
    }
    Clip clipRenderer = clips.get(number - 1).clip();
    return "<p><a href=\"%s\"><img src=\"%s\" alt=\"%s\"></a></p>\n"
        .formatted(
            escape(baseUrl.resolve(full.entry().path(zone))),
            escape(baseUrl.resolve(clipRenderer.path(ClipFile.POSTER))),
            escape("Clip: " + clipRenderer.title()));
  }

  /** Escapes text for HTML. */
  static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
