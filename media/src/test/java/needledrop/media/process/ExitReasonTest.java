package needledrop.media.process;

import static org.junit.jupiter.api.Assertions.assertEquals;

import needledrop.media.process.MediaException.Origin;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExitReasonTest {
  @ParameterizedTest
  @CsvSource({
    "152, FILE, it takes ffmpeg longer than such a file ever should",
    "255, FILE, it takes ffmpeg longer than such a file ever should",
    "153, FILE, what it makes grows larger than it ever should",
    "137, ENVIRONMENT, 'the system ended ffmpeg, perhaps for want of memory'",
    "139, FILE, ffmpeg crashed on it (signal 11)",
  })
  void signalIsExplained(int status, Origin origin, String reason) {
    assertEquals(new ExitReason(origin, reason), ExitReason.of(status, new StderrTail()));
  }

  @ParameterizedTest
  @CsvSource({
    "Too many bits, FILE",
    "No space left on device, ENVIRONMENT",
    "Cannot allocate memory, ENVIRONMENT",
  })
  void otherStatusIsExplainedByStandardError(String line, Origin origin) {
    StderrTail tail = new StderrTail();
    tail.add(line);
    assertEquals(new ExitReason(origin, tail.reason()), ExitReason.of(1, tail));
  }
}
