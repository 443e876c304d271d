package needledrop.cut;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The fields of one JSON object. Reading goes on behind a mistake, so that a person is told all of
 * them at once, each with the path to where it is.
 */
final class JsonFields {
  private final JsonNode node;
  private final String path;
  private final List<String> problems;
  private final int earlierProblems;

  /**
   * @param path of the object itself, empty for the outermost
   * @param problems receives what is wrong
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

  private void addProblem(String name, String words) {
    problems.add(pathTo(name) + ": " + words);
  }

  private String pathTo(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  boolean has(String name) {
    return node.hasNonNull(name);
  }

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

  double number(String name, double usual) {
    return has(name) ? number(name) : usual;
  }

  int integer(String name, int usual) {
    double number = number(name, usual);
    if (number != Math.rint(number)) {
      addProblem(name, "must be a whole number, not " + number);
    }
    return (int) number;
  }

  /** Those elements of a list that could be read; a list that is not there is empty. */
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

  /** What the fields make together; null where one of them, or the whole, is wrong. */
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
