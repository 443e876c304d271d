package needledrop.web.studio.desk;

import java.util.List;
import java.util.stream.Stream;
import needledrop.listen.Use;
import org.jspecify.annotations.Nullable;

/** The use codes of the film industry, to choose from. */
public final class Uses {
  private Uses() {}

  /** All of them, after the line for not saying. */
  public static List<Choice> choices() {
    return Stream.concat(
            Stream.of(new Choice("", "not said")), Stream.of(Use.values()).map(Uses::choice))
        .toList();
  }

  private static Choice choice(Use use) {
    return new Choice(use.name(), use.name() + ": " + inWords(use));
  }

  static String inWords(Use use) {
    return switch (use) {
      case BI -> "background, instrumental";
      case BV -> "background, vocal";
      case VI -> "seen, instrumental";
      case VV -> "seen, vocal";
      case MT -> "main title";
      case ET -> "end title";
      case SRC -> "source music";
    };
  }

  public static @Nullable Use of(String chosen) {
    return chosen.isEmpty() ? null : Use.valueOf(chosen);
  }
}
