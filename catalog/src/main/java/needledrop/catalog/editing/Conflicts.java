package needledrop.catalog.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import needledrop.catalog.fact.FactKinds;
import needledrop.catalog.fact.Facts;
import needledrop.catalog.fact.StoredFact;
import needledrop.store.Ids.FactId;
import needledrop.store.Ids.ItemId;
import org.jspecify.annotations.Nullable;

/**
 * Finds facts about an item that contradict each other, such as two release dates, for the owner to
 * resolve. None is overwritten; the owner may prefer one.
 */
public final class Conflicts {
  private final Facts facts;

  public Conflicts(Facts facts) {
    this.facts = facts;
  }

  /**
   * A group of facts that contradict each other.
   *
   * @param preferred the fact that is marked as preferred; null if none is
   */
  public record Conflict(List<StoredFact> facts, @Nullable FactId preferred) {}

  /** Returns the conflicts among the facts about an item. A fact is in at most one of them. */
  public List<Conflict> of(ItemId item) {
    List<StoredFact> remaining = new ArrayList<>(facts.about(item));
    Set<FactId> preferred = facts.preferred(item);
    List<Conflict> conflicts = new ArrayList<>();
    while (!remaining.isEmpty()) {
      List<StoredFact> group = contradictingFacts(remaining.removeFirst(), remaining);
      if (group.size() > 1) {
        remaining.removeAll(group);
        conflicts.add(new Conflict(group, preferred(group, preferred)));
      }
    }
    return List.copyOf(conflicts);
  }

  private static @Nullable FactId preferred(List<StoredFact> group, Set<FactId> preferred) {
    return group.stream().map(StoredFact::id).filter(preferred::contains).findFirst().orElse(null);
  }

  private static List<StoredFact> contradictingFacts(StoredFact first, List<StoredFact> others) {
    List<StoredFact> group = new ArrayList<>(List.of(first));
    others.stream()
        .filter(other -> FactKinds.isContradiction(first.fact(), other.fact()))
        .forEach(group::add);
    return List.copyOf(group);
  }
}
