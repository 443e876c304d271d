package needledrop.media.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import needledrop.media.AudioBuffer;
import needledrop.media.AudioStream;
import needledrop.media.Frame;
import needledrop.media.Probe;
import needledrop.media.Progress;
import needledrop.media.Span;
import needledrop.media.VideoStream;
import needledrop.media.image.ImageHeader;
import needledrop.media.process.MediaException;
import needledrop.media.process.ProcessLimits;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FfmpegTest {

  private static final Ffmpeg FFMPEG = Ffmpeg.fromEnvironment();

  @TempDir private static Path folder;
  private static Path footage;
  private static Path tone;

  @BeforeAll
  static void makeFootage() {
    footage = MediaFixtures.videoWithAudio(FFMPEG, folder.resolve("it's a: 100% [clip].mp4"), 6);
    tone = folder.resolve("tone.wav");
  }

  @Test
  void probeReportsLengthVideoAndAudio() {
    Probe probe = FFMPEG.probe(footage);
    assertEquals(6, probe.seconds(), 0.1);
    assertEquals(new VideoStream(160, 90, 25, "h264"), probe.video());
    assertEquals(new AudioStream(2, 8000, "aac"), probe.audio());
  }

  @Test
  void tagsHaveKeysInLowerCase() {
    assertEquals("Going the Distance", FFMPEG.probe(tone).tags().get("title"));
    assertNull(FFMPEG.probe(tone).video());
  }

  @Test
  void stereoIsMixedToMonoWithoutGettingLouder() {
    AudioBuffer audioBuffer = FFMPEG.decodeAudio(tone, 8000);
    assertEquals(6, audioBuffer.seconds(), 0.001);
    assertEquals(0.5, loudest(audioBuffer, 0.1, 0.9), 0.02);
    assertEquals(0, loudest(audioBuffer, 1.1, 1.9), 0.001);
  }

  @Test
  void resampledAudioKeepsItsTimes() {
    AudioBuffer audioBuffer = FFMPEG.decodeAudio(footage, 11025);
    assertTrue(loudest(audioBuffer, 2.1, 2.9) > 0.4);
    assertTrue(loudest(audioBuffer, 3.1, 3.9) < 0.05);
  }

  @Test
  void everyFrameIsReadOnceWithItsTimestamp() {
    List<Double> times = new ArrayList<>();
    try (FrameReader frameReader = FFMPEG.openFrames(footage, 32, 18)) {
      for (Frame frame = frameReader.next(); frame != null; frame = frameReader.next()) {
        assertEquals(times.size(), frame.number());
        assertEquals(32 * 18 * 3, frame.rgb().length);
        times.add(frame.seconds());
      }
    }
    assertEquals(150, times.size());
    for (int i = 0; i < 150; i++) {
      assertEquals(i / 25.0, times.get(i), 0.001);
    }
  }

  @Test
  void framesOfASpanHaveTimesInTheWholeFile() {
    try (FrameReader frameReader = FFMPEG.openFrames(footage, 32, 18, Span.ofSeconds(2, 3))) {
      int count = 0;
      for (Frame frame = frameReader.next(); frame != null; frame = frameReader.next()) {
        assertEquals(2 + count / 25.0, frame.seconds(), 0.001);
        count++;
      }
      assertEquals(25, count);
    }
  }

  @Test
  void frameIsJpegEvenPastTheEnd() {
    for (double seconds : new double[] {0, 3.3, 6, 60}) {
      byte[] jpeg = FFMPEG.frameAsJpeg(footage, seconds, 80);
      assertEquals("ffd8", HexFormat.of().formatHex(jpeg, 0, 2));
    }
  }

  @Test
  void frameIsNeverEnlarged() throws Exception {
    int width = Objects.requireNonNull(FFMPEG.probe(footage).video()).width();
    Path image = folder.resolve("picture.jpg");
    Files.write(image, FFMPEG.frameAsJpeg(footage, 1, 80));
    assertEquals(80, ImageHeader.of(image).width());
    Files.write(image, FFMPEG.frameAsJpeg(footage, 1, 2 * width));
    assertEquals(width, ImageHeader.of(image).width());
  }

  @Test
  void progressRisesFromZeroToOne() {
    List<Double> fractions = new ArrayList<>();
    FFMPEG.decodeAudio(footage, 8000, fractions::add, samples -> {});
    assertEquals(fractions.stream().sorted().toList(), fractions);
    assertEquals(1, fractions.getLast());
  }

  @Test
  void outputAppearsOnlyWhenComplete() throws Exception {
    Path output = folder.resolve("late.mp4");
    Files.writeString(output, "the old one");
    List<String> contents = new ArrayList<>();
    FFMPEG.encode(
        new EncodeRequest(
            List.of(EncodeInput.file(footage)), null, List.of("-c", "copy"), output, 6),
        done -> contents.add(done < 1 ? readOldFile(output) : ""));
    assertEquals(
        List.of("the old one"), contents.stream().filter(s -> !s.isEmpty()).distinct().toList());
    assertEquals(6, FFMPEG.probe(output).seconds(), 0.1);
    assertNothingIsLeft();
  }

  @Test
  void failedEncodeLeavesNoFiles() throws Exception {
    Path output = folder.resolve("never.mp4");
    EncodeRequest wrong =
        new EncodeRequest(
            List.of(EncodeInput.file(footage)), "[0:v]nonsense[v]", List.of(), output, 6);
    MediaException e =
        assertThrows(MediaException.class, () -> FFMPEG.encode(wrong, Progress.NONE));
    assertTrue(e.getMessage().startsWith("never.mp4 could not be made: "), e.getMessage());
    assertTrue(e.stderrTail().contains("nonsense"), e.stderrTail());
    assertFalse(Files.exists(output));
    assertNothingIsLeft();
  }

  @Test
  void withoutFfmpegTheMessageNamesTheInstallCommand() {
    Ffmpeg missing = new Ffmpeg(folder.toString(), ProcessLimits.defaults());
    assertFalse(missing.isInstalled());
    assertTrue(missing.capabilities().version().isEmpty());
    MediaException e = assertThrows(MediaException.class, () -> missing.probe(footage));
    assertTrue(e.getMessage().contains("apt-get install ffmpeg"), e.getMessage());
    assertEquals(MediaException.Origin.ENVIRONMENT, e.origin());
  }

  @Test
  void resultsAreTheSameWithoutASandbox() throws Exception {
    Path programs = MediaFixtures.programsWithoutSandbox(folder);
    Ffmpeg unsandboxed = new Ffmpeg(programs.toString(), ProcessLimits.defaults());
    assertFalse(unsandboxed.capabilities().sandboxed());
    assertEquals(FFMPEG.probe(footage), unsandboxed.probe(footage));
    assertArrayEquals(
        FFMPEG.decodeAudio(tone, 8000).samples(), unsandboxed.decodeAudio(tone, 8000).samples());
  }

  @Test
  void sandboxHidesOtherFiles() {
    assumeTrue(FFMPEG.capabilities().sandboxed(), "bubblewrap does not work here");
    Path other = folder.resolve("tone.wav");
    EncodeRequest readsOtherFile =
        new EncodeRequest(
            List.of(EncodeInput.file(footage)),
            "amovie='" + other + "'[a]",
            List.of("-map", "[a]"),
            folder.resolve("prying.wav"),
            6);
    MediaException e =
        assertThrows(MediaException.class, () -> FFMPEG.encode(readsOtherFile, Progress.NONE));
    assertTrue(e.stderrTail().contains("No such file"), e.stderrTail());
  }

  @Test
  void capabilitiesNameVersionAndEncoder() {
    FfmpegCapabilities ffmpegCapabilities = FFMPEG.capabilities();
    assertTrue(ffmpegCapabilities.version().orElseThrow().matches("[0-9N].*"));
    assertNotNull(ffmpegCapabilities.findVideoEncoder().orElseThrow());
  }

  private static String readOldFile(Path output) {
    try {
      return Files.readString(output);
    } catch (IOException e) {
      return "unreadable: " + e;
    }
  }

  private static void assertNothingIsLeft() throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(List.of(), files.filter(file -> file.toString().endsWith(".making")).toList());
    }
  }

  private static double loudest(AudioBuffer audioBuffer, double from, double to) {
    double peak = 0;
    for (int i = (int) (from * audioBuffer.sampleRate()); i < to * audioBuffer.sampleRate(); i++) {
      peak = Math.max(peak, Math.abs(audioBuffer.samples()[i]));
    }
    return peak;
  }
}
