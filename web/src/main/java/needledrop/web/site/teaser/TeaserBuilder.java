package needledrop.web.site.teaser;

import java.util.List;
import java.util.Map;
import needledrop.journal.entry.Entry;
import needledrop.journal.entry.EntryContent;
import needledrop.journal.image.Image;
import needledrop.journal.prose.MarkdownRenderer;
import needledrop.journal.relation.FullEntry;
import needledrop.store.Ids.EntryId;
import needledrop.web.site.player.CueView;
import needledrop.web.site.player.PlayerView;
import needledrop.web.site.player.PlayerView.MediaSources;
import needledrop.web.site.player.PlayerViewBuilder;
import needledrop.web.site.sheet.DateFormats;
import needledrop.web.site.sheet.SiteParts;
import needledrop.web.words.Translator;
import org.jspecify.annotations.Nullable;

/** Makes the teasers of entries. */
public final class TeaserBuilder {
  private static final int MAX_NAMED_SONGS = 3;

  private final SiteParts siteParts;

  public TeaserBuilder(SiteParts siteParts) {
    this.siteParts = siteParts;
  }

  public List<Teaser> of(List<Entry> entries) {
    Map<EntryId, Integer> replies =
        siteParts.replies().countShown(entries.stream().map(Entry::id).toList());
    return entries.stream()
        .map(entry -> teaser(siteParts.full().of(entry), replies.getOrDefault(entry.id(), 0)))
        .toList();
  }

  private Teaser teaser(FullEntry full, int replies) {
    Entry entry = full.entry();
    DateFormats dateFormats = new DateFormats(siteParts.settings());
    List<PlayerView> screens =
        new PlayerViewBuilder(siteParts)
            .of(full).stream().filter(one -> one.sources() != null).toList();
    List<CueView> cues = screens.isEmpty() ? List.of() : screens.getFirst().cues();
    return new Teaser(
        entry.title(),
        full.film() == null ? null : full.film().name(),
        entry.path(siteParts.settings().timeZone()),
        imagePath(screens, full.cover()),
        cues,
        siteParts.prose().render(excerpt(entry.content())),
        entry.content().moreLabel(),
        dateFormats.longDate(entry.date()),
        dateFormats.shortDate(entry.date()),
        dateFormats.isoDateTime(entry.date()),
        songs(cues),
        replies == 0
            ? null
            : excerpt()
                .translate("{count, plural, one {# reply} other {# replies}}", "count", replies));
  }

  /** The teaser, or how the text begins. */
  private String excerpt(EntryContent entryContent) {
    return entryContent.teaser().isBlank()
        ? MarkdownRenderer.excerpt(
            entryContent.body(), EntryContent.TEASER_SENTENCES, siteParts.settings().language())
        : entryContent.teaser();
  }

  /** Of its first clip, or else the first picture of its text. */
  private static @Nullable String imagePath(List<PlayerView> screens, @Nullable Image cover) {
    MediaSources mediaSources = screens.isEmpty() ? null : screens.getFirst().sources();
    if (mediaSources != null) {
      return mediaSources.poster();
    }
    return cover == null ? null : cover.path();
  }

  private Translator excerpt() {
    return siteParts.masthead().translator();
  }

  private @Nullable String songs(List<CueView> cues) {
    List<String> names = cues.stream().map(CueView::songName).distinct().toList();
    if (names.isEmpty()) {
      return null;
    }
    return names.size() > MAX_NAMED_SONGS
        ? excerpt()
            .translate("{count, plural, one {# song} other {# songs}}", "count", names.size())
        : String.join(", ", names);
  }
}
