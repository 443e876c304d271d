package needledrop.web.site.sheet;

import java.net.URI;
import java.util.function.ToLongBiFunction;
import needledrop.catalog.Catalog;
import needledrop.catalog.cue.CueSheets;
import needledrop.catalog.derived.DerivedFacts;
import needledrop.catalog.detail.ItemDetails;
import needledrop.catalog.fact.Facts;
import needledrop.catalog.figure.ChartEntries;
import needledrop.catalog.figure.FilmingLocations;
import needledrop.catalog.figure.SagaFilms;
import needledrop.catalog.item.Albums;
import needledrop.catalog.item.Films;
import needledrop.catalog.item.Items;
import needledrop.catalog.item.ItemsByKind;
import needledrop.catalog.item.People;
import needledrop.catalog.item.Places;
import needledrop.catalog.item.Sagas;
import needledrop.catalog.item.Songs;
import needledrop.journal.Journal;
import needledrop.journal.JournalView;
import needledrop.journal.clip.ClipStills;
import needledrop.journal.clip.Clips;
import needledrop.journal.editor.EditorModule;
import needledrop.journal.entry.Archive;
import needledrop.journal.entry.Entries;
import needledrop.journal.entry.Themes;
import needledrop.journal.mail.MailModule;
import needledrop.journal.member.Members;
import needledrop.journal.prose.MarkdownRenderer;
import needledrop.journal.relation.FullEntries;
import needledrop.journal.relation.Relations;
import needledrop.journal.relation.SongAppearances;
import needledrop.journal.reply.FormTokens;
import needledrop.journal.reply.Replies;
import needledrop.journal.search.Search;
import needledrop.journal.settings.Settings;
import needledrop.journal.wish.Wishes;
import needledrop.store.Database;
import needledrop.store.QueryCache;
import needledrop.web.http.Masthead;
import needledrop.web.http.SiteIdentity;
import org.jspecify.annotations.Nullable;

/**
 * All that the public pages are drawn from: what is read from it is public, apart from entries and
 * their clips, which say so themselves.
 *
 * @param unpublished none within itself
 */
public record SiteParts(
    Database database,
    SiteIdentity identity,
    Entries entries,
    Archive archive,
    Clips clips,
    ClipStills stills,
    SongAppearances plays,
    Themes themes,
    Wishes wishes,
    Replies replies,
    FormTokens stamps,
    FullEntries full,
    Relations relations,
    Members members,
    Items items,
    Films films,
    Songs songs,
    Albums albums,
    People people,
    Places places,
    Sagas sagas,
    Facts facts,
    ItemDetails itemDetails,
    DerivedFacts derivedFacts,
    ChartEntries chartEntries,
    FilmingLocations filmingLocations,
    SagaFilms sagaFilms,
    CueSheets cueSheets,
    MarkdownRenderer prose,
    Search search,
    EditorModule writing,
    MailModule mail,
    @Nullable SiteParts unpublished) {

  /** The parts that draw the pages of a journal. */
  public static SiteParts of(Journal journal, Database database) {
    SiteParts complete = of(journal, journal.complete(), database, null);
    return of(journal, journal.published(), database, complete);
  }

  private static SiteParts of(
      Journal journal, JournalView view, Database database, @Nullable SiteParts unpublished) {
    Catalog catalog = view.catalog();
    ItemsByKind items = catalog.byKind();
    return new SiteParts(
        view.database(),
        SiteIdentity.of(journal),
        journal.content().entries(),
        journal.content().archive(),
        journal.content().clips(),
        journal.content().stills(),
        view.appearances(),
        view.themes(),
        journal.content().wishes(),
        journal.replies().replies(),
        journal.replies().formTokens(),
        view.fullEntries(),
        view.relations(),
        journal.members().members(),
        catalog.items(),
        items.films(),
        items.songs(),
        items.albums(),
        items.people(),
        items.places(),
        items.sagas(),
        catalog.facts(),
        catalog.details(),
        new DerivedFacts(database, catalog.facts()),
        new ChartEntries(view.database()),
        new FilmingLocations(view.database()),
        new SagaFilms(view.database()),
        catalog.cueSheets(),
        view.markdown(),
        journal.search(),
        journal.editor(),
        journal.mail(),
        unpublished);
  }

  /** The same with what is not public, for those who may see it. */
  public SiteParts withUnpublished() {
    return unpublished == null ? this : unpublished;
  }

  /** A place for what is worked out for pages, until something changes of which it was made. */
  public <K, V> QueryCache<K, V> keeping(int room) {
    return new QueryCache<>(database, room);
  }

  /** The same for what is made of words that readers wrote, which may be long. */
  public <K, V> QueryCache<K, V> keeping(int room, long maxWeight, ToLongBiFunction<K, V> weigher) {
    return new QueryCache<>(database, room, maxWeight, weigher);
  }

  public Settings settings() {
    return identity.settings();
  }

  /** The URL at which readers find the journal. */
  public URI address() {
    return identity.publicAddress();
  }

  /** The masthead of every page. */
  public Masthead masthead() {
    return identity.masthead();
  }
}
