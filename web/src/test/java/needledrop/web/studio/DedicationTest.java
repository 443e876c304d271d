package needledrop.web.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import needledrop.catalog.detail.FactLine;
import needledrop.catalog.fact.DedicatedToFact;
import needledrop.catalog.fact.StoredFact;
import needledrop.catalog.item.Person;
import needledrop.catalog.item.Song;
import needledrop.journal.settings.Settings;
import needledrop.store.Ids.ItemId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A kind of fact from its form to its row, its sentences and their Spanish. */
final class DedicationTest {
  @TempDir Path folder;
  private StudioFixture studio;
  private Song song;
  private Person person;

  @BeforeEach
  void open() throws Exception {
    studio = new StudioFixture(folder).signIn();
    song = studio.catalog.byKind().songs().add("The Last Reel", "The Divers");
    person = studio.catalog.byKind().people().add("Ann Actor");
  }

  @AfterEach
  void close() {
    studio.close();
  }

  private int addDedication(String to, String detail) throws Exception {
    return studio
        .post(
            "/studio/catalog" + song.path() + "/facts",
            "fact",
            "DEDICATED_TO",
            "person",
            to,
            "detail",
            detail,
            "source",
            "cited",
            "sourceTitle",
            "The sleeve")
        .statusCode();
  }

  private StoredFact stored() {
    return studio.catalog.facts().about(song.id()).getFirst();
  }

  @Test
  void formBecomesAFactAndARow() throws Exception {
    addDedication("Ann Actor", "in memory");
    assertEquals(new DedicatedToFact(song.id(), person.id(), "in memory"), stored().fact());
    Map<String, Object> row =
        studio.database.read(handle ->
            handle
                .createQuery("SELECT kind, subject, object, third, name, detail FROM fact")
                .mapToMap()
                .one());
    assertEquals("dedicated_to", row.get("kind"));
    assertEquals(String.valueOf(song.id().value()), String.valueOf(row.get("subject")));
    assertEquals(String.valueOf(person.id().value()), String.valueOf(row.get("object")));
    assertEquals("in memory", row.get("detail"));
  }

  @Test
  void detailIsOptionalAndThePersonIsNot() throws Exception {
    assertEquals(422, addDedication("", "in memory"));
    addDedication("Ann Actor", "");
    assertEquals(new DedicatedToFact(song.id(), person.id(), null), stored().fact());
  }

  @Test
  void storedDedicationFillsInItsForm() throws Exception {
    addDedication("Ann Actor", "in memory");
    String form = studio.get("/studio/facts/" + stored().id().value()).body();
    assertTrue(form.contains("value=\"Ann Actor\""), form);
    assertTrue(form.contains("value=\"in memory\""), form);
  }

  @Test
  void bothItemsListItInDetails() throws Exception {
    addDedication("Ann Actor", "in memory");
    assertEquals(List.of("Dedicated to: Ann Actor (in memory)"), details(song.id()));
    assertEquals(List.of("Dedications: The Last Reel (in memory)"), details(person.id()));
  }

  private List<String> details(ItemId item) {
    return studio.catalog.details().of(item).stream()
        .map(line ->
            line.label()
                + ": "
                + line.values().stream().map(FactLine.Value::text).reduce("", String::concat))
        .toList();
  }

  @Test
  void spanishPageSaysItInSpanish() throws Exception {
    addDedication("Ann Actor", "in memory");
    studio
        .journal
        .settings()
        .update(new Settings("Reel", "", null, ZoneId.of("UTC"), Locale.of("es"), 10));
    String page = studio.get("/studio/catalog" + song.path() + "?fact=DEDICATED_TO").body();
    assertTrue(page.contains("Dedicatoria a"), page);
    assertTrue(page.contains("In memoriam, en los créditos finales"), page);
  }
}
