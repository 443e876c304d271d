package needledrop.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import needledrop.media.ffmpeg.Ffmpeg;
import needledrop.media.tune.Groove;
import needledrop.store.FileTree;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program is killed in the middle of its work, as by {@code kill -9}, and started again. */
class KillTest {
  private static final int SENT = 3 << 20;
  private static final long ANNOUNCED = 64L << 20;
  private static final int PIECES = 3;
  private static final int PIECE_SECONDS = 12;

  @TempDir private static Path folder;
  private static Path song;
  private static Path scene;
  private static Path evening;

  @TempDir private Path parent;
  private Program program;
  private Visitor owner;

  @BeforeAll
  static void makeMaterial() {
    Material material = new Material(folder);
    song = material.song("Log on the Shoulder", 4, Groove.DRIVING);
    scene = material.silentScene("barn", 5, PIECE_SECONDS + 1);
    evening = material.evening("evening", 900, song, 450);
  }

  @BeforeEach
  void start() throws Exception {
    program = Program.serve(home(), "--no-sample");
    owner = new Visitor(program.journal());
    owner.takeOver(program.ownerLink());
  }

  @AfterEach
  void end() {
    program.close();
  }

  @Test
  void anUploadThatAKillBreaksOffLeavesNothing() throws Exception {
    CompletableFuture<Void> goOn = new CompletableFuture<>();
    var _ = owner.beginUpload("a.mp4", ANNOUNCED, () -> Visitor.stalling(SENT, goOn));
    Patience.until("half an upload on the disk", () -> arrived() >= SENT / 2);
    killAndStartAgain();
    goOn.complete(null);
    assertEquals(0, arrived());
    assertEquals(List.of(), files("shelf"));
    assertFalse(owner.read("/studio/footage").contains("/studio/footage/1"));
  }

  @Test
  void anUploadThatTheSenderBreaksOffLeavesNothing() throws Exception {
    CompletableFuture<Void> goOn = new CompletableFuture<>();
    CompletableFuture<HttpResponse<String>> upload =
        owner.beginUpload("a.mp4", ANNOUNCED, () -> Visitor.stalling(SENT, goOn));
    Patience.until("half an upload on the disk", () -> arrived() >= SENT / 2);
    upload.cancel(true);
    goOn.complete(null);
    Patience.until("the half is gone", () -> arrived() == 0);
    assertEquals(List.of(), files("shelf"));
    assertFalse(owner.read("/studio/footage").contains("/studio/footage/1"));
  }

  @Test
  void whatWasTakenOutlivesAKillAndItsListeningGoesOn() throws Exception {
    owner.bringIn("songs", song);
    owner.bringIn("footage", evening);
    killAndStartAgain();
    Patience.until("a decoder that listens", () -> isBusy("Listen for songs") && !still());
    killAndStartAgain();
    Patience.until("the cue sheet", () -> isReady() && cues("/studio/footage/1") > 0);
    assertEquals(1, cues("/studio/footage/1"));
    assertEquals(2, files("shelf").size());
    assertTidy();
  }

  @Test
  void aRenderThatAKillBreaksOffIsRenderedOnce() throws Exception {
    owner.bringIn("songs", song);
    owner.bringIn("footage", scene);
    Patience.until("the footage is ready", this::isReady);
    render();
    Patience.until("an encoder at work", () -> isBusy("Render the clip") && !still());
    killAndStartAgain();
    Patience.until("the clip", () -> owner.read("/studio/clips/1").contains(">rendered<"));
    Patience.until("its cue", () -> cues("/studio/clips/1") > 0);
    assertEquals(1, cues("/studio/clips/1"));
    assertFalse(owner.read("/studio/clips").contains("/studio/clips/2"));
    Path clip = home().resolve("derived/clips/1/1/clip.mp4");
    assertEquals(PIECES * PIECE_SECONDS, Ffmpeg.fromEnvironment().probe(clip).seconds(), 0.1);
    assertTidy();
  }

  /** Cuts a clip of half a minute out of one scene, with the song under it. */
  private void render() throws Exception {
    String cut =
        owner.post("/studio/cuts", List.of()).headers().firstValue("Location").orElseThrow();
    Stream<String> sheet =
        Stream.of("title", "The barn", "act", "render", "s0.title", "", "s0.song", "1");
    Stream<String> pieces =
        Stream.iterate(0, piece -> piece + 1)
            .limit(PIECES)
            .map(piece -> "s0.p" + piece)
            .flatMap(p ->
                Stream.of(
                    p + ".footage", "1", p + ".in", "0:00", p + ".out", "0:" + PIECE_SECONDS));
    HttpResponse<String> answer = owner.post(cut, Stream.concat(sheet, pieces).toList());
    assertEquals(303, answer.statusCode(), answer::body);
  }

  private void killAndStartAgain() throws Exception {
    program.kill();
    Patience.until("its children are gone", this::still);
    program = Program.serve(home(), "--no-sample");
    owner.follow(program.journal());
  }

  /** Nothing runs, nothing failed, nothing half done lies about. */
  private void assertTidy() throws Exception {
    Patience.until("no work is left", () -> !owner.read("/studio/jobs/live").contains("/cancel"));
    Patience.until("its children are gone", this::still);
    assertEquals(0, arrived());
    assertEquals(List.of(), files("").stream().filter(KillTest::isHidden).toList());
    assertFalse(owner.read("/studio/jobs/live").contains("failed"));
  }

  private static boolean isHidden(Path file) {
    return ("/" + file).contains("/.");
  }

  private boolean still() {
    return Children.of(home()).isEmpty();
  }

  private boolean isBusy(String job) throws Exception {
    Pattern busy =
        Pattern.compile("<strong>" + job + "</strong>(?:(?!</div>).)*state busy", Pattern.DOTALL);
    return busy.matcher(owner.read("/studio/jobs/live")).find();
  }

  private boolean isReady() throws Exception {
    return owner.read("/studio/footage/live").contains(">ready<");
  }

  private int cues(String page) throws Exception {
    Matcher cue = Pattern.compile("<tr id=\"cue-").matcher(owner.read(page));
    return (int) cue.results().count();
  }

  /** How many bytes of uploads under way are on the disk. */
  private long arrived() throws IOException {
    long bytes = 0;
    for (Path file : files("incoming")) {
      bytes += Files.size(home().resolve("incoming").resolve(file));
    }
    return bytes;
  }

  private List<Path> files(String part) throws IOException {
    Path root = home().resolve(part);
    return FileTree.listFiles(root, _ -> {}).stream().map(root::relativize).toList();
  }

  private Path home() {
    return parent.resolve("home");
  }
}
