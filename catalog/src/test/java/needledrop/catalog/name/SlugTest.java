package needledrop.catalog.name;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SlugTest {
  @ParameterizedTest
  @CsvSource({
    "Rocky IV, rocky-iv",
    "Heart's on Fire, hearts-on-fire",
    "Heart’s on Fire, hearts-on-fire",
    "Rocky IV: Rocky vs. Drago, rocky-iv-rocky-vs-drago",
    "Björk Guðmundsdóttir, bjork-guðmundsdottir",
    "Straße nach Łódź, strasse-nach-lodz",
    "Simon & Garfunkel, simon-and-garfunkel",
    "Ирония судьбы й, ирония-судьбы-й",
    "がんばれ, がんばれ",
    "태권도, 태권도",
    "Ｒｏｃｋｙ, rocky",
    "'  --Rocky!!!  ', rocky",
    "10%, 10",
    "'...', film",
    "🥊, film",
  })
  void slugIsTheNameInLowerCaseWithHyphens(String name, String slug) {
    assertEquals(slug, Slug.of(name, "film"));
  }

  @Test
  @Timeout(120)
  void slugOfAnyNameIsShortStableAndUrlSafe() {
    Random random = new Random(4);
    for (int i = 0; i < 5000; i++) {
      String slug = Slug.of(anyName(random), "song");
      assertTrue(slug.matches("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}-]*"), slug);
      assertTrue(slug.codePointCount(0, slug.length()) <= 80, slug);
      assertEquals(slug, Slug.of(slug, "song"));
      URI address = URI.create("http://localhost/song/" + Slug.encode(slug));
      assertEquals("/song/" + slug, address.getPath());
    }
  }

  @Test
  void takenSlugGetsTheNextUnusedNumber() {
    assertEquals("rocky", Slug.firstUnused("rocky", Set.of()::contains));
    assertEquals("rocky-3", Slug.firstUnused("rocky", Set.of("rocky", "rocky-2")::contains));
  }

  private static String anyName(Random random) {
    int[] points =
        random
            .ints(random.nextInt(200), 1, 0x2FA20)
            .map(point -> random.nextBoolean() ? point : point % 0x250)
            .filter(point -> Character.isDefined(point) && !isSurrogate(point))
            .toArray();
    return new String(points, 0, points.length);
  }

  private static boolean isSurrogate(int point) {
    return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
  }
}
