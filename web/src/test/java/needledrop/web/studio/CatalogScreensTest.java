package needledrop.web.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import needledrop.catalog.editing.ItemColumn;
import needledrop.catalog.fact.StoredFact;
import needledrop.catalog.item.Film;
import needledrop.catalog.item.Item;
import needledrop.catalog.item.Song;
import needledrop.catalog.source.FactSource;
import needledrop.store.Ids.ItemId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CatalogScreensTest {
  private static final String ENTITY =
      """
      {"entities": {"Q900001": {"id": "Q900001", "labels": {"en": {"value": "The Mountain Pass"}},
        "claims": {
          "P577": [{"mainsnak": {"datavalue": {"value":
            {"time": "+1985-11-27T00:00:00Z", "precision": 11}}}, "rank": "normal"}],
          "P57": [{"mainsnak": {"datavalue": {"value": {"id": "Q900002"}}}, "rank": "normal"}]}}}}
      """;

  @TempDir Path folder;
  private StudioFixture studio;
  private Film film;

  @BeforeEach
  void open() throws Exception {
    studio = new StudioFixture(folder).signIn();
    film = studio.catalog.byKind().films().add("The Mountain Pass", 1985);
  }

  @AfterEach
  void close() {
    studio.close();
  }

  private String page(Item item) throws Exception {
    return studio.get("/studio/catalog" + item.path()).body();
  }

  private List<StoredFact> facts(ItemId item) {
    return studio.catalog.facts().about(item);
  }

  private HttpResponse<String> fill(String text, String... more) throws Exception {
    String[] form = new String[more.length + 2];
    form[0] = "text";
    form[1] = text;
    System.arraycopy(more, 0, form, 2, more.length);
    return studio.post("/studio/catalog" + film.path() + "/fill", form);
  }

  @Test
  void artistCanBeCorrectedAndTheChangeIsInTheHistory() throws Exception {
    Song song = studio.catalog.byKind().songs().add("Chaos God", "Muldjord");
    String address = "/studio/catalog" + song.path();
    assertTrue(page(song).contains("value=\"Muldjord\""));
    studio.post(address + "/name", "name", "Sea Theme", "aside", "The Divers");
    Song renamed = studio.catalog.byKind().songs().find(song.id()).orElseThrow();
    assertEquals("Sea Theme (The Divers)", renamed.fullName());
    assertTrue(page(renamed).contains("Chaos God (Muldjord) → Sea Theme (The Divers)"));
  }

  @Test
  void invalidYearIsRejected() throws Exception {
    String address = "/studio/catalog" + film.path() + "/name";
    HttpResponse<String> answer = studio.post(address, "name", film.name(), "aside", "last year");
    assertEquals(422, answer.statusCode());
    assertTrue(answer.body().contains("value=\"last year\""), answer.body());
    studio.post(address, "name", film.name(), "aside", "1986");
    assertEquals(1986, studio.catalog.byKind().films().find(film.id()).orElseThrow().year());
  }

  @Test
  void sourceAddressMayOmitTheScheme() throws Exception {
    studio.post(
        "/studio/catalog" + film.path() + "/facts",
        "fact",
        "RELEASED",
        "date",
        "1985",
        "source",
        "cited",
        "sourceTitle",
        "A page",
        "sourceAddress",
        "films.example.org/pass");
    assertEquals(
        new FactSource.Cited("A page", URI.create("https://films.example.org/pass"), null),
        facts(film.id()).getFirst().source());
  }

  @Test
  void pastedEntityIsPreviewedBeforeFactsAreAdded() throws Exception {
    HttpResponse<String> seen = fill(ENTITY, "act", "look");
    assertEquals(200, seen.statusCode());
    assertTrue(seen.body().contains("November 27, 1985"), seen.body());
    assertTrue(seen.body().contains("Wikidata Q900001"), seen.body());
    assertEquals(List.of(), facts(film.id()));
  }

  @Test
  void selectedProposalsBecomeFactsWithSourceAndIdentifiers() throws Exception {
    fill(ENTITY, "act", "take", "take", "0", "take", "1", "name1", "Ann Director");
    assertEquals(
        List.of("Imported from Wikidata Q900001"),
        facts(film.id()).stream()
            .map(storedFact -> storedFact.source().displayText())
            .distinct()
            .toList());
    assertEquals(2, facts(film.id()).size());
    assertTrue(page(film).contains("Q900001"));
    Item director = studio.catalog.items().findByName("Ann Director").orElseThrow();
    assertTrue(page(director).contains("Q900002"));

    fill(ENTITY, "act", "take", "take", "1");
    assertEquals(2, facts(film.id()).size(), "the director is known by the identifier now");
  }

  @Test
  void pastedCastRequiresASource() throws Exception {
    HttpResponse<String> asked = fill("Bo Actor … The Champion", "act", "take", "take", "0");
    assertEquals(422, asked.statusCode());
    fill(
        "Bo Actor … The Champion",
        "act",
        "take",
        "take",
        "0",
        "source",
        "cited",
        "sourceTitle",
        "The end titles");
    assertTrue(page(film).contains("Bo Actor"));
    assertTrue(page(film).contains("The end titles"));
  }

  @Test
  void hostileTextIsRejectedWithAMessage() throws Exception {
    HttpResponse<String> deep = fill("{\"a\":".repeat(20_000), "act", "look");
    assertEquals(422, deep.statusCode());
    assertTrue(deep.body().contains("too deeply nested"));
  }

  @Test
  void factCanBeCorrectedAndReverted() throws Exception {
    String address = "/studio/catalog" + film.path();
    studio.post(
        address + "/facts",
        "fact",
        "RELEASED",
        "date",
        "27 Nov 1985",
        "source",
        "cited",
        "sourceTitle",
        "A poster");
    StoredFact storedFact = facts(film.id()).getFirst();
    String fact = "/studio/facts/" + storedFact.id().value();
    String form = studio.get(fact).body();
    assertTrue(form.contains("1985-11-27") && form.contains("A poster"), form);

    studio.post(fact, "date", "28 Nov 1985", "source", "cited", "sourceTitle", "A better poster");
    assertTrue(page(film).contains("November 28, 1985"));
    assertTrue(page(film).contains("Ivana edited a fact"), page(film));

    long correction = studio.editing.history().of(film.id(), 1).getFirst().id().value();
    studio.post(address + "/past/" + correction);
    assertEquals(storedFact.fact(), facts(film.id()).getFirst().fact());
  }

  @Test
  void yearRangeIsRejectedWithAMessage() throws Exception {
    HttpResponse<String> refused =
        studio.post(
            "/studio/catalog" + film.path() + "/facts",
            "fact",
            "RELEASED",
            "date",
            "1985-1986",
            "source",
            "cited",
            "sourceTitle",
            "A poster");
    assertEquals(422, refused.statusCode());
    assertTrue(refused.body().contains("is a range of years"), refused.body());
  }

  @Test
  void lastSourceIsOfferedButNotPrefilled() throws Exception {
    studio.post(
        "/studio/catalog" + film.path() + "/facts",
        "fact",
        "RELEASED",
        "date",
        "1985",
        "source",
        "cited",
        "sourceTitle",
        "The Great Almanac");
    assertFalse(page(film).contains("value=\"The Great Almanac\""));
    assertTrue(page(film).contains("Use the source of the last fact: The Great Almanac"));
    String address = "/studio/catalog" + film.path();
    String asked = studio.get(address + "?fact=RELEASED&source=last").body();
    assertTrue(asked.contains("value=\"The Great Almanac\""), asked);
    String cast = "Ann Actor … The Champion";
    String pasted = studio.post(address + "/fill", "text", cast, "act", "look").body();
    assertFalse(pasted.contains("value=\"The Great Almanac\""), pasted);
    String filled = studio.post(address + "/fill", "text", cast, "act", "source").body();
    assertTrue(filled.contains("value=\"The Great Almanac\""), filled);
  }

  @Test
  void differingDatesAreAConflictUntilOneIsPreferred() throws Exception {
    String address = "/studio/catalog" + film.path();
    for (String date : List.of("27 Nov 1985", "29 Nov 1985")) {
      studio.post(
          address + "/facts",
          "fact",
          "RELEASED",
          "date",
          date,
          "source",
          "cited",
          "sourceTitle",
          "On " + date);
    }
    assertTrue(page(film).contains("Sources differ"));
    studio.post("/studio/facts/" + facts(film.id()).getLast().id().value() + "/prefer");
    assertTrue(page(film).contains("Preferred"));
    assertEquals(2, facts(film.id()).size());
  }

  @Test
  void mergedItemRedirectsToTheRemainingOne() throws Exception {
    Film twin = studio.catalog.byKind().films().add("The Mountian Pass", 1985);
    assertTrue(page(film).contains("Compare with The Mountian Pass (1985)"));
    String merge = "/studio/catalog" + film.path() + "/merge";
    String compared = studio.get(merge + "?with=" + twin.path()).body();
    assertTrue(compared.contains("Merged") && compared.contains("Kept"), compared);
    studio.post(merge, "with", twin.path());

    HttpResponse<String> old = studio.get("/studio/catalog" + twin.path());
    assertEquals(301, old.statusCode());
    assertEquals(
        "/studio/catalog" + film.path(),
        old.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", ""));
    assertFalse(studio.get("/studio/duplicates?kind=film").body().contains("/merge?with="));
  }

  @Test
  void listIsPagedAndSearchable() throws Exception {
    for (int i = 0; i < 120; i++) {
      studio.catalog.byKind().films().add("Sequel number " + i, 1990);
    }
    assertTrue(studio.get("/studio/catalog?kind=film").body().contains("Page 1 of 2 (121 names)"));
    String found = studio.get("/studio/catalog?kind=film&q=MOUNTAIN").body();
    assertTrue(found.contains("The Mountain Pass"));
    assertFalse(found.contains("Sequel number"));
  }

  @Test
  void namePostedByTheEditorBecomesAnItem() throws Exception {
    HttpResponse<String> made = studio.post("/studio/names", "name", "Ludmilla", "kind", "person");
    assertEquals("{\"name\":\"Ludmilla\",\"kind\":\"person\"}", made.body());
    assertEquals(422, studio.post("/studio/names", "name", "X", "kind", "theorem").statusCode());
  }

  @Test
  void mergesUpdateEveryColumnThatReferencesItems() {
    List<String> followed =
        studio.editing.merges().columns().stream().map(ItemColumn::qualifiedName).toList();
    List<String> columns =
        studio.database.read(handle ->
            handle
                .createQuery(
                    """
                    SELECT tables.name || '.' || keys."from"
                    FROM sqlite_schema tables, pragma_foreign_key_list(tables.name) keys
                    WHERE tables.type = 'table' AND keys."table" = 'item'
                    """)
                .mapTo(String.class)
                .list());
    assertEquals(
        List.of(),
        columns.stream()
            .filter(column -> !followed.contains(column) && !column.startsWith("merge."))
            .toList());
  }
}
