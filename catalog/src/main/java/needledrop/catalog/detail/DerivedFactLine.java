package needledrop.catalog.detail;

import java.util.List;
import needledrop.catalog.derived.DerivedFact;

/** A derived statement and the facts that it rests on, formatted for a page. */
public record DerivedFactLine(DerivedFact fact, List<DerivationBasis> basis) {
  public DerivedFactLine {
    basis = List.copyOf(basis);
  }
}
