package needledrop.web.studio.page;

import java.util.List;
import java.util.stream.Stream;
import needledrop.listen.CueUse;
import needledrop.message.Message;
import org.jspecify.annotations.Nullable;

/**
 * Lists the codes for the use of a song in a scene, such as background vocal, as form options, and
 * parses the chosen one.
 */
public final class UseChoices {
  private UseChoices() {}

  /** All of them, after the line for not saying. */
  public static List<Choice> choices() {
    return Stream.concat(
            Stream.of(Choice.of("", "Not set")), Stream.of(CueUse.values()).map(UseChoices::choice))
        .toList();
  }

  private static Choice choice(CueUse cueUse) {
    return Choice.of(
        cueUse.name(),
        "{code}: {use}",
        "code",
        cueUse.name(),
        "use",
        Message.of(cueUse.description()));
  }

  public static @Nullable CueUse parse(String chosen) {
    return chosen.isEmpty() ? null : CueUse.valueOf(chosen);
  }
}
