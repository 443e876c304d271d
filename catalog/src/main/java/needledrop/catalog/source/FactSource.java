package needledrop.catalog.source;

import java.net.URI;
import needledrop.catalog.name.Preconditions;
import needledrop.catalog.value.PartialDate;
import needledrop.message.Message;
import org.jspecify.annotations.Nullable;

/** Where a fact comes from, and so how sure we are. */
public sealed interface FactSource {
  /** It stands in a work that can be named; an address only where one was seen. */
  record Cited(String title, @Nullable URI page, @Nullable PartialDate date) implements FactSource {
    public Cited {
      Preconditions.requireNotBlank("the title of the source", title);
    }
  }

  /** The program heard it, this sure of it. */
  record Heard(double confidence) implements FactSource {
    public Heard {
      if (!(confidence >= 0 && confidence <= 1)) {
        throw new IllegalArgumentException("A confidence lies between 0 and 1: " + confidence);
      }
    }
  }

  /** It came with data of others, as a file's tags. */
  record Imported(String from) implements FactSource {
    public Imported {
      Preconditions.requireNotBlank("what it was imported from", from);
    }
  }

  /** Somebody remembers it so. */
  record Recalled(String by) implements FactSource {
    public Recalled {
      Preconditions.requireNotBlank("who remembers it", by);
    }
  }

  /** The source in a few words, as in "Billboard, 1986" or "Detected, 97% confidence". */
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

  /** The source in English, as in "cited: Billboard, 1986". */
  default String displayText() {
    return switch (this) {
      case Cited(String title, _, PartialDate date) ->
          "cited: " + title + (date == null ? "" : ", " + date.displayText());
      case Heard _, Imported _, Recalled _ -> message().english();
    };
  }
}
