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

/** Tests that the program recovers after it is killed with {@code kill -9} during its work. */
class CrashRecoveryTest {
  private static final int SENT_BYTES = 3 << 20;
  private static final long ANNOUNCED_BYTES = 64L << 20;
  private static final int SEGMENT_COUNT = 3;
  private static final int SEGMENT_SECONDS = 12;

  @TempDir private static Path folder;
  private static Path song;
  private static Path scene;
  private static Path longRecording;

  @TempDir private Path parent;
  private NeedledropProcess needledropProcess;
  private JournalClient owner;

  @BeforeAll
  static void makeMaterial() {
    TestMedia testMedia = new TestMedia(folder);
    song = testMedia.song("Log on the Shoulder", 4, Groove.DRIVING);
    scene = testMedia.silentScene("barn", 5, SEGMENT_SECONDS + 1);
    longRecording = testMedia.longRecording("evening", 900, song, 450);
  }

  @BeforeEach
  void start() throws Exception {
    needledropProcess = NeedledropProcess.serve(home(), "--no-sample");
    owner = new JournalClient(needledropProcess.journalAddress());
    owner.claimOwnership(needledropProcess.ownerLink());
  }

  @AfterEach
  void end() {
    needledropProcess.close();
  }

  @Test
  void uploadInterruptedByAKillLeavesNoFiles() throws Exception {
    CompletableFuture<Void> resume = new CompletableFuture<>();
    var _ =
        owner.beginUpload(
            "a.mp4", ANNOUNCED_BYTES, () -> JournalClient.stallingStream(SENT_BYTES, resume));
    Wait.until("half an upload on the disk", () -> incomingBytes() >= SENT_BYTES / 2);
    killAndRestart();
    resume.complete(null);
    assertEquals(0, incomingBytes());
    assertEquals(List.of(), files("shelf"));
    assertFalse(owner.getBody("/studio/footage").contains("/studio/footage/1"));
  }

  @Test
  void uploadAbortedByTheClientLeavesNoFiles() throws Exception {
    CompletableFuture<Void> resume = new CompletableFuture<>();
    CompletableFuture<HttpResponse<String>> upload =
        owner.beginUpload(
            "a.mp4", ANNOUNCED_BYTES, () -> JournalClient.stallingStream(SENT_BYTES, resume));
    Wait.until("half an upload on the disk", () -> incomingBytes() >= SENT_BYTES / 2);
    upload.cancel(true);
    resume.complete(null);
    Wait.until("the half is gone", () -> incomingBytes() == 0);
    assertEquals(List.of(), files("shelf"));
    assertFalse(owner.getBody("/studio/footage").contains("/studio/footage/1"));
  }

  @Test
  void uploadedFilesSurviveAKillAndListeningResumes() throws Exception {
    owner.uploadFile("songs", song);
    owner.uploadFile("footage", longRecording);
    killAndRestart();
    Wait.until("a decoder that listens", () -> isBusy("Match songs") && !hasNoChildren());
    killAndRestart();
    Wait.until("the cue sheet", () -> isReady() && countCues("/studio/footage/1") > 0);
    assertEquals(1, countCues("/studio/footage/1"));
    assertEquals(2, files("shelf").size());
    assertNothingLeft();
  }

  @Test
  void renderInterruptedByAKillIsRenderedOnce() throws Exception {
    owner.uploadFile("songs", song);
    owner.uploadFile("footage", scene);
    Wait.until("the footage is ready", this::isReady);
    render();
    Wait.until("an encoder at work", () -> isBusy("Render clip") && !hasNoChildren());
    killAndRestart();
    Wait.until("the clip", () -> owner.getBody("/studio/clips/1").contains(">Rendered<"));
    Wait.until("its cue", () -> countCues("/studio/clips/1") > 0);
    assertEquals(1, countCues("/studio/clips/1"));
    assertFalse(owner.getBody("/studio/clips").contains("/studio/clips/2"));
    Path clip = home().resolve("derived/clips/1/1/clip.mp4");
    assertEquals(
        SEGMENT_COUNT * SEGMENT_SECONDS, Ffmpeg.fromEnvironment().probe(clip).seconds(), 0.1);
    assertNothingLeft();
  }

  /** Renders a clip of half a minute from one scene, with a song. */
  private void render() throws Exception {
    String cut =
        owner.post("/studio/cuts", List.of()).headers().firstValue("Location").orElseThrow();
    Stream<String> sheet =
        Stream.of("title", "The barn", "act", "render", "s0.title", "", "s0.song", "1");
    Stream<String> pieces =
        Stream.iterate(0, piece -> piece + 1)
            .limit(SEGMENT_COUNT)
            .map(piece -> "s0.p" + piece)
            .flatMap(p ->
                Stream.of(
                    p + ".footage", "1", p + ".in", "0:00", p + ".out", "0:" + SEGMENT_SECONDS));
    HttpResponse<String> response = owner.post(cut, Stream.concat(sheet, pieces).toList());
    assertEquals(303, response.statusCode(), response::body);
  }

  private void killAndRestart() throws Exception {
    needledropProcess.kill();
    Wait.until("its children are gone", this::hasNoChildren);
    needledropProcess = NeedledropProcess.serve(home(), "--no-sample");
    owner.moveTo(needledropProcess.journalAddress());
  }

  /** Checks that no job is running or failed, and that no temporary files are left. */
  private void assertNothingLeft() throws Exception {
    Wait.until("no work is left", () -> !owner.getBody("/studio/jobs/live").contains("/cancel"));
    Wait.until("its children are gone", this::hasNoChildren);
    assertEquals(0, incomingBytes());
    assertEquals(List.of(), files("").stream().filter(CrashRecoveryTest::isHidden).toList());
    assertFalse(owner.getBody("/studio/jobs/live").contains("Failed"));
  }

  private static boolean isHidden(Path file) {
    return ("/" + file).contains("/.");
  }

  private boolean hasNoChildren() {
    return ChildProcesses.of(home()).isEmpty();
  }

  private boolean isBusy(String job) throws Exception {
    Pattern busy =
        Pattern.compile("<strong>" + job + "</strong>(?:(?!</div>).)*state busy", Pattern.DOTALL);
    return busy.matcher(owner.getBody("/studio/jobs/live")).find();
  }

  private boolean isReady() throws Exception {
    return owner.getBody("/studio/footage/live").contains(">Ready<");
  }

  private int countCues(String page) throws Exception {
    Matcher cue = Pattern.compile("<tr id=\"cue-").matcher(owner.getBody(page));
    return (int) cue.results().count();
  }

  /** Returns the number of bytes of unfinished uploads on the disk. */
  private long incomingBytes() throws IOException {
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
