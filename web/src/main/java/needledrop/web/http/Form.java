package needledrop.web.http;

import io.javalin.http.Context;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A form as somebody filled it in, and what is wrong with it, field by field. */
public final class Form {
  private final Map<String, String> values;
  private final Map<String, String> problems = new LinkedHashMap<>();

  private Form(Map<String, String> values) {
    this.values = values;
  }

  public static Form empty() {
    return new Form(Map.of());
  }

  public static Form filledWith(Map<String, String> values) {
    return new Form(Map.copyOf(values));
  }

  public static Form of(Context request) {
    Map<String, String> values = new HashMap<>();
    request
        .formParamMap()
        .forEach((name, given) -> values.put(name, given.isEmpty() ? "" : given.getFirst()));
    return new Form(values);
  }

  /** What was typed, without space around it; nothing typed is the empty text. */
  public String get(String field) {
    return values.getOrDefault(field, "").strip();
  }

  /** What was typed, as a number; empty text or no number is nothing. */
  public @Nullable Long number(String field) {
    String typed = get(field);
    return typed.matches("\\d{1,18}") ? Long.valueOf(typed) : null;
  }

  /** Says what is wrong with a field; the first thing said of it stands. */
  public Form refuse(String field, String why) {
    problems.putIfAbsent(field, why);
    return this;
  }

  public Form require(String field, String why) {
    return get(field).isEmpty() ? refuse(field, why) : this;
  }

  public Form atMost(String field, int letters) {
    return get(field).length() > letters
        ? refuse(field, "This is longer than " + letters + " letters.")
        : this;
  }

  public boolean isGood() {
    return problems.isEmpty();
  }

  public @Nullable String problem(String field) {
    return problems.get(field);
  }

  public Map<String, String> problems() {
    return Map.copyOf(problems);
  }
}
