package needledrop.catalog.fact;

import java.util.List;
import java.util.Objects;
import needledrop.catalog.source.FactSource;
import needledrop.store.Ids.ItemId;

/**
 * A statement of a fixed kind about items of the catalog, such as that a song plays in a film. It
 * is stored with its {@link FactSource}. Each kind of fact is a record that declares its {@link
 * FactKind} in a constant KIND. The kinds are in the order in which Details and the studio list
 * them.
 */
public sealed interface Fact
    permits CreditFact,
        CommissionedByFact,
        DedicatedToFact,
        InSagaFact,
        SoundtrackOfFact,
        OnAlbumFact,
        SingleFact,
        ReleaseFact,
        ChartPeakFact,
        CertificationFact,
        LocationFact,
        FilmedAtFact,
        StandsInFact,
        HeardInFact,
        WorkReuseFact,
        FreeTextFact,
        SeeAlsoFact {

  /** Returns the items that it is about; the first is the main one. */
  default List<ItemId> items() {
    return FactKinds.of(this)
        .itemParts()
        .map(part -> part.value(this))
        .filter(Objects::nonNull)
        .map(ItemId.class::cast)
        .toList();
  }
}
