package needledrop.catalog.source;

import java.net.URI;
import needledrop.catalog.name.Preconditions;
import needledrop.catalog.value.PartialDate;
import needledrop.message.Message;
import org.jspecify.annotations.Nullable;

/** The source of a fact, which determines how reliable the fact is. */
public sealed interface FactSource {
  /**
   * A published source.
   *
   * @param page the URL of the source; null if it is not online
   */
  record Cited(String title, @Nullable URI page, @Nullable PartialDate date) implements FactSource {
    public Cited {
      Preconditions.requireNotBlank("the title of the source", title);
    }
  }

  /**
   * A detection by the program.
   *
   * @param confidence 0 to 1
   */
  record Heard(double confidence) implements FactSource {
    public Heard {
      if (!(confidence >= 0 && confidence <= 1)) {
        throw new IllegalArgumentException("A confidence lies between 0 and 1: " + confidence);
      }
    }
  }

  /** An import, such as from the tags of a file. */
  record Imported(String from) implements FactSource {
    public Imported {
      Preconditions.requireNotBlank("what it was imported from", from);
    }
  }

  /** The memory of a person. */
  record Recalled(String by) implements FactSource {
    public Recalled {
      Preconditions.requireNotBlank("who remembers it", by);
    }
  }

  /** Returns a short description, such as "Billboard, 1986" or "Detected, 97% confidence". */
  default Message message() {
    return switch (this) {
      case Cited(String title, _, PartialDate date) ->
          date == null
              ? Message.untranslated(title)
              : Message.of("{title}, {date}", "title", title, "date", date);
      case Heard(double confidence) ->
          Message.of("Detected, {percent}% confidence", "percent", Math.round(100 * confidence));
      case Imported(String from) -> Message.of("Imported from {source}", "source", from);
      case Recalled(String by) -> Message.of("Recalled by {name}", "name", by);
    };
  }

  /** Returns the source in English, such as "cited: Billboard, 1986". */
  default String displayText() {
    return switch (this) {
      case Cited(String title, _, PartialDate date) ->
          "cited: " + title + (date == null ? "" : ", " + date.displayText());
      case Heard _, Imported _, Recalled _ -> message().english();
    };
  }
}
