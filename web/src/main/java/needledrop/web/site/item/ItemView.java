package needledrop.web.site.item;

import java.util.List;
import java.util.stream.Stream;
import needledrop.catalog.detail.DerivedFactLine;
import needledrop.catalog.detail.FactLine;
import needledrop.journal.prose.SafeHtml;
import needledrop.web.site.figure.Figures;
import needledrop.web.site.teaser.Teaser;
import org.jspecify.annotations.Nullable;

/**
 * The page of a film, a song, a person, a place, a theme: what is known, and where it is spoken of.
 *
 * @param qualifier what stands in brackets behind the name
 * @param moments for a song, every stretch of a clip in which it plays
 * @param moreLinks where all of what is shown here in part is
 * @param definition for a theme, what it means
 */
public record ItemView(
    String kind,
    String name,
    @Nullable String qualifier,
    @Nullable SafeHtml definition,
    List<Moment> moments,
    List<FactLine> lines,
    List<DerivedFactLine> derivedFacts,
    Figures figures,
    List<MoreLink> moreLinks,
    List<EntryGroup> groups) {

  /** A stretch of a clip in which a song plays: its first picture, and the way to it. */
  public record Moment(
      String path,
      String title,
      String song,
      String from,
      String until,
      String certainty,
      ClipThumbnail thumbnail) {}

  /** The way to what there is more than a page has room for. */
  public record MoreLink(String text, String path) {}

  /** Entries that belong here for one reason. */
  public record EntryGroup(String label, List<Teaser> teasers) {}

  /** All texts of authors that the page shows. */
  public Stream<SafeHtml> texts() {
    return Stream.concat(
        Stream.ofNullable(definition),
        groups.stream().flatMap(entryGroup -> entryGroup.teasers().stream()).map(Teaser::excerpt));
  }

  public boolean isEmpty() {
    return definition == null && moments.isEmpty() && lines.isEmpty() && groups.isEmpty();
  }
}
