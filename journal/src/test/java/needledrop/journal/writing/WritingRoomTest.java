package needledrop.journal.writing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import needledrop.catalog.item.Film;
import needledrop.journal.World;
import needledrop.journal.entry.Entry;
import needledrop.journal.entry.Saved;
import needledrop.journal.entry.Standing;
import needledrop.journal.entry.Writing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WritingRoomTest {
  private static final String ONE_TAB = "one-tab-of-the-browser";
  private static final String OTHER_TAB = "another-tab-of-the-browser";

  @TempDir Path folder;
  private World world;
  private WritingRoom room;
  private Entry entry;

  @BeforeEach
  void open() {
    world = new World(folder);
    room = room();
    entry = world.entries.add(world.owner.id(), Writing.of("Siberia", "", "It is Siberia."));
  }

  private WritingRoom room() {
    return new WritingRoom(
        new WorkingCopies(world.database, world.clock),
        new Revisions(world.database),
        new ShareLinks(world.database, world.clock),
        world.darkroom);
  }

  @AfterEach
  void close() {
    world.close();
  }

  private WorkingCopy type(String sheet, String body) {
    return room.copies()
        .keep(world.owner.id(), sheet, entry.id(), 1, Map.of("body", List.of(body)));
  }

  private Entry save(int version, String body) {
    Saved saved =
        world.entries.save(entry.id(), version, Writing.of("Siberia", "", body), world.owner.id());
    return assertInstanceOf(Saved.Kept.class, saved).entry();
  }

  @Test
  void whatWasTypedIsThereAfterACrash() {
    type(ONE_TAB, "It is Wyo");
    world.close();
    world = new World(folder);
    room = room();
    WorkingCopy copy = room.copies().of(entry.id()).getFirst();
    assertEquals("It is Wyo", copy.first("body"));
    assertEquals(World.START, copy.kept());
    assertEquals("It is Siberia.", world.entries.find(entry.id()).orElseThrow().writing().body());
  }

  @Test
  void twoTabsOverwriteNothingOfEachOther() {
    type(ONE_TAB, "It is Wyoming.");
    world.pass(Duration.ofMinutes(1));
    type(OTHER_TAB, "It is Utah.");
    assertEquals(
        List.of("It is Utah.", "It is Wyoming."),
        room.copies().of(entry.id()).stream().map(copy -> copy.first("body")).toList());
    room.copies().drop(world.owner.id(), OTHER_TAB);
    assertEquals(
        List.of(ONE_TAB), room.copies().of(entry.id()).stream().map(WorkingCopy::sheet).toList());
  }

  @Test
  void noPageIsDrawnAnewForAnUnsavedCopy() {
    long before = world.database.changeCount();
    type(ONE_TAB, "Still typing");
    assertEquals(before, world.database.changeCount());
  }

  @Test
  void oldCopiesMakeRoomForNewOnes() {
    for (int i = 0; i < 60; i++) {
      world.pass(Duration.ofSeconds(1));
      type("tab-number-%05d-of-many".formatted(i), "words");
    }
    assertEquals(50, room.copies().of(entry.id()).size());
  }

  @Test
  void everySaveIsARevisionAndTheFirstIsKept() {
    type(ONE_TAB, "no revision");
    world.pass(Duration.ofHours(1));
    save(1, "It is Wyoming.");
    save(2, "It is Wyoming, in snow.");
    List<Revision> revisions = room.revisions().before(entry.id(), Integer.MAX_VALUE, 10);
    assertEquals(List.of(3, 2, 1), revisions.stream().map(Revision::version).toList());
    assertEquals("It is Siberia.", revisions.getLast().writing().body());
    assertEquals(World.START, revisions.getLast().saved());
    assertEquals(world.owner.name(), revisions.getFirst().author());
  }

  @Test
  void anEntryFromBeforeThereWereRevisionsKeepsItsFirstText() {
    world.database.write(handle -> handle.execute("DELETE FROM revision"));
    save(1, "It is Wyoming.");
    assertEquals(
        "It is Siberia.", room.revisions().find(entry.id(), 1).orElseThrow().writing().body());
  }

  @Test
  void aFormerRevisionComesBackWithoutWhatIsGone() {
    Film film = world.films.add("Rocky IV", 1985);
    Writing about = Writing.of("Siberia", "", "It is Siberia.").about(film.id());
    world.entries.save(entry.id(), 1, about, world.owner.id());
    Revision revision = room.revisions().find(entry.id(), 2).orElseThrow();
    assertEquals(about, room.revisions().restorable(revision));
    world.entries.save(entry.id(), 2, about.aboutNoFilm(), world.owner.id());
    world.database.write(handle -> handle.execute("DELETE FROM item"));
    assertNull(room.revisions().restorable(revision).film());
  }

  @Test
  void aScheduledEntryAppearsAtItsTimeAndNotBefore() {
    Instant nine = World.START.plus(Duration.ofHours(9));
    assertEquals(new Standing.Scheduled(nine), world.entries.schedule(entry.id(), nine).standing());
    world.entries.publishIfDue(entry.id());
    assertTrue(world.entries.due().isEmpty());
    world.pass(Duration.ofHours(10));
    world.close(); // overdue while nobody ran
    World again = new World(folder);
    again.pass(Duration.ofHours(10));
    world = again;
    assertEquals(List.of(entry.id()), world.entries.due().stream().map(Entry::id).toList());
    world.entries.publishIfDue(entry.id());
    Entry published = world.entries.find(entry.id()).orElseThrow();
    assertEquals(new Standing.Published(nine), published.standing());
    assertTrue(world.entries.due().isEmpty());
  }

  @Test
  void whatIsCalledOffStaysADraft() {
    world.entries.schedule(entry.id(), World.START.plus(Duration.ofHours(1)));
    world.entries.unschedule(entry.id());
    world.pass(Duration.ofHours(2));
    world.entries.publishIfDue(entry.id());
    assertEquals(new Standing.Draft(), world.entries.find(entry.id()).orElseThrow().standing());
  }

  @Test
  void aLinkToADraftOpensItUntilItExpiresOrIsRevoked() {
    String week = room.shareLinks().issue(entry.id(), ShareLinks.USUAL);
    String day = room.shareLinks().issue(entry.id(), Duration.ofDays(1));
    assertEquals(Optional.of(entry.id()), room.shareLinks().opened(week));
    assertEquals(Optional.empty(), room.shareLinks().opened(week + "x"));
    world.pass(Duration.ofDays(2));
    assertEquals(Optional.empty(), room.shareLinks().opened(day));
    ShareLink left = room.shareLinks().of(entry.id()).getFirst();
    room.shareLinks().revoke(entry.id(), left.id());
    assertEquals(Optional.empty(), room.shareLinks().opened(week));
    assertThrows(
        IllegalArgumentException.class,
        () -> room.shareLinks().issue(entry.id(), Duration.ofDays(91)));
  }
}
