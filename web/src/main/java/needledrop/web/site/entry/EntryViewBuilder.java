package needledrop.web.site.entry;

import java.time.Instant;
import java.util.List;
import needledrop.journal.entry.Entry;
import needledrop.journal.member.Authors;
import needledrop.journal.prose.MarkdownRenderer;
import needledrop.journal.prose.SafeHtml;
import needledrop.journal.relation.FullEntry;
import needledrop.journal.relation.Relations;
import needledrop.journal.wish.Wishes;
import needledrop.web.http.SiteIdentity;
import needledrop.web.site.clip.OembedEndpoint;
import needledrop.web.site.figure.FigureBuilder;
import needledrop.web.site.figure.Figures;
import needledrop.web.site.page.DateFormats;
import needledrop.web.site.player.PlayerViewBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Builds the data of the page of an entry, without replies: text, clip players, facts, figures,
 * related links and wishes.
 */
public final class EntryViewBuilder {
  private final SiteIdentity identity;
  private final MarkdownRenderer markdown;
  private final Authors authors;
  private final PlayerViewBuilder playerViewBuilder;
  private final EntryFacts entryFacts;
  private final FigureBuilder figures;
  private final Relations relations;
  private final Wishes wishes;

  public EntryViewBuilder(
      SiteIdentity identity,
      MarkdownRenderer markdown,
      Authors authors,
      PlayerViewBuilder playerViewBuilder,
      EntryFacts entryFacts,
      FigureBuilder figures,
      Relations relations,
      Wishes wishes) {
    this.identity = identity;
    this.markdown = markdown;
    this.authors = authors;
    this.playerViewBuilder = playerViewBuilder;
    this.entryFacts = entryFacts;
    this.figures = figures;
    this.relations = relations;
    this.wishes = wishes;
  }

  EntryView build(FullEntry full) {
    Entry entry = full.entry();
    DateFormats dateFormats = new DateFormats(identity.settings());
    String path = entry.path(identity.timeZone());
    return new EntryView(
        full,
        path,
        dateFormats.longDate(entry.date()),
        dateFormats.isoDateTime(entry.date()),
        changeDate(entry, dateFormats),
        markdown.render(entry.content().lead()),
        markdown.renderArticle(entry.content().body()),
        playerViewBuilder.of(full),
        entryFacts.of(full),
        full.film() == null ? Figures.NONE : figures.of(full.film()),
        relations.of(full, identity.timeZone()),
        wishes(entry),
        isEmbeddable(full) ? OembedEndpoint.endpointUrl(identity.masthead(), path) : "",
        authors.path(entry.author()));
  }

  private static EntryView.@Nullable ChangeDate changeDate(Entry entry, DateFormats dateFormats) {
    Instant changed = entry.notableUpdate();
    return changed == null
        ? null
        : new EntryView.ChangeDate(dateFormats.longDate(changed), dateFormats.isoDateTime(changed));
  }

  private List<SafeHtml> wishes(Entry entry) {
    return wishes.ungrantedOn(entry.id()).stream()
        .map(wish -> markdown.render(wish.wanted()))
        .toList();
  }

  /** Whether other sites can embed a clip of the entry. */
  private static boolean isEmbeddable(FullEntry full) {
    return full.entry().isPublished()
        && full.clips().stream().anyMatch(clip -> clip.clip().publicRendition() != null);
  }
}
