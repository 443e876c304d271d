package needledrop.media.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import needledrop.media.Progress;
import needledrop.media.process.MediaException;
import needledrop.media.process.ProcessLimits;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that processes end with their limits, their reader and the program. */
class ProcessLimitsTest {

  private static final ProcessLimits DEFAULTS = ProcessLimits.defaults();

  @TempDir private static Path folder;
  private static Path footage;

  @BeforeAll
  static void makeFootage() {
    footage = MediaFixtures.videoWithAudio(Ffmpeg.fromEnvironment(), folder.resolve("clip.mp4"), 4);
  }

  @Test
  void cancellingEndsTheProcessAndLeavesNoFiles() {
    Path output = folder.resolve("cancelled.mp4");
    assertThrows(
        CancellationException.class,
        () ->
            Ffmpeg.fromEnvironment()
                .encode(EndlessEncode.encodeRequest(footage, output), cancelFrom(0.001)));
    assertNothingRuns();
    assertFalse(Files.exists(output));
    assertFalse(Files.exists(folder.resolve(".cancelled.mp4.making")));
  }

  @Test
  void cancellingStopsAudioDecoding() {
    assertThrows(
        CancellationException.class,
        () -> Ffmpeg.fromEnvironment().decodeAudio(footage, 8000, cancelFrom(0), samples -> {}));
    assertNothingRuns();
  }

  @Test
  void closingAFrameReaderEndsTheDecoder() {
    try (FrameReader frameReader = Ffmpeg.fromEnvironment().openFrames(footage, 1920, 1080)) {
      assertNotNull(frameReader.next());
    }
    assertNothingRuns();
  }

  @Test
  void processOverTheCpuLimitIsEnded() {
    ProcessLimits processLimits =
        new ProcessLimits(DEFAULTS.idleTimeout(), 1, 0, DEFAULTS.memoryBytes(), 1 << 20);
    Ffmpeg ffmpeg = new Ffmpeg(System.getenv("PATH"), processLimits);
    EncodeRequest endless = EndlessEncode.encodeRequest(footage, folder.resolve("endless.mp4"));
    MediaException e =
        assertThrows(MediaException.class, () -> ffmpeg.encode(endless, Progress.NONE));
    assertEquals("it takes ffmpeg longer than such a file ever should", e.reason());
    assertNothingRuns();
  }

  @Test
  void idleProcessTimesOut() {
    ProcessLimits processLimits =
        new ProcessLimits(Duration.ofMillis(300), 60, 0, DEFAULTS.memoryBytes(), 1 << 20);
    Ffmpeg ffmpeg = new Ffmpeg(System.getenv("PATH"), processLimits);
    EncodeRequest silent =
        new EncodeRequest(
            List.of(EncodeInput.audio(8000, 1, ProcessLimitsTest::writeNothing)),
            null,
            List.of("-stats_period", "60"),
            folder.resolve("silent.wav"),
            1);
    MediaException e =
        assertThrows(MediaException.class, () -> ffmpeg.encode(silent, Progress.NONE));
    assertTrue(e.reason().contains("no sign of life"), e.reason());
    assertNothingRuns();
  }

  @Test
  void memoryIsLimited() {
    ProcessLimits processLimits =
        new ProcessLimits(DEFAULTS.idleTimeout(), 60, 1, 64L << 20, 1 << 20);
    Ffmpeg ffmpeg = new Ffmpeg(System.getenv("PATH"), processLimits);
    assertThrows(MediaException.class, () -> ffmpeg.probe(footage));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void noProcessOutlivesAKilledProgram(boolean sandboxed) throws Exception {
    Path output = folder.resolve("killed-" + sandboxed + ".mp4");
    Process program = start(path(sandboxed), output);
    try (BufferedReader lines = program.inputReader()) {
      List<ProcessHandle> children =
          Arrays.stream(lines.readLine().split(" ", -1))
              .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)).stream())
              .toList();
      assertFalse(children.isEmpty());
      program.destroyForcibly().waitFor();
      for (ProcessHandle child : children) {
        child.onExit().get(100, TimeUnit.SECONDS);
      }
    }
    assertFalse(Files.exists(output));
  }

  private static Process start(String path, Path output) throws IOException {
    String classes =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    return new ProcessBuilder(
            java.toString(),
            "-cp",
            classes,
            EndlessEncode.class.getName(),
            path,
            footage.toString(),
            output.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static String path(boolean sandboxed) throws IOException {
    return sandboxed
        ? System.getenv("PATH")
        : MediaFixtures.programsWithoutSandbox(folder).toString();
  }

  private static void writeNothing(OutputStream out) {
    try {
      new CountDownLatch(1).await(9, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Progress cancelFrom(double from) {
    return fraction -> {
      if (fraction >= from) {
        throw new CancellationException();
      }
    };
  }

  private static void assertNothingRuns() {
    ProcessHandle.current().descendants().forEach(ProcessLimitsTest::assertEnds);
  }

  private static void assertEnds(ProcessHandle process) {
    try {
      process.onExit().get(100, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new AssertionError("still running: " + process.info().commandLine(), e);
    }
  }
}
