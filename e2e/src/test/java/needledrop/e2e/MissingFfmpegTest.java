package needledrop.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests a journal that starts without ffmpeg, which is installed while it runs. */
class MissingFfmpegTest {
  private static final String CLIP_PENDING =
      "This clip is being processed. It will appear here automatically.";

  @TempDir private Path folder;

  @Test
  void clipIsRenderedOnceFfmpegIsInstalled() throws Exception {
    Path programs = Files.createDirectory(folder.resolve("bin"));
    try (NeedledropProcess needledropProcess =
        NeedledropProcess.serve(folder.resolve("home"), Map.of("PATH", programs.toString()))) {
      JournalClient reader = new JournalClient(needledropProcess.journalAddress());
      String entry = reader.firstEntryPath();
      assertTrue(reader.getBody(entry).contains(CLIP_PENDING), "the clip's place is there");
      assertOneLogLine(needledropProcess);

      install(programs);
      Wait.until("the clip", () -> !reader.getBody(entry).contains(CLIP_PENDING));
      assertPlays(reader, entry);
      Wait.until("its cue sheet", () -> reader.getBody(entry).contains("Training Montage (stand"));
      assertFalse(
          String.join("\n", needledropProcess.output()).contains("Exception"),
          needledropProcess.output()::toString);
    }
  }

  /** Checks that one log line names what is missing and the command that installs it. */
  private static void assertOneLogLine(NeedledropProcess needledropProcess) throws Exception {
    Wait.until("the missing program", () -> !missingLines(needledropProcess).isEmpty());
    assertEquals(1, missingLines(needledropProcess).size(), needledropProcess.output()::toString);
    assertTrue(
        missingLines(needledropProcess).getFirst().contains("install ffmpeg"),
        needledropProcess.output()::toString);
  }

  private static List<String> missingLines(NeedledropProcess needledropProcess) {
    return needledropProcess.output().stream()
        .filter(line -> line.contains("ffmpeg is missing"))
        .toList();
  }

  private static void install(Path programs) throws IOException {
    for (String name : List.of("ffprobe", "ffmpeg")) {
      Path there =
          Stream.of(System.getenv("PATH").split(":"))
              .map(folder -> Path.of(folder, name))
              .filter(Files::isExecutable)
              .findFirst()
              .orElseThrow(() -> new IllegalStateException("no " + name + " on the path"));
      Files.createSymbolicLink(programs.resolve(name), there);
    }
  }

  private static void assertPlays(JournalClient reader, String entry) throws Exception {
    Matcher video =
        Pattern.compile("<source class=\"u-video\" src=\"([^\"]+)\" type=\"video/mp4\"")
            .matcher(reader.getBody(entry));
    assertTrue(video.find(), "a player");
    assertTrue(reader.getBody(video.group(1)).startsWith("ftyp", 4), "an MP4");
  }
}
