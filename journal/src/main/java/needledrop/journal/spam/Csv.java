package needledrop.journal.spam;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A parser of CSV (RFC 4180) with column names in the first line. */
public final class Csv {
  private final List<List<String>> rows = new ArrayList<>();
  private final List<String> row = new ArrayList<>();
  private final StringBuilder field = new StringBuilder();
  private boolean quoted;

  private Csv() {}

  /** Returns the rows after the first one, by column name. */
  public static List<Map<String, String>> parse(String text) {
    Csv csv = new Csv();
    csv.consume(text);
    List<String> columns = csv.rows.isEmpty() ? List.of() : csv.rows.getFirst();
    return csv.rows.stream().skip(1).map(row -> byColumn(columns, row)).toList();
  }

  private static Map<String, String> byColumn(List<String> columns, List<String> row) {
    Map<String, String> valuesByColumn = new LinkedHashMap<>();
    for (int i = 0; i < Math.min(columns.size(), row.size()); i++) {
      valuesByColumn.put(columns.get(i), row.get(i));
    }
    return valuesByColumn;
  }

  private void consume(String text) {
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      boolean escapedQuote = quoted && text.startsWith("\"\"", i);
      if (escapedQuote) {
        field.append('"');
        i++;
      } else {
        consume(character);
      }
    }
    if (!row.isEmpty() || !field.isEmpty()) {
      endRow();
    }
  }

  private void consume(char character) {
    if (character == '"') {
      quoted = !quoted;
    } else if (quoted) {
      field.append(character);
    } else if (character == ',') {
      endField();
    } else if (character == '\n') {
      endRow();
    } else if (character != '\r') {
      field.append(character);
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
