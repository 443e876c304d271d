package needledrop.catalog.derived;

import java.util.List;
import java.util.stream.Stream;
import needledrop.catalog.fact.Facts;
import needledrop.store.Database;
import needledrop.store.Ids.ItemId;

/**
 * Computes further statements about an item from the stored facts, such as the only film of a saga
 * that another composer scored. The statements are not stored but computed on each request, so that
 * they disappear with the facts that they rest on. Facts from memory are not used.
 */
public final class DerivedFacts {
  /**
   * A CTE of the facts that statements may be derived from. Not materialized, so that each use of
   * it can use an index.
   */
  static final String RELIABLE_FACTS =
      """
      reliable AS NOT MATERIALIZED (
        SELECT * FROM fact WHERE binned IS NULL AND source <> 'recalled')
      """;

  private final Database database;
  private final Facts visibleFacts;

  /**
   * Creates derived facts on a database with all facts, because statements derived from a part of
   * them could be wrong. Statements that rest on a hidden fact are left out.
   *
   * @param database the database with all facts
   * @param visibleFacts the facts that may be shown to the reader
   */
  public DerivedFacts(Database database, Facts visibleFacts) {
    this.database = database;
    this.visibleFacts = visibleFacts;
  }

  /** Returns the statements about an item, or that name it. */
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
