package needledrop.catalog.derived;

import java.util.List;
import java.util.stream.Stream;
import needledrop.catalog.fact.Facts;
import needledrop.store.Database;
import needledrop.store.Ids.ItemId;

/**
 * What follows from the facts of the catalog. Nothing of it is kept: it is worked out when asked
 * for, so it is gone once a fact no longer bears it. What is only recalled bears nothing.
 */
public final class DerivedFacts {
  /** The facts that bear something. Not materialized, so that each use of it finds its index. */
  static final String RELIABLE_FACTS =
      """
      sure AS NOT MATERIALIZED (
        SELECT * FROM fact WHERE binned IS NULL AND source <> 'recalled')
      """;

  private final Database database;
  private final Facts visibleFacts;

  /**
   * Statements from all facts, since those from a part of them could be wrong; of those, the ones
   * that rest on facts which may be shown.
   *
   * @param database with all facts
   * @param shown the facts that may be shown
   */
  public DerivedFacts(Database database, Facts shown) {
    this.database = database;
    this.visibleFacts = shown;
  }

  /** What can be said of an item, or of another one with this one in it. */
  public List<DerivedFact> about(ItemId item) {
    return all(item).stream()
        .filter(derivedFact ->
            derivedFact.basis().stream().allMatch(fact -> visibleFacts.find(fact).isPresent()))
        .toList();
  }

  private List<DerivedFact> all(ItemId item) {
    return database.read(handle ->
        Stream.of(
                OtherComposerRule.about(handle, item),
                FirstUseRule.about(handle, item),
                SharedWriterRule.about(handle, item),
                HighestPeakRule.about(handle, item))
            .<DerivedFact>flatMap(List::stream)
            .toList());
  }
}
