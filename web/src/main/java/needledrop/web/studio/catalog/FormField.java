package needledrop.web.studio.catalog;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import needledrop.catalog.fact.Coordinates;
import needledrop.catalog.fact.DateParser;
import needledrop.catalog.item.ItemKind;
import needledrop.web.http.Form;
import needledrop.web.studio.desk.Choice;
import needledrop.web.words.TranslatableText;
import org.jspecify.annotations.Nullable;

/**
 * One field of a form that is drawn from a list of fields.
 *
 * @param required whether it may not stay empty
 */
public record FormField(
    String name, String label, @Nullable String hint, boolean required, Kind kind) {

  private static final int MAX_LENGTH = 500;

  /** What may be typed into a field. */
  public sealed interface Kind {
    /** Any words. */
    record Text() implements Kind {}

    /** A whole number from 1. */
    record WholeNumber() implements Kind {}

    /** A date as exactly as it is known. */
    record Date() implements Kind {}

    /** A latitude and a longitude. */
    record LatLon() implements Kind {}

    /** A position on a chart: 2, or top 10. */
    record ChartPosition() implements Kind {}

    /** An address on the web. */
    record Address() implements Kind {}

    /** The name of an item of one of these kinds. A name that is new makes an item of the first. */
    record ItemName(List<ItemKind> kinds) implements Kind {}

    /** One of a list. */
    record OneOf(List<Choice> choices) implements Kind {}
  }

  static FormField text(String name, String label) {
    return new FormField(name, label, null, false, new Kind.Text());
  }

  static FormField number(String name, String label) {
    return new FormField(name, label, null, false, new Kind.WholeNumber());
  }

  static FormField date(String name, String label) {
    return new FormField(
        name, label, "27 Nov 1985, 1985-11, 1985 or about 1985", false, new Kind.Date());
  }

  static FormField position(String name, String label) {
    return new FormField(name, label, "2, or top 10", false, new Kind.ChartPosition());
  }

  static FormField coordinates(String name, String label) {
    return new FormField(name, label, "43.5 N, 110.8 W, or 43.5, -110.8", false, new Kind.LatLon());
  }

  static FormField address(String name, String label) {
    return new FormField(name, label, null, false, new Kind.Address());
  }

  static FormField item(String name, String label, ItemKind... kinds) {
    return new FormField(name, label, null, true, new Kind.ItemName(List.of(kinds)));
  }

  static FormField choice(String name, String label, List<Choice> choices) {
    return new FormField(name, label, null, false, new Kind.OneOf(choices));
  }

  FormField asRequired() {
    return new FormField(name, label, hint, true, kind);
  }

  FormField asOptional() {
    return new FormField(name, label, hint, false, kind);
  }

  FormField withHint(String words) {
    return new FormField(name, label, words, required, kind);
  }

  /** Whether the name of an item of this kind may stand here. */
  boolean accepts(ItemKind item) {
    return kind instanceof Kind.ItemName(List<ItemKind> kinds) && kinds.contains(item);
  }

  /** Says in the form what is wrong with what was typed here, if anything is. */
  void check(Form form) {
    String typed = form.get(name);
    if (typed.isEmpty()) {
      if (required) {
        form.reject(name, "{} is missing.", TranslatableText.of(label));
      }
      return;
    }
    switch (kind) {
      case Kind.Text _, Kind.ItemName _ -> form.requireMaxLength(name, MAX_LENGTH);
      case Kind.WholeNumber _ -> checkNumber(form, typed);
      case Kind.Date _ -> checkDate(form, typed);
      case Kind.LatLon _ -> checkCoordinates(form, typed);
      case Kind.ChartPosition _ -> checkPosition(form, typed);
      case Kind.Address _ -> form.url(name);
      case Kind.OneOf(List<Choice> choices) -> checkChoice(form, typed, choices);
    }
  }

  private void checkNumber(Form form, String typed) {
    if (!typed.matches("[1-9]\\d{0,4}")) {
      form.reject(name, "Type a whole number from 1.");
    }
  }

  private void checkDate(Form form, String typed) {
    try {
      DateParser.parse(typed);
    } catch (IllegalArgumentException e) {
      form.reject(name, Objects.requireNonNull(e.getMessage()));
    }
  }

  private void checkCoordinates(Form form, String typed) {
    try {
      Coordinates.parse(typed);
    } catch (IllegalArgumentException e) {
      form.reject(name, Objects.requireNonNull(e.getMessage()));
    }
  }

  private void checkPosition(Form form, String typed) {
    if (ChartPositions.parse(typed).isEmpty()) {
      form.reject(name, "Type a position, as 2, or top 10.");
    }
  }

  private void checkChoice(Form form, String typed, List<Choice> choices) {
    if (choices.stream().noneMatch(choice -> choice.value().equals(typed))) {
      form.reject(name, "Choose one from the list.");
    }
  }

  /** Where names to choose from come from; none where no item is named. */
  public @Nullable String suggestionsAddress() {
    return kind instanceof Kind.ItemName(List<ItemKind> kinds)
        ? kinds.stream()
            .map(ItemKind::key)
            .collect(Collectors.joining(",", "/studio/names?kind=", ""))
        : null;
  }

  public @Nullable List<Choice> choices() {
    return kind instanceof Kind.OneOf(List<Choice> choices) ? choices : null;
  }
}
