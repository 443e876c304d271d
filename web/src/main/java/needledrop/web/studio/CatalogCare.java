package needledrop.web.studio;

import java.time.InstantSource;
import java.util.List;
import needledrop.catalog.Conflicts;
import needledrop.catalog.Details;
import needledrop.catalog.Duplicates;
import needledrop.catalog.Facts;
import needledrop.catalog.History;
import needledrop.catalog.Holding;
import needledrop.catalog.Identifiers;
import needledrop.catalog.Items;
import needledrop.catalog.Merges;
import needledrop.catalog.Upkeep;
import needledrop.store.Database;

/** What keeps the catalog straight while people work on it. */
public record CatalogCare(
    Upkeep upkeep,
    History history,
    Conflicts conflicts,
    Duplicates duplicates,
    Identifiers identifiers,
    Merges merges) {

  /**
   * Puts it together.
   *
   * @param others the columns beyond the catalog that name items
   */
  public static CatalogCare of(
      Database database,
      Items items,
      Facts facts,
      Details details,
      List<Holding> others,
      InstantSource clock) {
    Identifiers identifiers = new Identifiers(database, clock);
    Merges merges = new Merges(database, others, clock);
    History history = new History(database, clock);
    return new CatalogCare(
        new Upkeep(database, items, facts, details, identifiers, merges, history),
        history,
        new Conflicts(facts),
        new Duplicates(database),
        identifiers,
        merges);
  }
}
