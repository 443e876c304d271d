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

/** Facts that cannot all be true. None of them is overwritten; the owner may prefer one. */
public final class Conflicts {
  private final Facts facts;

  public Conflicts(Facts facts) {
    this.facts = facts;
  }

  /**
   * What is stated in two ways.
   *
   * @param facts the facts that contradict each other
   * @param preferred the one that is held true, if one is
   */
  public record Conflict(List<StoredFact> facts, @Nullable FactId preferred) {}

  /** The conflicts among the facts about an item, each fact in one of them at most. */
  public List<Conflict> of(ItemId item) {
    List<StoredFact> left = new ArrayList<>(facts.about(item));
    Set<FactId> preferred = facts.preferred(item);
    List<Conflict> conflicts = new ArrayList<>();
    while (!left.isEmpty()) {
      List<StoredFact> sides = contradictingFacts(left.removeFirst(), left);
      if (sides.size() > 1) {
        left.removeAll(sides);
        conflicts.add(new Conflict(sides, preferred(sides, preferred)));
      }
    }
    return List.copyOf(conflicts);
  }

  private static @Nullable FactId preferred(List<StoredFact> sides, Set<FactId> preferred) {
    return sides.stream().map(StoredFact::id).filter(preferred::contains).findFirst().orElse(null);
  }

  private static List<StoredFact> contradictingFacts(StoredFact first, List<StoredFact> others) {
    List<StoredFact> sides = new ArrayList<>(List.of(first));
    others.stream()
        .filter(other -> FactKinds.isContradiction(first.fact(), other.fact()))
        .forEach(sides::add);
    return List.copyOf(sides);
  }
}
