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
 * The data of the page of an entry, without replies: text, clip players, facts, figures, related
 * links and wishes.
 *
 * @param oembedUrl the URL of the oEmbed description of its first clip; empty if no clip is
 *     playable
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

  /** The date of the last notable change. */
  public record ChangeDate(String date, String isoDate) {}

  /** All texts by members on the page. */
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
   * The notice above an unpublished entry; null for a published one.
   *
   * @param shared whether the page was opened by a link to the draft
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

  /** The clips that the article does not place, which are shown above it. */
  public List<PlayerView> unplacedPlayers() {
    return players.stream().filter(playerView -> !article.hasClip(playerView.number())).toList();
  }

  /** The poster of the first clip above the article; empty if there is none. */
  public String poster() {
    return unplacedPlayers().stream().findFirst().map(PlayerView::poster).orElse("");
  }

  public @Nullable PlayerView player(int number) {
    return players.stream()
        .filter(playerView -> playerView.number() == number)
        .findFirst()
        .orElse(null);
  }

  /** The lengths of the playable clips, such as "1:20, 0:45"; null if there are none. */
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

  /** The targets of timestamps in replies. */
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

  /** The path of links to moments: of this page, or of the page of the clip for a draft. */
  public String momentPath(PlayerView playerView) {
    return full.entry().isPublished() ? path : playerView.path();
  }

  /** The path of the feed of replies; empty for a draft. */
  public String feedPath() {
    return full.entry().isPublished() ? path + "feed" : "";
  }
}
