package needledrop.web.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A call in the source code that creates or translates a message.
 *
 * @param template a string literal
 * @param names literal names of the values that follow the template
 */
record MessageCall(String template, List<String> names) {
  private static final Pattern START =
      Pattern.compile(
          "\\b(?:translate|sentence|Message\\.of|Choice\\.of|FlashMessage\\.\\w+|reject"
              + "|new InvalidInputException|new CueFileException)\\(");
  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]++|\\\\.)*+)\"");

  /**
   * Returns all calls whose template is a literal, one for each text of a conditional expression.
   */
  static List<MessageCall> in(String source) {
    List<MessageCall> calls = new ArrayList<>();
    Matcher start = START.matcher(source);
    while (start.find()) {
      List<String> arguments = arguments(source, start.end());
      for (int i = 0; i < Math.min(2, arguments.size()); i++) {
        int template = i;
        literals(arguments.get(i)).stream()
            .filter(text -> text.contains("{"))
            .forEach(text -> calls.add(new MessageCall(text, names(arguments, template + 1))));
      }
    }
    return calls;
  }

  private static List<String> names(List<String> arguments, int from) {
    List<String> names = new ArrayList<>();
    for (int i = from; i < arguments.size(); i += 2) {
      names.addAll(literals(arguments.get(i)));
    }
    return names;
  }

  private static List<String> literals(String argument) {
    return LITERAL
        .matcher(argument)
        .results()
        .map(literal -> literal.group(1).replace("\\\"", "\""))
        .toList();
  }

  /** Returns the arguments of a call; {@code from} is the index after its opening parenthesis. */
  private static List<String> arguments(String source, int from) {
    List<String> arguments = new ArrayList<>();
    int depth = 0;
    int start = from;
    for (int i = from; i < source.length(); i++) {
      char c = source.charAt(i);
      if (c == '"') {
        Matcher literal = LITERAL.matcher(source).region(i, source.length());
        i = literal.lookingAt() ? literal.end() - 1 : i;
      } else if (c == '(' || c == '[' || c == '{') {
        depth++;
      } else if (c == ')' || c == ']' || c == '}') {
        if (depth-- == 0) {
          arguments.add(source.substring(start, i));
          return arguments;
        }
      } else if (c == ',' && depth == 0) {
        arguments.add(source.substring(start, i));
        start = i + 1;
      }
    }
    return arguments;
  }
}
