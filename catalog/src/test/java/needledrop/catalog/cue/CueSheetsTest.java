package needledrop.catalog.cue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import needledrop.catalog.CatalogFixture;
import needledrop.catalog.file.FileLocation;
import needledrop.catalog.item.Song;
import needledrop.listen.Cue;
import needledrop.listen.CueSheet;
import needledrop.listen.CueUse;
import needledrop.media.Span;
import needledrop.store.Ids.ClipId;
import needledrop.store.Ids.CueId;
import needledrop.store.Ids.FootageId;
import needledrop.store.Ids.MemberId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CueSheetsTest {
  private static final MemberId OWNER = new MemberId(1);
  private static final CueOwner CLIP = new CueOwner.OfClip(new ClipId(5));

  @TempDir Path folder;
  private CatalogFixture catalogFixture;
  private CueOwner owner;
  private FootageId footage;
  private Song montage;
  private Song fire;

  @BeforeEach
  void open() {
    catalogFixture = new CatalogFixture(folder);
    FileLocation fileLocation =
        new FileLocation.InFolder(folder.resolve("scene.mp4").toAbsolutePath());
    footage = catalogFixture.footage.add(fileLocation, "Training").id();
    owner = new CueOwner.OfFootage(footage);
    montage = catalogFixture.songs.add("Training Montage", "Vince DiCola");
    fire = catalogFixture.songs.add("Heart's on Fire", "John Cafferty");
  }

  @AfterEach
  void close() {
    catalogFixture.close();
  }

  @Test
  void cuesAreReadInOrderWithTheirSongs() {
    replaceHeard(owner, cue(fire, 120, 180), cue(montage, 3.5, 90.25));
    List<StoredCue> cues = catalogFixture.cueSheets.of(owner);
    assertEquals(List.of(montage, fire), cues.stream().map(StoredCue::song).toList());
    assertEquals(Span.ofSeconds(3.5, 90.25), cues.getFirst().span());
    assertEquals(new CueStatus.Proposed(), cues.getFirst().status());
    assertEquals(CueOrigin.HEARD, cues.getFirst().origin());
  }

  @Test
  void listeningAgainReplacesUnreviewedCues() {
    replaceHeard(owner, cue(montage, 3, 90), cue(fire, 120, 180));
    replaceHeard(owner, cue(fire, 121, 181));
    assertEquals(List.of(Span.ofSeconds(121, 181)), spans());
  }

  @Test
  void reviewedCuesAreKeptAndNotProposedTwice() {
    replaceHeard(
        owner, cue(montage, 0, 30), cue(fire, 40, 70), cue(montage, 80, 110), cue(fire, 120, 150));
    catalogFixture.cueSheets.confirm(id(0), OWNER);
    catalogFixture.cueSheets.reject(id(1), OWNER);
    catalogFixture.cueSheets.adjust(id(2), Span.ofSeconds(82, 108), OWNER);
    replaceHeard(
        owner, cue(montage, 1, 31), cue(fire, 41, 71), cue(montage, 79, 112), cue(fire, 121, 151));
    assertEquals(
        List.of(
            Span.ofSeconds(0, 30),
            Span.ofSeconds(40, 70),
            Span.ofSeconds(82, 108),
            Span.ofSeconds(121, 151)),
        spans());
    assertEquals(
        List.of(Span.ofSeconds(0, 30), Span.ofSeconds(82, 108), Span.ofSeconds(121, 151)),
        catalogFixture.cueSheets.withoutRejected(owner).stream().map(StoredCue::span).toList());
  }

  @Test
  void sameSongElsewhereIsProposedBesideAReviewedCue() {
    replaceHeard(owner, cue(montage, 0, 30));
    catalogFixture.cueSheets.reject(id(0), OWNER);
    replaceHeard(owner, cue(montage, 29, 60), cue(fire, 0, 30));
    assertEquals(3, catalogFixture.cueSheets.of(owner).size());
  }

  @Test
  void adjustingTheStartMovesTheStartInTheSong() {
    replaceHeard(
        owner,
        new Cue(key(montage), Span.ofSeconds(10, 40), Duration.ofSeconds(60), 1.5, 0.9),
        new Cue(key(fire), Span.ofSeconds(50, 80), Duration.ofSeconds(1), 1, 0.9));
    catalogFixture.cueSheets.adjust(id(0), Span.ofSeconds(12, 40), OWNER);
    catalogFixture.cueSheets.adjust(id(1), Span.ofSeconds(45, 80), OWNER);
    assertEquals(Duration.ofSeconds(63), catalogFixture.cueSheets.of(owner).get(0).songIn());
    assertEquals(Duration.ZERO, catalogFixture.cueSheets.of(owner).get(1).songIn());
    assertEquals(
        new CueStatus.Confirmed(OWNER, catalogFixture.clock.instant()),
        catalogFixture.cueSheets.of(owner).getFirst().status());
  }

  @Test
  void manualCueIsConfirmedAndKeptWhenListeningAgain() {
    CueId id =
        catalogFixture.cueSheets.add(
            owner, fire.id(), Span.ofSeconds(5, 9), Duration.ofSeconds(2), CueUse.SRC, OWNER);
    replaceHeard(owner, cue(fire, 5, 9));
    StoredCue cue = catalogFixture.cueSheets.find(id).orElseThrow();
    assertEquals(1, catalogFixture.cueSheets.of(owner).size());
    assertEquals(CueOrigin.BY_HAND, cue.origin());
    assertEquals(CueUse.SRC, cue.use());
    assertInstanceOf(CueStatus.Confirmed.class, cue.status());
  }

  @Test
  void placedSongIsACueWithoutListeningAndNotProposedTwice() {
    replacePlaced(placedSong(fire, 0, 30), placedSong(montage, 29, 60));
    assertEquals(List.of(CueOrigin.PLACED, CueOrigin.PLACED), origins());
    assertEquals(List.of(0.0, 0.0), confidences());
    replaceHeard(CLIP, cue(fire, 1, 28), cue(fire, 70, 80));
    assertEquals(List.of(CueOrigin.PLACED, CueOrigin.PLACED, CueOrigin.HEARD), origins());
    assertEquals(List.of(0.9, 0.0, 0.9), confidences());
    assertEquals(Span.ofSeconds(0, 30), catalogFixture.cueSheets.of(CLIP).getFirst().span());
    replaceHeard(CLIP);
    assertEquals(List.of(0.0, 0.0), confidences());
  }

  @Test
  void newCutReplacesPlacedAndHeardCues() {
    replacePlaced(placedSong(fire, 0, 30));
    replaceHeard(CLIP, cue(fire, 0, 30), cue(montage, 40, 60));
    replacePlaced(placedSong(montage, 10, 20));
    assertEquals(
        List.of(montage), catalogFixture.cueSheets.of(CLIP).stream().map(StoredCue::song).toList());
    assertEquals(List.of(CueOrigin.PLACED), origins());
  }

  @Test
  void newCutKeepsReviewsOfPlacedSongs() {
    replacePlaced(placedSong(fire, 0, 30), placedSong(montage, 40, 60));
    List<StoredCue> cues = catalogFixture.cueSheets.of(CLIP);
    catalogFixture.cueSheets.adjust(cues.get(0).id(), Span.ofSeconds(2, 30), OWNER);
    catalogFixture.cueSheets.reject(cues.get(1).id(), OWNER);
    replacePlaced(placedSong(fire, 0, 30), placedSong(montage, 40, 60));
    assertEquals(List.of(CueOrigin.BY_HAND, CueOrigin.PLACED), origins());
    assertEquals(List.of(1.0, 0.0), confidences());
    assertEquals(1, catalogFixture.cueSheets.withoutRejected(CLIP).size());
  }

  @Test
  void reviewMovesWithThePlacedSong() {
    replacePlaced(placedSong(fire, 0, 30), placedSong(montage, 40, 60));
    List<StoredCue> cues = catalogFixture.cueSheets.of(CLIP);
    cues.forEach(cue -> catalogFixture.cueSheets.confirm(cue.id(), OWNER));
    catalogFixture.cueSheets.setUse(cues.get(1).id(), CueUse.BV);
    replacePlaced(placedSong(montage, 100, 120));
    List<StoredCue> now = catalogFixture.cueSheets.of(CLIP);
    assertEquals(1, now.size(), "the other is laid no more");
    assertEquals(cues.get(1).id(), now.getFirst().id());
    assertEquals(Span.ofSeconds(100, 120), now.getFirst().span());
    assertEquals(CueUse.BV, now.getFirst().use());
  }

  @Test
  void songRejectedAsHeardCanBePlacedLater() {
    replaceHeard(CLIP, cue(fire, 0, 30));
    catalogFixture.cueSheets.reject(catalogFixture.cueSheets.of(CLIP).getFirst().id(), OWNER);
    replacePlaced(placedSong(fire, 0, 30));
    assertEquals(
        List.of(CueOrigin.PLACED),
        catalogFixture.cueSheets.withoutRejected(CLIP).stream().map(StoredCue::origin).toList());
  }

  @Test
  void useCanBeSetAndClearedAndIsKeptWhenListeningAgain() {
    replaceHeard(owner, cue(fire, 5, 35));
    catalogFixture.cueSheets.setUse(id(0), CueUse.BV);
    replaceHeard(owner, cue(fire, 6, 36));
    assertEquals(CueUse.BV, catalogFixture.cueSheets.of(owner).getFirst().use());
    catalogFixture.cueSheets.setUse(id(0), null);
    replaceHeard(owner, cue(fire, 6, 36));
    assertEquals(List.of(Span.ofSeconds(6, 36)), spans());
  }

  @Test
  void cuesOfASongAreFoundInFootageAndClips() {
    replaceHeard(owner, cue(fire, 5, 35), cue(fire, 60, 90), cue(montage, 100, 130));
    replaceHeard(CLIP, cue(fire, 0, 20));
    catalogFixture.cueSheets.reject(id(1), OWNER);
    assertEquals(
        List.of(owner, CLIP),
        catalogFixture.cueSheets.ofSong(fire.id()).stream().map(StoredCue::owner).toList());
    catalogFixture.footage.bin(footage);
    assertEquals(1, catalogFixture.cueSheets.ofSong(fire.id()).size());
  }

  @Test
  void cueSheetsOfTwoOwnersAreIndependent() {
    replaceHeard(owner, cue(fire, 5, 35));
    replaceHeard(CLIP, cue(fire, 0, 20));
    replaceHeard(CLIP);
    assertEquals(List.of(), catalogFixture.cueSheets.of(CLIP));
    assertEquals(1, catalogFixture.cueSheets.of(owner).size());
  }

  @Test
  void binnedSongGetsNoCues() {
    catalogFixture.items.bin(fire.id());
    replaceHeard(owner, cue(fire, 5, 35), cue(montage, 40, 70));
    catalogFixture.items.restore(fire.id());
    assertEquals(List.of(Span.ofSeconds(40, 70)), spans());
  }

  private void replaceHeard(CueOwner owner, Cue... cues) {
    catalogFixture.cueSheets.replaceHeard(owner, new CueSheet(Arrays.asList(cues)));
  }

  private void replacePlaced(PlacedSong... songs) {
    catalogFixture.cueSheets.replacePlaced(CLIP, List.of(songs));
  }

  private static PlacedSong placedSong(Song song, double in, double out) {
    return new PlacedSong(song.id(), Span.ofSeconds(in, out), Duration.ZERO);
  }

  private List<CueOrigin> origins() {
    return catalogFixture.cueSheets.of(CLIP).stream().map(StoredCue::origin).toList();
  }

  private List<Double> confidences() {
    return catalogFixture.cueSheets.of(CLIP).stream().map(StoredCue::confidence).toList();
  }

  private static Cue cue(Song song, double in, double out) {
    return new Cue(key(song), Span.ofSeconds(in, out), Duration.ZERO, 1, 0.9);
  }

  private static String key(Song song) {
    return Long.toString(song.id().value());
  }

  private CueId id(int number) {
    return catalogFixture.cueSheets.of(owner).get(number).id();
  }

  private List<Span> spans() {
    return catalogFixture.cueSheets.of(owner).stream().map(StoredCue::span).toList();
  }
}
