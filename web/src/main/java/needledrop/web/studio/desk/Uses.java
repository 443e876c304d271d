package needledrop.web.studio.desk;

import java.util.List;
import java.util.stream.Stream;
import needledrop.listen.Use;
import needledrop.web.words.Phrase;
import org.jspecify.annotations.Nullable;

/** The use codes of the film industry, to choose from. */
public final class Uses {
  private Uses() {}

  /** All of them, after the line for not saying. */
  public static List<Choice> choices() {
    return Stream.concat(
            Stream.of(Choice.said("", "not said")), Stream.of(Use.values()).map(Uses::choice))
        .toList();
  }

  private static Choice choice(Use use) {
    return Choice.said(use.name(), "{}: {}", use.name(), Phrase.of(use.words()));
  }

  public static @Nullable Use of(String chosen) {
    return chosen.isEmpty() ? null : Use.valueOf(chosen);
  }
}
