package needledrop.journal.reply;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import needledrop.catalog.name.NameNormalizer;
import needledrop.store.Database;

/**
 * Checks whether the name that a guest enters for a reply is, or looks like, the name of a member.
 * Names that look alike count as the same: case, accents, spaces, punctuation, invisible characters
 * and letters of other scripts in the shape of Latin ones make no difference (compare "skeleton" in
 * UTS #39).
 */
final class MemberNames {
  private static final Map<Integer, String> LOOK_ALIKES = lookAlikes();

  private final Database database;

  MemberNames(Database database) {
    this.database = database;
  }

  private static Map<Integer, String> lookAlikes() {
    String shapes =
        "аa вb сc ԁd еe ҽe һh іi јj кk ӏl мm нh оo рp ԛq гr ѕs тt υu ѵv ԝw хx уy үy "
            + "αa βb εe ηn ιi κk νv οo ρp σo τt χx γy ωw օo ոn սu հh ցg 0o 1l ⅼl |l ɡg ɑa ʏy";
    return shapes
        .lines()
        .flatMap(line -> Arrays.stream(line.split(" ", -1)))
        .collect(Collectors.toMap(pair -> pair.codePointAt(0), MemberNames::shape));
  }

  private static String shape(String pair) {
    return pair.substring(Character.charCount(pair.codePointAt(0)));
  }

  /** Whether a name is a member's or looks like one. */
  boolean isProtected(String name) {
    String nameSkeleton = skeleton(name);
    return !nameSkeleton.isEmpty()
        && database.read(handle ->
            handle.createQuery("SELECT name FROM member").mapTo(String.class).stream()
                .anyMatch(member -> skeleton(member).equals(nameSkeleton)));
  }

  static String skeleton(String name) {
    return Normalizer.normalize(NameNormalizer.normalize(name), Normalizer.Form.NFKD)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .mapToObj(codePoint -> LOOK_ALIKES.getOrDefault(codePoint, Character.toString(codePoint)))
        .collect(Collectors.joining())
        .replaceAll("[^\\p{L}\\p{N}]", "")
        .replace("rn", "m")
        .replace("vv", "w")
        .replace('i', 'l');
  }
}
