package needledrop.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import needledrop.media.ffmpeg.Ffmpeg;
import needledrop.media.process.MediaException;
import needledrop.media.process.ProcessLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExitStatusTest {

  @Test
  void wrappedMissingFileIsInvalidInput() {
    UncheckedIOException failure = new UncheckedIOException(new NoSuchFileException("film.mkv"));
    assertEquals(ExitStatus.INVALID_INPUT, ExitStatus.of(failure));
    assertEquals("film.mkv: there is no such file", ExitStatus.message(failure));
  }

  @Test
  void unexpectedFailureIsAnEnvironmentFailureInOneLine() {
    IllegalStateException failure = new IllegalStateException("first\nsecond");
    assertEquals(ExitStatus.ENVIRONMENT_FAILURE, ExitStatus.of(failure));
    assertEquals("first", ExitStatus.message(failure));
  }

  @Test
  void failureWithoutMessageIsNamedByItsClass() {
    assertEquals(
        "failed inside the program (IllegalStateException)",
        ExitStatus.message(new IllegalStateException()));
  }

  @Test
  void missingFfmpegIsAnEnvironmentFailureAndAMissingFilmIsInvalidInput(@TempDir Path folder)
      throws IOException {
    Ffmpeg missing = new Ffmpeg("/nowhere", ProcessLimits.defaults());
    Path film = Files.createFile(folder.resolve("film.mkv"));
    assertEquals(ExitStatus.ENVIRONMENT_FAILURE, ExitStatus.of(probeFailure(missing, film)));
    assertEquals(
        ExitStatus.INVALID_INPUT, ExitStatus.of(probeFailure(missing, folder.resolve("gone.mkv"))));
  }

  private static MediaException probeFailure(Ffmpeg ffmpeg, Path film) {
    return assertThrows(MediaException.class, () -> ffmpeg.probe(film));
  }
}
