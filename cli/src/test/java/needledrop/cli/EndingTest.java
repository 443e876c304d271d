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

class EndingTest {

  @Test
  void aMissingFileIsTheInputsFaultHoweverDeepItIsWrapped() {
    UncheckedIOException failure = new UncheckedIOException(new NoSuchFileException("film.mkv"));
    assertEquals(Ending.WRONG_INPUT, Ending.of(failure));
    assertEquals("film.mkv: there is no such file", Ending.words(failure));
  }

  @Test
  void whatWeDidNotForeseeIsTheWorldsFaultAndStillOneLine() {
    IllegalStateException failure = new IllegalStateException("first\nsecond");
    assertEquals(Ending.WORLD_FAILED, Ending.of(failure));
    assertEquals("first", Ending.words(failure));
  }

  @Test
  void aFailureWithoutWordsIsNamed() {
    assertEquals(
        "failed inside the program (IllegalStateException)",
        Ending.words(new IllegalStateException()));
  }

  @Test
  void aMachineWithoutFfmpegIsTheWorldsFaultAndAMissingFilmIsNot(@TempDir Path folder)
      throws IOException {
    Ffmpeg missing = new Ffmpeg("/nowhere", ProcessLimits.defaults());
    Path film = Files.createFile(folder.resolve("film.mkv"));
    assertEquals(Ending.WORLD_FAILED, Ending.of(probing(missing, film)));
    assertEquals(Ending.WRONG_INPUT, Ending.of(probing(missing, folder.resolve("gone.mkv"))));
  }

  private static MediaException probing(Ffmpeg ffmpeg, Path film) {
    return assertThrows(MediaException.class, () -> ffmpeg.probe(film));
  }
}
