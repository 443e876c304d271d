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

/** A machine without ffmpeg, on which it is installed while the journal runs. */
class HiddenFfmpegTest {
  private static final String WAITS = "The clip is being made. It will appear here by itself.";

  @TempDir private Path folder;

  @Test
  void theJournalRunsWithoutFfmpegAndTheClipAppearsOnceItIsThere() throws Exception {
    Path programs = Files.createDirectory(folder.resolve("bin"));
    try (Program program =
        Program.serve(folder.resolve("home"), Map.of("PATH", programs.toString()))) {
      Visitor reader = new Visitor(program.journal());
      String entry = reader.firstEntry();
      assertTrue(reader.read(entry).contains(WAITS), "the clip's place is there");
      assertSaysOnce(program);

      install(programs);
      Patience.until("the clip", () -> !reader.read(entry).contains(WAITS));
      assertPlays(reader, entry);
      Patience.until("its cue sheet", () -> reader.read(entry).contains("Training Montage (stand"));
      assertFalse(
          String.join("\n", program.said()).contains("Exception"), program.said()::toString);
    }
  }

  /** One line names what is missing, and what to type. */
  private static void assertSaysOnce(Program program) throws Exception {
    Patience.until("the missing program", () -> !missing(program).isEmpty());
    assertEquals(1, missing(program).size(), program.said()::toString);
    assertTrue(missing(program).getFirst().contains("install ffmpeg"), program.said()::toString);
  }

  private static List<String> missing(Program program) {
    return program.said().stream().filter(line -> line.contains("ffmpeg is missing")).toList();
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

  private static void assertPlays(Visitor reader, String entry) throws Exception {
    Matcher video =
        Pattern.compile("<source class=\"u-video\" src=\"([^\"]+)\" type=\"video/mp4\"")
            .matcher(reader.read(entry));
    assertTrue(video.find(), "a player");
    assertTrue(reader.read(video.group(1)).startsWith("ftyp", 4), "an MP4");
  }
}
