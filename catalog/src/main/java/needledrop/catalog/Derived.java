package needledrop.catalog;

import java.util.List;
import needledrop.store.Ids.FactId;

/** A statement that follows from facts, and falls with them. */
public sealed interface Derived {
  /** The facts that it rests on. */
  List<FactId> restsOn();

  /** It in words, which lead to the items that it names. */
  List<Part> parts();

  /** Of a complete saga, the one film that its composer did not score. */
  record OnlyNotScoredBy(Film film, Saga saga, Person composer, List<FactId> restsOn)
      implements Derived {
    @Override
    public List<Part> parts() {
      return List.of(
          new Part.Text("The only film of the saga "),
          Part.to(saga),
          new Part.Text(" not scored by "),
          Part.to(composer));
    }
  }
}
