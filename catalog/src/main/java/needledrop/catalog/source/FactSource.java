package needledrop.catalog.source;

import java.net.URI;
import needledrop.catalog.name.Preconditions;
import needledrop.catalog.value.PartialDate;
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

  /** As in "cited: Billboard, 1986" or "heard, 97 % sure". */
  default String displayText() {
    return switch (this) {
      case Cited(String title, _, PartialDate date) ->
          "cited: " + title + (date == null ? "" : ", " + date.displayText());
      case Heard(double confidence) -> "heard, %d %% sure".formatted(Math.round(confidence * 100));
      case Imported(String from) -> "imported from " + from;
      case Recalled(String by) -> "as %s remembers it".formatted(by);
    };
  }
}
