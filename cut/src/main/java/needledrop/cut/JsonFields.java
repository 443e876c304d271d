package needledrop.cut;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads typed values from a JSON object of an edit, and collects every problem with the path of its
 * field. Reading continues after a problem, so that all can be reported at once.
 */
final class JsonFields {
  private final JsonNode node;
  private final String path;
  private final List<String> problems;
  private final int earlierProblems;

  /**
   * Reads an object.
   *
   * @param path of the object, such as {@code segments[2]}; empty for the root
   * @param known names of the allowed fields
   * @param problems receives all problems
   */
  JsonFields(JsonNode node, String path, Set<String> known, List<String> problems) {
    this.node = node;
    this.path = path;
    this.problems = problems;
    earlierProblems = problems.size();
    if (!node.isObject()) {
      problems.add((path.isEmpty() ? "the edit" : path) + ": must be an object: {…}");
    }
    for (String name : node.propertyNames()) {
      if (!known.contains(name)) {
        addProblem(name, "there is no such field here, only " + String.join(", ", known));
      }
    }
  }

  private void addProblem(String name, String problem) {
    problems.add(pathTo(name) + ": " + problem);
  }

  private String pathTo(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  /** Returns whether a field is present and not null. */
  boolean has(String name) {
    return node.hasNonNull(name);
  }

  /** Returns a required text field; an empty string if there is a problem. */
  String text(String name) {
    if (!has(name)) {
      addProblem(name, "is missing");
    } else if (!node.path(name).isString()) {
      addProblem(name, "must be text, not " + node.path(name));
    } else {
      return node.path(name).stringValue();
    }
    return "";
  }

  /** Returns a required number; 0 if there is a problem. */
  double number(String name) {
    if (!has(name)) {
      addProblem(name, "is missing");
    } else if (!node.path(name).isNumber() || !Double.isFinite(node.path(name).doubleValue())) {
      addProblem(name, "must be a number, not " + node.path(name));
    } else {
      return node.path(name).doubleValue();
    }
    return 0;
  }

  /** Returns an optional number. */
  double number(String name, double defaultValue) {
    return has(name) ? number(name) : defaultValue;
  }

  /** Returns an optional whole number. */
  int integer(String name, int defaultValue) {
    double number = number(name, defaultValue);
    if (number != Math.rint(number)) {
      addProblem(name, "must be a whole number, not " + number);
    }
    return (int) number;
  }

  /** Returns the elements of a list that could be read; empty if the field is missing. */
  <T> List<T> list(String name, Set<String> known, Function<JsonFields, @Nullable T> read) {
    List<T> result = new ArrayList<>();
    JsonNode list = node.path(name);
    if (has(name) && !list.isArray()) {
      addProblem(name, "must be a list: […]");
    } else if (has(name)) {
      for (int i = 0; i < list.size(); i++) {
        JsonFields element =
            new JsonFields(list.path(i), pathTo(name) + "[" + i + "]", known, problems);
        @Nullable T value = read.apply(element);
        if (value != null) {
          result.add(value);
        }
      }
    }
    return result;
  }

  /**
   * Returns the value built from the fields; null if this object has had a problem or the value is
   * invalid.
   */
  <T> @Nullable T build(Supplier<T> value) {
    if (problems.size() > earlierProblems) {
      return null;
    }
    try {
      return value.get();
    } catch (EditException e) {
      e.problems().forEach(problem -> problems.add(pathTo(problem)));
      return null;
    }
  }
}
