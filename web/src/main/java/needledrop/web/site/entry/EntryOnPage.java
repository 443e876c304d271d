package needledrop.web.site.entry;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import needledrop.catalog.item.Film;
import needledrop.journal.entry.ExternalLink;
import needledrop.journal.entry.Theme;
import needledrop.journal.prose.Article;
import needledrop.journal.prose.SafeHtml;
import needledrop.journal.prose.TimestampTargets;
import needledrop.journal.relation.FullEntry;
import needledrop.journal.relation.RelatedLink;
import needledrop.web.site.figure.Figures;
import needledrop.web.site.item.About;
import needledrop.web.site.player.Screen;
import org.jspecify.annotations.Nullable;

/**
 * An entry with all that its page shows of it, but for the replies.
 *
 * @param oembed where programs ask how to embed its first clip; nothing if none can be played
 */
public record EntryOnPage(
    FullEntry full,
    String path,
    String date,
    String machineDate,
    @Nullable Changed changed,
    SafeHtml teaser,
    Article article,
    List<Screen> screens,
    List<About> about,
    Figures figures,
    List<RelatedLink> kin,
    List<SafeHtml> wishes,
    String oembed,
    String authorPath) {

  /** When the text was changed, where that is worth telling. */
  public record Changed(String date, String machineDate) {}

  /** All texts of its author that the page shows. */
  public Stream<SafeHtml> texts() {
    return Stream.of(Stream.of(teaser), article.texts(), wishes.stream()).flatMap(texts -> texts);
  }

  public long id() {
    return full.entry().id().value();
  }

  public String title() {
    return full.entry().title();
  }

  public @Nullable Film film() {
    return full.film();
  }

  public String author() {
    return full.author().name();
  }

  public List<Theme> themes() {
    return full.themes();
  }

  /**
   * Who may see it, in words, while it is not published.
   *
   * @param shared whether a link of its own led here
   */
  public @Nullable String draftWords(boolean shared) {
    if (full.entry().isPublished()) {
      return null;
    }
    return shared
        ? "This is a draft, and you see it by a link of its own. It may still change."
        : "This is a draft. Only you see it.";
  }

  public boolean takesReplies() {
    return full.entry().content().repliesAllowed() && full.entry().isPublished();
  }

  public List<ExternalLink> links() {
    return full.entry().content().links();
  }

  /** The clips that the essay does not place stand above it. */
  public List<Screen> screensOnTop() {
    return screens.stream().filter(screen -> !article.hasClip(screen.number())).toList();
  }

  /** The picture that readers see first, if it is a clip's. */
  public String poster() {
    return screensOnTop().stream().findFirst().map(Screen::poster).orElse("");
  }

  public @Nullable Screen screen(int number) {
    return screens.stream().filter(screen -> screen.number() == number).findFirst().orElse(null);
  }

  /** How long its clips are, in words; nothing if there are none. */
  public @Nullable String length() {
    String lengths =
        String.join(
            ", ",
            screens.stream()
                .flatMap(screen -> Stream.ofNullable(screen.playing()))
                .map(Screen.Playing::length)
                .toList());
    return lengths.isEmpty() ? null : lengths;
  }

  /** What times in its replies link to. */
  public TimestampTargets timestamps() {
    return new TimestampTargets(
        path,
        screens.stream()
            .map(Screen::playing)
            .map(playing ->
                playing == null
                    ? Duration.ZERO
                    : Duration.ofMillis(Math.round(1000 * playing.seconds())))
            .toList());
  }

  /** The path that a shared moment opens: the page's own, or the clip's while that is a draft. */
  public String sharedAt(Screen screen) {
    return full.entry().isPublished() ? path : screen.path();
  }

  /** Where its replies are a feed; nothing while nobody else sees it. */
  public String feed() {
    return full.entry().isPublished() ? path + "feed" : "";
  }
}
