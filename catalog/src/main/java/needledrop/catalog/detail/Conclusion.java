package needledrop.catalog.detail;

import java.util.List;
import needledrop.catalog.derived.DerivedFact;

/** A derived statement with the facts that it rests on. */
public record Conclusion(DerivedFact derived, List<Ground> grounds) {
  public Conclusion {
    grounds = List.copyOf(grounds);
  }
}
