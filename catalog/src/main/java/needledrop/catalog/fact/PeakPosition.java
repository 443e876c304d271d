package needledrop.catalog.fact;

import needledrop.catalog.name.Preconditions;

/** The best position on a chart, as exactly as it is known. */
public sealed interface PeakPosition {
  /** As in "No. 2". */
  record At(int position) implements PeakPosition {
    public At {
      Preconditions.requirePositive("A chart position", position);
    }
  }

  /** As in "top 10". */
  record Top(int positions) implements PeakPosition {
    public Top {
      Preconditions.requirePositive("A chart position", positions);
    }
  }

  default String displayText() {
    return switch (this) {
      case At(int position) -> "No. " + position;
      case Top(int positions) -> "top " + positions;
    };
  }
}
