package needledrop.web.site.teaser;

import java.util.List;
import java.util.Map;
import needledrop.journal.entry.Entry;
import needledrop.journal.entry.EntryContent;
import needledrop.journal.image.Image;
import needledrop.journal.prose.MarkdownRenderer;
import needledrop.journal.relation.FullEntries;
import needledrop.journal.relation.FullEntry;
import needledrop.journal.reply.Replies;
import needledrop.store.Ids.EntryId;
import needledrop.web.http.SiteIdentity;
import needledrop.web.site.page.DateFormats;
import needledrop.web.site.player.CueView;
import needledrop.web.site.player.PlayerView;
import needledrop.web.site.player.PlayerView.MediaSources;
import needledrop.web.site.player.PlayerViewBuilder;
import org.jspecify.annotations.Nullable;

/** Builds the {@link Teaser Teasers} of entries for the front page and other lists of entries. */
public final class TeaserBuilder {
  private static final int MAX_NAMED_SONGS = 3;

  private final SiteIdentity identity;
  private final Replies replies;
  private final FullEntries fullEntries;
  private final PlayerViewBuilder playerViewBuilder;
  private final MarkdownRenderer markdown;

  public TeaserBuilder(
      SiteIdentity identity,
      Replies replies,
      FullEntries fullEntries,
      PlayerViewBuilder playerViewBuilder,
      MarkdownRenderer markdown) {
    this.identity = identity;
    this.replies = replies;
    this.fullEntries = fullEntries;
    this.playerViewBuilder = playerViewBuilder;
    this.markdown = markdown;
  }

  public List<Teaser> of(List<Entry> entries) {
    Map<EntryId, Integer> replyCounts =
        replies.countShown(entries.stream().map(Entry::id).toList());
    return entries.stream()
        .map(entry -> teaser(fullEntries.of(entry), replyCounts.getOrDefault(entry.id(), 0)))
        .toList();
  }

  private Teaser teaser(FullEntry full, int replyCount) {
    Entry entry = full.entry();
    DateFormats dateFormats = new DateFormats(identity.settings());
    List<PlayerView> players =
        playerViewBuilder.of(full).stream().filter(player -> player.sources() != null).toList();
    List<CueView> cues = players.isEmpty() ? List.of() : players.getFirst().cues();
    return new Teaser(
        entry.title(),
        full.film() == null ? null : full.film().name(),
        entry.path(identity.timeZone()),
        imagePath(players, full.cover()),
        cues,
        markdown.render(excerpt(entry.content())),
        entry.content().moreLabel(),
        dateFormats.longDate(entry.date()),
        dateFormats.shortDate(entry.date()),
        dateFormats.isoDateTime(entry.date()),
        songs(cues),
        replyCount == 0
            ? null
            : identity
                .translator()
                .translate(
                    "{count, plural, one {# reply} other {# replies}}", "count", replyCount));
  }

  /** The teaser as written, or else the beginning of the text. */
  private String excerpt(EntryContent entryContent) {
    return entryContent.teaser().isBlank()
        ? MarkdownRenderer.excerpt(
            entryContent.body(), EntryContent.TEASER_SENTENCES, identity.settings().language())
        : entryContent.teaser();
  }

  /** The poster of the first clip, or else the first image of the text. */
  private static @Nullable String imagePath(List<PlayerView> players, @Nullable Image cover) {
    MediaSources mediaSources = players.isEmpty() ? null : players.getFirst().sources();
    if (mediaSources != null) {
      return mediaSources.poster();
    }
    return cover == null ? null : cover.path();
  }

  private @Nullable String songs(List<CueView> cues) {
    List<String> names = cues.stream().map(CueView::songName).distinct().toList();
    if (names.isEmpty()) {
      return null;
    }
    return names.size() > MAX_NAMED_SONGS
        ? identity
            .translator()
            .translate("{count, plural, one {# song} other {# songs}}", "count", names.size())
        : String.join(", ", names);
  }
}
