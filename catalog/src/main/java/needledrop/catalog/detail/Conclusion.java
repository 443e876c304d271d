package needledrop.catalog.detail;

import java.util.List;
import needledrop.catalog.derived.Derived;

/** A derived statement with the facts that it rests on. */
public record Conclusion(Derived derived, List<Ground> grounds) {
  public Conclusion {
    grounds = List.copyOf(grounds);
  }
}
