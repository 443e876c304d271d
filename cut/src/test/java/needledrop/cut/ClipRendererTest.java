package needledrop.cut;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import needledrop.media.AudioBuffer;
import needledrop.media.Probe;
import needledrop.media.Progress;
import needledrop.media.Recording;
import needledrop.media.Span;
import needledrop.media.ffmpeg.EncodeInput;
import needledrop.media.ffmpeg.EncodeRequest;
import needledrop.media.ffmpeg.Ffmpeg;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClipRendererTest {
  private static final Ffmpeg FFMPEG = Ffmpeg.fromEnvironment();
  private static final int RATE = 48_000;

  @TempDir private static Path folder = Path.of("");

  @BeforeAll
  static void makeFootageAndSongs() {
    NumberedFootage.encode(FFMPEG, folder.resolve("even.mp4"), 25, 500, "null");
    NumberedFootage.encode(
        FFMPEG, folder.resolve("ntsc.mp4"), 29.97, 300, "scale=720:480,setsar=32/27");
    tone("low.wav", 330, .02);
    tone("high.wav", 3300, .5);
    EncodeInput album = EncodeInput.audio(RATE, 1, out -> out.write(bytes(lateTone())));
    FFMPEG.encode(
        new EncodeRequest(List.of(album), "[0:a]anull", List.of(), folder.resolve("album.wav"), 10),
        Progress.NONE);
  }

  /** Returns four seconds of silence, then six seconds of a tone. */
  private static float[] lateTone() {
    float[] samples = new float[10 * RATE];
    for (int i = 4 * RATE; i < samples.length; i++) {
      samples[i] = (float) (.2 * Math.sin(2 * Math.PI * 440 * i / RATE));
    }
    return samples;
  }

  private static Recording recording(String name) {
    return name.equals("part")
        ? new Recording(folder.resolve("album.wav"), Span.ofSeconds(4, 6))
        : Recording.ofFile(folder.resolve(name));
  }

  private static void tone(String name, double hertz, double amplitude) {
    float[] samples = new float[20 * RATE];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (float) (amplitude * Math.sin(2 * Math.PI * hertz * i / RATE));
    }
    EncodeInput encodeInput = EncodeInput.audio(RATE, 1, out -> out.write(bytes(samples)));
    FFMPEG.encode(
        new EncodeRequest(List.of(encodeInput), "[0:a]anull", List.of(), folder.resolve(name), 20),
        Progress.NONE);
  }

  private static byte[] bytes(float[] samples) {
    ByteBuffer buffer = ByteBuffer.allocate(4 * samples.length).order(ByteOrder.LITTLE_ENDIAN);
    for (float sample : samples) {
      buffer.putFloat(sample);
    }
    return buffer.array();
  }

  private static Path render(String name, String json) {
    Path clip = folder.resolve(name);
    ClipRenderer.render(FFMPEG, Edit.parse(json), ClipRendererTest::recording, clip, Progress.NONE);
    return clip;
  }

  @Test
  void everyFrameOfEveryPartIsTheRequestedFrame() {
    String segments =
        String.join(
            ",",
            IntStream.range(0, 20)
                .mapToObj(i ->
                    "{\"footage\":\"even.mp4\",\"in\":%.3f,\"out\":%.3f}"
                        .formatted((480 - 20 * i) / 25., (490 - 20 * i) / 25.))
                .toList());
    Path clip =
        render(
            "reels.mp4",
            "{\"width\":320,\"height\":180,\"footageVolume\":1,\"segments\":[" + segments + "]}");
    int[] expected =
        IntStream.range(0, 20)
            .flatMap(i -> IntStream.of(NumberedFootage.range(480 - 20 * i, 490 - 20 * i)))
            .toArray();
    assertArrayEquals(expected, NumberedFootage.readNumbers(FFMPEG, clip));
  }

  @Test
  void roundedTimesSelectTheNearestFrame() {
    Path clip =
        render(
            "rounded.mp4",
            """
            {"width":320,"height":180,"fps":29.97,
             "segments":[{"footage":"ntsc.mp4","in":1.002,"out":2.002},
                         {"footage":"ntsc.mp4","in":5.039,"out":5.539}]}
            """);
    int[] numbers = NumberedFootage.readNumbers(FFMPEG, clip);
    assertEquals(45, numbers.length);
    assertArrayEquals(NumberedFootage.range(30, 60), Arrays.copyOf(numbers, 30));
    assertEquals(151, numbers[30]);
    assertTrue(numbers[44] <= 165, "the shot behind the cut is not seen");
  }

  @Test
  void footageAtAnotherFrameRateFillsExactlyItsSlot() {
    Path clip =
        render(
            "mixed.mp4",
            """
            {"width":320,"height":180,"fps":25,
             "segments":[{"footage":"ntsc.mp4","in":1,"out":3},{"footage":"even.mp4","in":2,"out":3.5}]}
            """);
    int[] numbers = NumberedFootage.readNumbers(FFMPEG, clip);
    assertEquals(88, numbers.length);
    assertEquals(50, numbers[50]);
  }

  @Test
  void footageThatEndsEarlyRepeatsItsLastFrame() {
    Path clip =
        render(
            "short.mp4",
            """
            {"width":320,"height":180,
             "segments":[{"footage":"even.mp4","in":19.8,"out":20.2},{"footage":"even.mp4","out":0.2}]}
            """);
    assertArrayEquals(
        new int[] {495, 496, 497, 498, 499, 499, 499, 499, 499, 499, 0, 1, 2, 3, 4},
        NumberedFootage.readNumbers(FFMPEG, clip));
  }

  @Test
  void songsAreNormalizedAndCrossfaded() {
    Path clip =
        render(
            "songs.mp4",
            """
            {"width":320,"height":180,"segments":[{"footage":"even.mp4","out":12}],
             "music":[{"song":"low.wav","length":6},{"song":"high.wav","at":6,"crossfade":1}]}
            """);
    Probe probe = FFMPEG.probe(clip);
    assertNotNull(probe.audio());
    assertEquals(12, probe.seconds(), .001);
    AudioBuffer audioBuffer = FFMPEG.decodeAudio(clip, RATE);
    assertEquals(loudness(audioBuffer, 1, 5), loudness(audioBuffer, 8, 10), 1);
    assertEquals(-14, loudness(audioBuffer, 8, 10), 1.5);
  }

  @Test
  void onlyTheSpanOfTheSongIsPlayed() {
    Path clip =
        render(
            "span.mp4",
            """
            {"width":320,"height":180,"segments":[{"footage":"even.mp4","in":0,"out":4}],
             "music":[{"song":"part","at":0,"in":0.5}]}
            """);
    float[] heard = FFMPEG.decodeAudio(clip, RATE).samples();
    assertTrue(peak(heard, .1, 1.4) > .1, "the song begins where it is asked to");
    assertTrue(peak(heard, 1.6, 4) < .01, "the next song of the album is not heard");
  }

  private static float peak(float[] samples, double from, double to) {
    float peak = 0;
    for (int i = (int) (from * RATE); i < Math.min(samples.length, to * RATE); i++) {
      peak = Math.max(peak, Math.abs(samples[i]));
    }
    return peak;
  }

  private static double loudness(AudioBuffer audioBuffer, double from, double to) {
    LoudnessMeter loudnessMeter = new LoudnessMeter();
    loudnessMeter.accept(audioBuffer.samples());
    return loudnessMeter.lufsBetween(from, to);
  }

  @Test
  void everyFieldWithoutASourceIsReported() {
    EditException failure =
        assertThrows(
            EditException.class,
            () ->
                render(
                    "never.mp4",
                    """
                    {"segments":[{"footage":"even.mp4","in":5,"out":99},
                                 {"footage":"gone.mp4","out":1},{"footage":"low.wav","out":1}],
                     "music":[{"song":"even.mp4"},{"song":"low.wav","in":25}]}
                    """));
    assertEquals(
        List.of(
            "segments[0].out",
            "segments[1].footage",
            "segments[2].footage",
            "music[0].song",
            "music[1].in"),
        failure.problems().stream().map(text -> text.substring(0, text.indexOf(':'))).toList());
  }

  @Test
  void cancelledRenderLeavesNoFiles() throws IOException {
    Path clip = folder.resolve("cancelled.mp4");
    Progress cancelling =
        fraction -> {
          if (fraction > .1) {
            throw new CancellationException();
          }
        };
    Edit edit = Edit.parse("{\"segments\":[{\"footage\":\"even.mp4\",\"out\":20}]}");
    assertThrows(
        CancellationException.class,
        () -> ClipRenderer.render(FFMPEG, edit, ClipRendererTest::recording, clip, cancelling));
    try (Stream<Path> files = Files.list(folder)) {
      assertFalse(files.anyMatch(file -> file.toString().contains("cancelled")));
    }
  }
}
