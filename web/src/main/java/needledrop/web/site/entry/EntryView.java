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
import needledrop.web.site.item.ItemFacts;
import needledrop.web.site.player.PlayerView;
import org.jspecify.annotations.Nullable;

/**
 * An entry with all that its page shows of it, but for the replies.
 *
 * @param oembedUrl where programs ask how to embed its first clip; nothing if none can be played
 */
public record EntryView(
    FullEntry full,
    String path,
    String date,
    String isoDate,
    @Nullable ChangeDate changeDate,
    SafeHtml teaser,
    Article article,
    List<PlayerView> players,
    List<ItemFacts> itemFacts,
    Figures figures,
    List<RelatedLink> related,
    List<SafeHtml> wishes,
    String oembedUrl,
    String authorPath) {

  /** When the text was changed, where that is worth telling. */
  public record ChangeDate(String date, String isoDate) {}

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
  public @Nullable String draftNotice(boolean shared) {
    if (full.entry().isPublished()) {
      return null;
    }
    return shared
        ? "This is a draft, shared with you by link. It may still change."
        : "This is a draft. Only you can see it.";
  }

  public boolean acceptsReplies() {
    return full.entry().content().repliesAllowed() && full.entry().isPublished();
  }

  public List<ExternalLink> links() {
    return full.entry().content().links();
  }

  /** The clips that the essay does not place stand above it. */
  public List<PlayerView> unplacedPlayers() {
    return players.stream().filter(playerView -> !article.hasClip(playerView.number())).toList();
  }

  /** The picture that readers see first, if it is a clip's. */
  public String poster() {
    return unplacedPlayers().stream().findFirst().map(PlayerView::poster).orElse("");
  }

  public @Nullable PlayerView player(int number) {
    return players.stream()
        .filter(playerView -> playerView.number() == number)
        .findFirst()
        .orElse(null);
  }

  /** How long its clips are, in words; nothing if there are none. */
  public @Nullable String length() {
    String lengths =
        String.join(
            ", ",
            players.stream()
                .flatMap(playerView -> Stream.ofNullable(playerView.sources()))
                .map(PlayerView.MediaSources::length)
                .toList());
    return lengths.isEmpty() ? null : lengths;
  }

  /** What times in its replies link to. */
  public TimestampTargets timestamps() {
    return new TimestampTargets(
        path,
        players.stream()
            .map(PlayerView::sources)
            .map(mediaSources ->
                mediaSources == null
                    ? Duration.ZERO
                    : Duration.ofMillis(Math.round(1000 * mediaSources.seconds())))
            .toList());
  }

  /** The path that a shared moment opens: the page's own, or the clip's while that is a draft. */
  public String momentPath(PlayerView playerView) {
    return full.entry().isPublished() ? path : playerView.path();
  }

  /** Where its replies are a feed; nothing while nobody else sees it. */
  public String feedPath() {
    return full.entry().isPublished() ? path + "feed" : "";
  }
}
