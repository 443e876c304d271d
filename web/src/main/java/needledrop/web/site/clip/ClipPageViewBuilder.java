package needledrop.web.site.clip;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import needledrop.catalog.cue.StoredCue;
import needledrop.catalog.detail.FactLine;
import needledrop.catalog.detail.ItemDetails;
import needledrop.catalog.item.Song;
import needledrop.journal.clip.ClipWithCues;
import needledrop.journal.entry.Entry;
import needledrop.web.http.SiteIdentity;
import needledrop.web.site.item.ItemFacts;
import needledrop.web.site.player.PlayerViewBuilder;
import needledrop.web.site.teaser.TeaserBuilder;

/**
 * Builds the data of the public page of a clip: player, facts about its songs, and teasers of the
 * entries with the clip.
 */
public final class ClipPageViewBuilder {
  private static final int MAX_FACTS_PER_SONG = 4;

  private final SiteIdentity identity;
  private final ItemDetails itemDetails;
  private final PlayerViewBuilder playerViewBuilder;
  private final TeaserBuilder teaserBuilder;

  public ClipPageViewBuilder(
      SiteIdentity identity,
      ItemDetails itemDetails,
      PlayerViewBuilder playerViewBuilder,
      TeaserBuilder teaserBuilder) {
    this.identity = identity;
    this.itemDetails = itemDetails;
    this.playerViewBuilder = playerViewBuilder;
    this.teaserBuilder = teaserBuilder;
  }

  ClipPageView of(ClipWithCues clipWithCues, List<Entry> entries) {
    String path = clipWithCues.clip().path();
    return new ClipPageView(
        playerViewBuilder.of(clipWithCues, 1),
        songs(clipWithCues),
        teaserBuilder.of(entries),
        clipWithCues.clip().publicRendition() == null
            ? ""
            : OembedEndpoint.endpointUrl(identity.masthead(), path),
        identity.absoluteUrl(path));
  }

  private List<ItemFacts> songs(ClipWithCues clipWithCues) {
    Set<Song> songs =
        new LinkedHashSet<>(clipWithCues.cues().stream().map(StoredCue::song).toList());
    return songs.stream().map(song -> new ItemFacts(song, firstFacts(song), List.of())).toList();
  }

  private List<FactLine> firstFacts(Song song) {
    return itemDetails.of(song.id()).stream().limit(MAX_FACTS_PER_SONG).toList();
  }
}
