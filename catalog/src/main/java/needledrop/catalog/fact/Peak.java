package needledrop.catalog.fact;

import needledrop.catalog.name.Words;

/** The best position on a chart, as exactly as it is known. */
public sealed interface Peak {
  /** As in "No. 2". */
  record At(int position) implements Peak {
    public At {
      Words.positive("A chart position", position);
    }
  }

  /** As in "top 10". */
  record Within(int positions) implements Peak {
    public Within {
      Words.positive("A chart position", positions);
    }
  }

  default String inWords() {
    return switch (this) {
      case At(int position) -> "No. " + position;
      case Within(int positions) -> "top " + positions;
    };
  }
}
