package needledrop.journal.spam;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A table as RFC 4180 writes it, with the names of its columns in the first line. */
public final class Csv {
  private final List<List<String>> rows = new ArrayList<>();
  private final List<String> row = new ArrayList<>();
  private final StringBuilder field = new StringBuilder();
  private boolean quoted;

  private Csv() {}

  /** Every row after the first, by column. */
  public static List<Map<String, String>> parse(String text) {
    Csv csv = new Csv();
    csv.consume(text);
    List<String> columns = csv.rows.isEmpty() ? List.of() : csv.rows.getFirst();
    return csv.rows.stream().skip(1).map(row -> byColumn(columns, row)).toList();
  }

  private static Map<String, String> byColumn(List<String> columns, List<String> row) {
    Map<String, String> named = new LinkedHashMap<>();
    for (int at = 0; at < Math.min(columns.size(), row.size()); at++) {
      named.put(columns.get(at), row.get(at));
    }
    return named;
  }

  private void consume(String text) {
    for (int at = 0; at < text.length(); at++) {
      char letter = text.charAt(at);
      boolean doubled = quoted && text.startsWith("\"\"", at);
      if (doubled) {
        field.append('"');
        at++;
      } else {
        consume(letter);
      }
    }
    if (!row.isEmpty() || !field.isEmpty()) {
      endRow();
    }
  }

  private void consume(char letter) {
    if (letter == '"') {
      quoted = !quoted;
    } else if (quoted) {
      field.append(letter);
    } else if (letter == ',') {
      endField();
    } else if (letter == '\n') {
      endRow();
    } else if (letter != '\r') {
      field.append(letter);
    }
  }

  private void endField() {
    row.add(field.toString());
    field.setLength(0);
  }

  private void endRow() {
    endField();
    rows.add(List.copyOf(row));
    row.clear();
  }
}
