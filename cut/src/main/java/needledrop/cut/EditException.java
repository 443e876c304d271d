package needledrop.cut;

import java.util.List;

/**
 * Thrown if an edit (the description of a clip to render) is invalid. Each problem names the field
 * and what is wrong with it: {@code segments[2].out: 3.0 must lie behind in, 5.0}.
 */
public final class EditException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  private final transient List<String> problems;

  EditException(List<String> problems) {
    super(String.join("; ", problems));
    this.problems = List.copyOf(problems);
  }

  /** An exception with one problem. */
  public EditException(String problem) {
    this(List.of(problem));
  }

  /** Returns all problems. */
  public List<String> problems() {
    return problems;
  }
}
