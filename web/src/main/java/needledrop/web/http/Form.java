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
 * A form as somebody filled it in, and what is wrong with it, field by field.
 *
 * <p>A good one is acted on, and the answer leads on to another page. Any other is drawn again,
 * filled in as it was sent, with its problems in words: nothing typed is lost.
 */
public final class Form {
  /** An address as people say it: without how it is asked for. */
  private static final Pattern BARE_HOST =
      Pattern.compile("[a-zA-Z0-9.-]{1,250}\\.[a-zA-Z]{2,63}(?:/\\S*)?");

  private final Map<String, List<String>> values;
  private final Map<String, Message> errors = new LinkedHashMap<>();
  private boolean focusTaken;

  private Form(Map<String, List<String>> values) {
    this.values = values;
  }

  public static Form empty() {
    return new Form(new HashMap<>());
  }

  /** A form as it was kept. */
  public static Form from(Map<String, List<String>> values) {
    return new Form(new HashMap<>(values));
  }

  public static Form of(Context request) {
    return new Form(new HashMap<>(request.formParamMap()));
  }

  /** Fills in a field. */
  public Form with(String field, Object value) {
    return withAll(field, List.of(value));
  }

  /** Fills in a field that may hold several values, such as boxes to tick. */
  public Form withAll(String field, List<?> several) {
    values.put(field, several.stream().map(Object::toString).toList());
    return this;
  }

  /** All that was typed, by field. */
  public Map<String, List<String>> values() {
    return Collections.unmodifiableMap(values);
  }

  /** Whether the field was sent at all, filled in or not. */
  public boolean has(String field) {
    return values.containsKey(field);
  }

  /** What was typed, without space around it; nothing typed is the empty text. */
  public String get(String field) {
    return raw(field).strip();
  }

  /** What was typed to the letter, as a password is read. */
  public String raw(String field) {
    return all(field).stream().findFirst().orElse("");
  }

  public @Nullable String textOrNull(String field) {
    String typed = get(field);
    return typed.isEmpty() ? null : typed;
  }

  /** Every value of a field that may hold several. */
  public List<String> all(String field) {
    return values.getOrDefault(field, List.of());
  }

  public boolean isChosen(String field, String value) {
    return all(field).contains(value);
  }

  /** What was typed, as a number; empty text or no number is nothing. */
  public @Nullable Long number(String field) {
    return Ids.parseNumber(get(field)).orElse(null);
  }

  /** A moment in footage; where none can be read, the field is refused and the answer is zero. */
  public Duration timecode(String field) {
    Optional<Duration> moment = Timecode.parse(get(field));
    if (moment.isEmpty()) {
      reject(field, "Enter a time such as 1:23.5 (minutes and seconds).");
    }
    return moment.orElse(Duration.ZERO);
  }

  /** An address on the web, if one was typed; anything else is refused. */
  public @Nullable URI url(String field) {
    String typed = get(field);
    URI address =
        WebUrl.parse(BARE_HOST.matcher(typed).matches() ? "https://" + typed : typed).orElse(null);
    if (address == null && !typed.isEmpty()) {
      reject(field, "Enter a full URL that starts with https:// or http://.");
    }
    return address;
  }

  /** What is made of the form, unless its maker refuses in words; those are put to the field. */
  public <T> Optional<T> build(String field, Supplier<T> maker) {
    try {
      return Optional.of(maker.get());
    } catch (IllegalArgumentException e) {
      reject(field, Message.ofCause(e));
      return Optional.empty();
    }
  }

  /** Says what is wrong with a field; only the first problem of a field is kept. */
  public Form reject(String field, Message problem) {
    errors.putIfAbsent(field, problem);
    return this;
  }

  public Form reject(String field, String template, Object... namesAndValues) {
    return reject(field, Message.of(template, namesAndValues));
  }

  public Form require(String field, String why) {
    return get(field).isEmpty() ? reject(field, why) : this;
  }

  public Form requireMaxLength(String field, int letters) {
    return get(field).length() > letters
        ? reject(field, "Enter at most {max} characters.", "max", letters)
        : this;
  }

  public boolean isValid() {
    return errors.isEmpty();
  }

  public @Nullable Message error(String field) {
    return errors.get(field);
  }

  /**
   * Whether the field gets the focus when the page opens: true for the first wrong field that asks,
   * and for no other. Each template asks while it renders a field, so that the first to ask is the
   * first on the page.
   */
  public boolean takesFocus(String field) {
    boolean takes = !focusTaken && errors.containsKey(field);
    focusTaken |= takes;
    return takes;
  }

  /** What is wrong, by field, in the order it was found. */
  public Map<String, Message> errors() {
    return Collections.unmodifiableMap(errors);
  }
}
