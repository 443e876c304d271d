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
 * The data of the page of a catalog item, a theme or an author: facts, figures, moments in clips,
 * and entries.
 *
 * @param qualifier what tells the item from others of the same name, such as the year of a film
 * @param definition the definition of a theme
 * @param moments the spans of clips in which a song plays
 * @param moreLinks links to the pages of what is shown in part
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

  /** A span of a clip in which a song plays, with a link and a thumbnail. */
  public record Moment(
      String path,
      String title,
      String song,
      String from,
      String until,
      String certainty,
      ClipThumbnail thumbnail) {}

  /** A link to all of what the page shows in part. */
  public record MoreLink(String text, String path) {}

  /** Entries under one heading. */
  public record EntryGroup(String label, List<Teaser> teasers) {}

  /** All texts by members on the page. */
  public Stream<SafeHtml> texts() {
    return Stream.concat(
        Stream.ofNullable(definition),
        groups.stream().flatMap(entryGroup -> entryGroup.teasers().stream()).map(Teaser::excerpt));
  }

  public boolean isEmpty() {
    return definition == null && moments.isEmpty() && lines.isEmpty() && groups.isEmpty();
  }
}
