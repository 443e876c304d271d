package needledrop.cut;

import java.util.List;

/**
 * An edit cannot be made as it stands. Each problem names the field and says what is wrong with it:
 * {@code segments[2].out: 3.0 must lie behind in, 5.0}.
 */
public final class EditException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  private final transient List<String> problems;

  EditException(List<String> problems) {
    super(String.join("; ", problems));
    this.problems = List.copyOf(problems);
  }

  public EditException(String problem) {
    this(List.of(problem));
  }

  public List<String> problems() {
    return problems;
  }
}
