package needledrop.catalog.care;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import needledrop.catalog.fact.CertificationFact;
import needledrop.catalog.fact.ChartPeakFact;
import needledrop.catalog.fact.CommissionedByFact;
import needledrop.catalog.fact.CreditFact;
import needledrop.catalog.fact.Fact;
import needledrop.catalog.fact.Facts;
import needledrop.catalog.fact.FilmedAtFact;
import needledrop.catalog.fact.FreeTextFact;
import needledrop.catalog.fact.HeardInFact;
import needledrop.catalog.fact.InSagaFact;
import needledrop.catalog.fact.LocationFact;
import needledrop.catalog.fact.OnAlbumFact;
import needledrop.catalog.fact.PeakPosition;
import needledrop.catalog.fact.ReleaseFact;
import needledrop.catalog.fact.SeeAlsoFact;
import needledrop.catalog.fact.SingleFact;
import needledrop.catalog.fact.SoundtrackOfFact;
import needledrop.catalog.fact.StandsInFact;
import needledrop.catalog.fact.StoredFact;
import needledrop.catalog.fact.WorkReuseFact;
import needledrop.catalog.name.NameNormalizer;
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
        .filter(other -> isContradiction(first.fact(), other.fact()))
        .forEach(sides::add);
    return List.copyOf(sides);
  }

  /** Whether at most one of the two can be true. A vaguer statement contradicts no exact one. */
  static boolean isContradiction(Fact one, Fact other) {
    return switch (one) {
      case ReleaseFact a -> other instanceof ReleaseFact b && sameRelease(a, b) && differs(a, b);
      case ChartPeakFact a ->
          other instanceof ChartPeakFact b
              && a.subject().equals(b.subject())
              && same(a.chart(), b.chart())
              && differs(a.peak(), b.peak());
      case InSagaFact a ->
          other instanceof InSagaFact b
              && a.film().equals(b.film())
              && a.saga().equals(b.saga())
              && a.number() != b.number();
      case OnAlbumFact a ->
          other instanceof OnAlbumFact b
              && a.song().equals(b.song())
              && a.album().equals(b.album())
              && a.track() != null
              && b.track() != null
              && !Objects.equals(a.track(), b.track());
      case SingleFact a ->
          other instanceof SingleFact b
              && a.song().equals(b.song())
              && a.date() != null
              && b.date() != null
              && a.date().excludes(b.date());
      case LocationFact a ->
          other instanceof LocationFact b
              && a.place().equals(b.place())
              && a.at().isFarFrom(b.at());
      case CreditFact _,
          SoundtrackOfFact _,
          CertificationFact _,
          FilmedAtFact _,
          StandsInFact _,
          WorkReuseFact _,
          CommissionedByFact _,
          HeardInFact _,
          SeeAlsoFact _,
          FreeTextFact _ ->
          false;
    };
  }

  /** One version in one country; a label that is not said may be any. */
  private static boolean sameRelease(ReleaseFact a, ReleaseFact b) {
    return a.subject().equals(b.subject())
        && same(a.version(), b.version())
        && same(a.country(), b.country())
        && (a.label() == null || b.label() == null || same(a.label(), b.label()));
  }

  private static boolean differs(ReleaseFact a, ReleaseFact b) {
    return a.date().excludes(b.date());
  }

  private static boolean differs(PeakPosition one, PeakPosition other) {
    return switch (one) {
      case PeakPosition.At(int at) ->
          switch (other) {
            case PeakPosition.At(int position) -> at != position;
            case PeakPosition.Top(int positions) -> at > positions;
          };
      case PeakPosition.Top(int within) -> other instanceof PeakPosition.At(int at) && at > within;
    };
  }

  private static boolean same(@Nullable String one, @Nullable String other) {
    return Objects.equals(folded(one), folded(other));
  }

  private static @Nullable String folded(@Nullable String words) {
    return words == null ? null : NameNormalizer.normalize(words);
  }
}
