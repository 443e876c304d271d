package needledrop.catalog.cue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import needledrop.catalog.World;
import needledrop.catalog.file.Where;
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
  private static final Reel CLIP = new Reel.OfClip(new ClipId(5));

  @TempDir Path folder;
  private World world;
  private Reel reel;
  private FootageId footage;
  private Song montage;
  private Song fire;

  @BeforeEach
  void open() {
    world = new World(folder);
    Where where = new Where.InFolder(folder.resolve("scene.mp4").toAbsolutePath());
    footage = world.footage.take(where, "Training").id();
    reel = new Reel.OfFootage(footage);
    montage = world.songs.add("Training Montage", "Vince DiCola");
    fire = world.songs.add("Heart's on Fire", "John Cafferty");
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void cuesComeBackInOrderWithTheirSongs() {
    hear(reel, cue(fire, 120, 180), cue(montage, 3.5, 90.25));
    List<KeptCue> cues = world.cueSheets.of(reel);
    assertEquals(List.of(montage, fire), cues.stream().map(KeptCue::song).toList());
    assertEquals(Span.ofSeconds(3.5, 90.25), cues.getFirst().span());
    assertEquals(new CueStanding.Proposed(), cues.getFirst().standing());
    assertEquals(CueOrigin.HEARD, cues.getFirst().origin());
  }

  @Test
  void anotherListeningReplacesWhatNobodyTouched() {
    hear(reel, cue(montage, 3, 90), cue(fire, 120, 180));
    hear(reel, cue(fire, 121, 181));
    assertEquals(List.of(Span.ofSeconds(121, 181)), spans());
  }

  @Test
  void whatAPersonJudgedStaysAndIsNotProposedBesideItself() {
    hear(reel, cue(montage, 0, 30), cue(fire, 40, 70), cue(montage, 80, 110), cue(fire, 120, 150));
    world.cueSheets.confirm(id(0), OWNER);
    world.cueSheets.reject(id(1), OWNER);
    world.cueSheets.adjust(id(2), Span.ofSeconds(82, 108), OWNER);
    hear(reel, cue(montage, 1, 31), cue(fire, 41, 71), cue(montage, 79, 112), cue(fire, 121, 151));
    assertEquals(
        List.of(
            Span.ofSeconds(0, 30),
            Span.ofSeconds(40, 70),
            Span.ofSeconds(82, 108),
            Span.ofSeconds(121, 151)),
        spans());
    assertEquals(
        List.of(Span.ofSeconds(0, 30), Span.ofSeconds(82, 108), Span.ofSeconds(121, 151)),
        world.cueSheets.shown(reel).stream().map(KeptCue::span).toList());
  }

  @Test
  void theSameSongElsewhereIsProposedBesideAJudgedOne() {
    hear(reel, cue(montage, 0, 30));
    world.cueSheets.reject(id(0), OWNER);
    hear(reel, cue(montage, 29, 60), cue(fire, 0, 30));
    assertEquals(3, world.cueSheets.of(reel).size());
  }

  @Test
  void whereTheSongBeginsMovesAlongWithTheIn() {
    hear(
        reel,
        new Cue(key(montage), Span.ofSeconds(10, 40), Duration.ofSeconds(60), 1.5, 0.9),
        new Cue(key(fire), Span.ofSeconds(50, 80), Duration.ofSeconds(1), 1, 0.9));
    world.cueSheets.adjust(id(0), Span.ofSeconds(12, 40), OWNER);
    world.cueSheets.adjust(id(1), Span.ofSeconds(45, 80), OWNER);
    assertEquals(Duration.ofSeconds(63), world.cueSheets.of(reel).get(0).songIn());
    assertEquals(Duration.ZERO, world.cueSheets.of(reel).get(1).songIn());
    assertEquals(
        new CueStanding.Confirmed(OWNER, world.clock.instant()),
        world.cueSheets.of(reel).getFirst().standing());
  }

  @Test
  void aCueSetByHandIsConfirmedAndOutlivesEveryListening() {
    CueId id =
        world.cueSheets.add(
            reel, fire.id(), Span.ofSeconds(5, 9), Duration.ofSeconds(2), CueUse.SRC, OWNER);
    hear(reel, cue(fire, 5, 9));
    KeptCue cue = world.cueSheets.find(id).orElseThrow();
    assertEquals(1, world.cueSheets.of(reel).size());
    assertEquals(CueOrigin.BY_HAND, cue.origin());
    assertEquals(CueUse.SRC, cue.use());
    assertInstanceOf(CueStanding.Confirmed.class, cue.standing());
  }

  @Test
  void aSongThatTheCutLaysNeedsNoListeningAndIsNotProposedBesideItself() {
    lay(laid(fire, 0, 30), laid(montage, 29, 60));
    assertEquals(List.of(CueOrigin.LAID, CueOrigin.LAID), origins());
    assertEquals(List.of(0.0, 0.0), confidences());
    hear(CLIP, cue(fire, 1, 28), cue(fire, 70, 80));
    assertEquals(List.of(CueOrigin.LAID, CueOrigin.LAID, CueOrigin.HEARD), origins());
    assertEquals(List.of(0.9, 0.0, 0.9), confidences());
    assertEquals(Span.ofSeconds(0, 30), world.cueSheets.of(CLIP).getFirst().span());
    hear(CLIP);
    assertEquals(List.of(0.0, 0.0), confidences());
  }

  @Test
  void anotherCutReplacesWhatTheOneBeforeLaidAndWhatWasHeardInIt() {
    lay(laid(fire, 0, 30));
    hear(CLIP, cue(fire, 0, 30), cue(montage, 40, 60));
    lay(laid(montage, 10, 20));
    assertEquals(List.of(montage), world.cueSheets.of(CLIP).stream().map(KeptCue::song).toList());
    assertEquals(List.of(CueOrigin.LAID), origins());
  }

  @Test
  void whatAPersonSaidOfALaidSongOutlivesAnotherCut() {
    lay(laid(fire, 0, 30), laid(montage, 40, 60));
    List<KeptCue> cues = world.cueSheets.of(CLIP);
    world.cueSheets.adjust(cues.get(0).id(), Span.ofSeconds(2, 30), OWNER);
    world.cueSheets.reject(cues.get(1).id(), OWNER);
    lay(laid(fire, 0, 30), laid(montage, 40, 60));
    assertEquals(List.of(CueOrigin.BY_HAND, CueOrigin.LAID), origins());
    assertEquals(List.of(1.0, 0.0), confidences());
    assertEquals(1, world.cueSheets.shown(CLIP).size());
  }

  @Test
  void whatAPersonSaidOfALaidSongGoesAlongWithIt() {
    lay(laid(fire, 0, 30), laid(montage, 40, 60));
    List<KeptCue> cues = world.cueSheets.of(CLIP);
    cues.forEach(cue -> world.cueSheets.confirm(cue.id(), OWNER));
    world.cueSheets.use(cues.get(1).id(), CueUse.BV);
    lay(laid(montage, 100, 120));
    List<KeptCue> now = world.cueSheets.of(CLIP);
    assertEquals(1, now.size(), "the other is laid no more");
    assertEquals(cues.get(1).id(), now.getFirst().id());
    assertEquals(Span.ofSeconds(100, 120), now.getFirst().span());
    assertEquals(CueUse.BV, now.getFirst().use());
  }

  @Test
  void aSongThatWasRejectedAsHeardMayBeLaidThereLater() {
    hear(CLIP, cue(fire, 0, 30));
    world.cueSheets.reject(world.cueSheets.of(CLIP).getFirst().id(), OWNER);
    lay(laid(fire, 0, 30));
    assertEquals(
        List.of(CueOrigin.LAID),
        world.cueSheets.shown(CLIP).stream().map(KeptCue::origin).toList());
  }

  @Test
  void aUseCanBeSaidAndTakenBackAndIsNotLostToAListening() {
    hear(reel, cue(fire, 5, 35));
    world.cueSheets.use(id(0), CueUse.BV);
    hear(reel, cue(fire, 6, 36));
    assertEquals(CueUse.BV, world.cueSheets.of(reel).getFirst().use());
    world.cueSheets.use(id(0), null);
    hear(reel, cue(fire, 6, 36));
    assertEquals(List.of(Span.ofSeconds(6, 36)), spans());
  }

  @Test
  void everyMomentOfASongIsFoundInFootageAndClips() {
    hear(reel, cue(fire, 5, 35), cue(fire, 60, 90), cue(montage, 100, 130));
    hear(CLIP, cue(fire, 0, 20));
    world.cueSheets.reject(id(1), OWNER);
    assertEquals(
        List.of(reel, CLIP),
        world.cueSheets.playing(fire.id()).stream().map(KeptCue::reel).toList());
    world.footage.bin(footage);
    assertEquals(1, world.cueSheets.playing(fire.id()).size());
  }

  @Test
  void theSheetsOfTwoReelsDoNotTouch() {
    hear(reel, cue(fire, 5, 35));
    hear(CLIP, cue(fire, 0, 20));
    hear(CLIP);
    assertEquals(List.of(), world.cueSheets.of(CLIP));
    assertEquals(1, world.cueSheets.of(reel).size());
  }

  @Test
  void aSongThatWasBinnedMeanwhileIsLeftOut() {
    world.items.bin(fire.id());
    hear(reel, cue(fire, 5, 35), cue(montage, 40, 70));
    world.items.restore(fire.id());
    assertEquals(List.of(Span.ofSeconds(40, 70)), spans());
  }

  private void hear(Reel where, Cue... cues) {
    world.cueSheets.heard(where, new CueSheet(Arrays.asList(cues)));
  }

  private void lay(LaidSong... songs) {
    world.cueSheets.laid(CLIP, List.of(songs));
  }

  private static LaidSong laid(Song song, double in, double out) {
    return new LaidSong(song.id(), Span.ofSeconds(in, out), Duration.ZERO);
  }

  private List<CueOrigin> origins() {
    return world.cueSheets.of(CLIP).stream().map(KeptCue::origin).toList();
  }

  private List<Double> confidences() {
    return world.cueSheets.of(CLIP).stream().map(KeptCue::confidence).toList();
  }

  private static Cue cue(Song song, double in, double out) {
    return new Cue(key(song), Span.ofSeconds(in, out), Duration.ZERO, 1, 0.9);
  }

  private static String key(Song song) {
    return Long.toString(song.id().value());
  }

  private CueId id(int number) {
    return world.cueSheets.of(reel).get(number).id();
  }

  private List<Span> spans() {
    return world.cueSheets.of(reel).stream().map(KeptCue::span).toList();
  }
}
