package needledrop.web.http;

import io.javalin.http.Context;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import needledrop.catalog.value.WebUrl;
import needledrop.media.Timecode;
import needledrop.message.Message;
import needledrop.store.Ids;
import org.jspecify.annotations.Nullable;

/**
 * The values of a submitted form, with an error message for each invalid field.
 *
 * <p>A valid form is processed, and the response redirects to another page. An invalid form is
 * shown again with the submitted values and its errors, so that nothing typed is lost.
 */
public final class Form {
  /** A URL without a scheme, as people type it. */
  private static final Pattern BARE_HOST =
      Pattern.compile("[a-zA-Z0-9.-]{1,250}\\.[a-zA-Z]{2,63}(?:/\\S*)?");

  private final Map<String, List<String>> values;
  private final Map<String, Message> errors = new LinkedHashMap<>();
  private boolean focusTaken;

  private Form(Map<String, List<String>> values) {
    this.values = values;
  }

  /** Returns a form without values. */
  public static Form empty() {
    return new Form(new HashMap<>());
  }

  /** Returns a form with stored values. */
  public static Form from(Map<String, List<String>> values) {
    return new Form(new HashMap<>(values));
  }

  /** Returns the form that a request submits. */
  public static Form of(Context request) {
    return new Form(new HashMap<>(request.formParamMap()));
  }

  /** Sets the value of a field. */
  public Form with(String field, Object value) {
    return withAll(field, List.of(value));
  }

  /** Sets the values of a field with several values, such as checkboxes. */
  public Form withAll(String field, List<?> fieldValues) {
    values.put(field, fieldValues.stream().map(Object::toString).toList());
    return this;
  }

  /** Returns all values by field. */
  public Map<String, List<String>> values() {
    return Collections.unmodifiableMap(values);
  }

  /** Returns whether the field was submitted, even if it is empty. */
  public boolean has(String field) {
    return values.containsKey(field);
  }

  /** Returns the stripped value of a field; an empty string if it is missing. */
  public String get(String field) {
    return raw(field).strip();
  }

  /** Returns the unchanged value of a field, as for passwords; an empty string if it is missing. */
  public String raw(String field) {
    return all(field).stream().findFirst().orElse("");
  }

  /** Returns the stripped value of a field; null if it is empty or missing. */
  public @Nullable String textOrNull(String field) {
    String value = get(field);
    return value.isEmpty() ? null : value;
  }

  /** Returns all values of a field with several values. */
  public List<String> all(String field) {
    return values.getOrDefault(field, List.of());
  }

  /** Returns whether a field with several values has this one. */
  public boolean isChosen(String field, String value) {
    return all(field).contains(value);
  }

  /**
   * Returns the value of a field as a number; null if it is not a whole number of up to 18 digits.
   */
  public @Nullable Long number(String field) {
    return Ids.parseNumber(get(field)).orElse(null);
  }

  /**
   * Returns the value of a field as a time in footage; if it is invalid, rejects the field and
   * returns zero.
   */
  public Duration timecode(String field) {
    Optional<Duration> time = Timecode.parse(get(field));
    if (time.isEmpty()) {
      reject(field, "Enter a time such as 1:23.5 (minutes and seconds).");
    }
    return time.orElse(Duration.ZERO);
  }

  /**
   * Returns the value of a field as an http(s) URL; null if it is empty. Rejects the field if it is
   * invalid.
   */
  public @Nullable URI url(String field) {
    String value = get(field);
    URI address =
        WebUrl.parse(BARE_HOST.matcher(value).matches() ? "https://" + value : value).orElse(null);
    if (address == null && !value.isEmpty()) {
      reject(field, "Enter a full URL that starts with https:// or http://.");
    }
    return address;
  }

  /**
   * Returns the value that the supplier builds from the form; if it throws
   * IllegalArgumentException, rejects the field with its message and returns empty.
   */
  public <T> Optional<T> build(String field, Supplier<T> supplier) {
    try {
      return Optional.of(supplier.get());
    } catch (IllegalArgumentException e) {
      reject(field, Message.ofCause(e));
      return Optional.empty();
    }
  }

  /** Adds an error to a field; only the first one of each field is kept. */
  public Form reject(String field, Message problem) {
    errors.putIfAbsent(field, problem);
    return this;
  }

  /** Adds an error to a field, from a template with named values. */
  public Form reject(String field, String template, Object... namesAndValues) {
    return reject(field, Message.of(template, namesAndValues));
  }

  /** Rejects a field that is empty. */
  public Form require(String field, String why) {
    return get(field).isEmpty() ? reject(field, why) : this;
  }

  /** Rejects a field whose stripped value is longer than this many characters. */
  public Form requireMaxLength(String field, int max) {
    return get(field).length() > max
        ? reject(field, "Enter at most {max} characters.", "max", max)
        : this;
  }

  /** Returns whether no field has an error. */
  public boolean isValid() {
    return errors.isEmpty();
  }

  /** Returns the error of a field; null if it has none. */
  public @Nullable Message error(String field) {
    return errors.get(field);
  }

  /**
   * Returns whether the field gets the focus when the page opens: true for the first invalid field
   * for which this is called, and for no other. Templates call it while they render each field, so
   * that this is the first invalid field on the page.
   */
  public boolean takesFocus(String field) {
    boolean takes = !focusTaken && errors.containsKey(field);
    focusTaken |= takes;
    return takes;
  }

  /** Returns all errors by field, in the order in which they were added. */
  public Map<String, Message> errors() {
    return Collections.unmodifiableMap(errors);
  }
}
