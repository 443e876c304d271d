package needledrop.catalog;

import java.util.List;

/** A derived statement with the facts that it rests on. */
public record Conclusion(Derived derived, List<Ground> grounds) {
  public Conclusion {
    grounds = List.copyOf(grounds);
  }
}
