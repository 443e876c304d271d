package needledrop.web.site;

import needledrop.catalog.Catalog;
import needledrop.catalog.derived.DerivedFacts;
import needledrop.journal.Journal;
import needledrop.journal.JournalView;
import needledrop.journal.member.Authors;
import needledrop.journal.member.Members;
import needledrop.store.Database;
import needledrop.web.http.SiteIdentity;
import needledrop.web.site.entry.EntryFacts;
import needledrop.web.site.entry.EntryPageRenderer;
import needledrop.web.site.entry.EntryViewBuilder;
import needledrop.web.site.entry.ReplyPageRenderer;
import needledrop.web.site.figure.FigureBuilder;
import needledrop.web.site.item.ItemFactLines;
import needledrop.web.site.item.ItemViewBuilder;
import needledrop.web.site.page.PageMetadata;
import needledrop.web.site.page.PageRenderer;
import needledrop.web.site.player.PlayerViewBuilder;
import needledrop.web.site.teaser.TeaserBuilder;

/**
 * Assembles the builders and renderers of item and entry pages for one view of the journal: that of
 * readers or that of members.
 */
final class ViewRenderers {
  private final Journal journal;
  private final JournalView view;
  private final Catalog catalog;
  private final Database database;
  private final SiteIdentity identity;
  private final PlayerViewBuilder playerViewBuilder;

  ViewRenderers(
      Journal journal,
      JournalView view,
      SiteIdentity identity,
      PlayerViewBuilder playerViewBuilder) {
    this.journal = journal;
    this.view = view;
    this.catalog = view.catalog();
    this.database = view.database();
    this.identity = identity;
    this.playerViewBuilder = playerViewBuilder;
  }

  Authors authors() {
    return new Authors(database, members());
  }

  PageMetadata pageMetadata() {
    return new PageMetadata(
        identity, view.fullEntries(), catalog.items(), catalog.facts(), authors());
  }

  ItemViewBuilder itemViewBuilder(TeaserBuilder teaserBuilder) {
    return new ItemViewBuilder(
        database,
        identity,
        view.appearances(),
        journal.content().entries(),
        itemFactLines(),
        new FigureBuilder(database),
        teaserBuilder);
  }

  EntryPageRenderer entryPageRenderer(PageRenderer pageRenderer) {
    return new EntryPageRenderer(
        database,
        identity,
        view.fullEntries(),
        entryViewBuilder(),
        replyPageRenderer(pageRenderer),
        pageMetadata(),
        pageRenderer);
  }

  private EntryViewBuilder entryViewBuilder() {
    return new EntryViewBuilder(
        identity,
        view.markdown(),
        authors(),
        playerViewBuilder,
        new EntryFacts(database, catalog.items(), catalog.facts(), itemFactLines()),
        new FigureBuilder(database),
        view.relations(),
        journal.content().wishes());
  }

  private ReplyPageRenderer replyPageRenderer(PageRenderer pageRenderer) {
    return new ReplyPageRenderer(
        database,
        identity,
        journal.replies().replies(),
        members(),
        view.markdown(),
        pageMetadata(),
        pageRenderer);
  }

  /** Derived facts are read from all facts, and shown if this view has every fact behind them. */
  private ItemFactLines itemFactLines() {
    return new ItemFactLines(
        catalog.facts(),
        catalog.details(),
        new DerivedFacts(journal.complete().database(), catalog.facts()));
  }

  private Members members() {
    return journal.members().members();
  }
}
