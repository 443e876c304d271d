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
final class FeedHtml {
  private final BaseUrl baseUrl;
  private final MarkdownRenderer markdownRenderer;

  FeedHtml(BaseUrl baseUrl, MarkdownRenderer markdownRenderer) {
    this.baseUrl = baseUrl;
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
            escape(baseUrl.resolve(full.entry().path(zone))),
            escape(baseUrl.resolve(clip.path(ClipFile.POSTER))),
            escape("Clip: " + clip.title()));
  }

  /** Text as HTML that says just that. */
  static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
