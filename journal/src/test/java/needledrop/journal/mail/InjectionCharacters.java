package needledrop.journal.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import needledrop.journal.reply.ReplyForm;
import needledrop.journal.settings.Settings;

/**
 * The characters above U+00FF whose lowest byte is CR, LF, an angle bracket or NUL: what a mail
 * library that truncates characters to bytes would write into a command or a header.
 */
final class InjectionCharacters {
  private static final List<Integer> DANGEROUS_BYTES = List.of(0x0d, 0x0a, 0x3c, 0x3e, 0x00);
  private static final int MAX_TITLE_LENGTH = 200;

  private InjectionCharacters() {}

  static Stream<String> all() {
    return IntStream.rangeClosed(0x100, Character.MAX_CODE_POINT)
        .filter(codePoint -> DANGEROUS_BYTES.contains(codePoint & 0xff))
        .mapToObj(Character::toString);
  }

  /**
   * Returns names as long as a reply allows, which together contain all of these characters and
   * text that would form a header.
   */
  static List<String> names() {
    List<String> names = new ArrayList<>();
    StringBuilder name = new StringBuilder("Eve");
    for (String character : all().toList()) {
      if (name.length() + 10 > ReplyForm.MAX_NAME_LENGTH) {
        names.add(name.append("Bcc:a@b").toString());
        name = new StringBuilder("Eve");
      }
      name.append(character);
    }
    names.add(name.toString());
    return names;
  }

  static Settings withTitle(Settings settings, String title) {
    return new Settings(
        title.substring(0, Math.min(title.length(), MAX_TITLE_LENGTH)),
        settings.tagline(),
        settings.publicAddress(),
        settings.timeZone(),
        settings.language(),
        settings.entriesPerPage());
  }
}
