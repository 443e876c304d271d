package needledrop.web.studio.catalog;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import needledrop.catalog.fact.FactPart;
import needledrop.catalog.fact.PartType;
import needledrop.catalog.item.ItemKind;
import needledrop.message.Message;
import needledrop.web.http.Form;
import needledrop.web.studio.page.Choice;
import org.jspecify.annotations.Nullable;

/**
 * The description of an input field, from which templates draw forms: name, label, hint, type and
 * whether it is required.
 *
 * @param required whether it may not stay empty
 * @param type what may be typed into it
 */
public record FormField(
    String name, String label, @Nullable String hint, boolean required, PartType<?> type) {

  private static final int MAX_LENGTH = 500;

  static FormField text(String name, String label) {
    return of(name, label, new PartType.Text());
  }

  static FormField date(String name, String label) {
    return of(name, label, new PartType.Date());
  }

  static FormField address(String name, String label) {
    return of(name, label, new PartType.Address());
  }

  private static FormField of(String name, String label, PartType<?> type) {
    return new FormField(name, label, example(type), false, type);
  }

  /** The field of one part of a fact. */
  static FormField of(FactPart part) {
    String hint = part.hint() == null ? example(part.type()) : part.hint();
    return new FormField(part.name(), part.label(), hint, part.required(), part.type());
  }

  private static @Nullable String example(PartType<?> type) {
    return switch (type) {
      case PartType.Date _ -> "27 Nov 1985, 1985-11, 1985 or about 1985";
      case PartType.Position _ -> "2, or top 10";
      case PartType.LatLon _ -> "43.5 N, 110.8 W, or 43.5, -110.8";
      case PartType.Text _,
          PartType.WholeNumber _,
          PartType.Choice<?> _,
          PartType.Address _,
          PartType.Item _ ->
          null;
    };
  }

  FormField asRequired() {
    return new FormField(name, label, hint, true, type);
  }

  FormField withHint(String words) {
    return new FormField(name, label, words, required, type);
  }

  /** Says in the form what is wrong with what was typed here, if anything is. */
  void check(Form form) {
    parse(form);
  }

  /**
   * The value that was typed, or the name of an item; null if none was. A value that is wrong or
   * missing is rejected in the form.
   */
  @Nullable Object parse(Form form) {
    String typed = form.get(name);
    if (typed.isEmpty()) {
      if (required) {
        form.reject(name, "{field} is required.", "field", Message.of(label));
      }
      return null;
    }
    return switch (type) {
      case PartType.Address _ -> form.url(name);
      case PartType.Item _ -> form.requireMaxLength(name, MAX_LENGTH).get(name);
      case PartType.Text _ -> form.requireMaxLength(name, MAX_LENGTH).get(name);
      case PartType.Typed<?> typedAs -> parse(form, typedAs);
    };
  }

  private @Nullable Object parse(Form form, PartType.Typed<?> typedAs) {
    try {
      return typedAs.parse(form.get(name));
    } catch (IllegalArgumentException e) {
      form.reject(name, Message.ofCause(e));
      return null;
    }
  }

  /** Where names to choose from come from; none where no item is named. */
  public @Nullable String suggestionsAddress() {
    return type instanceof PartType.Item(List<ItemKind> kinds)
        ? kinds.stream()
            .map(ItemKind::key)
            .collect(Collectors.joining(",", "/studio/names?kind=", ""))
        : null;
  }

  /** The values to choose from, after a line for none where the field may stay empty. */
  public @Nullable List<Choice> choices() {
    if (!(type instanceof PartType.Choice<?> choice)) {
      return null;
    }
    Stream<Choice> none = required ? Stream.empty() : Stream.of(Choice.of("", "Not set"));
    return Stream.concat(
            none, choice.options().map(option -> new Choice(option.value(), option.label())))
        .toList();
  }
}
