package needledrop.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class FailureTextTest {
  static Stream<Throwable> environmentFailures() {
    return Stream.of(
            new NoSuchFileException("/a/film.mkv"),
            new AccessDeniedException("/a/film.mkv"),
            new DirectoryNotEmptyException("/a"),
            new FileAlreadyExistsException("/a"),
            new NotDirectoryException("/a"),
            new FileSystemException("/a", null, "Stale file handle"),
            new InvalidPathException("/a/J\uFFFDga.mp3", "Malformed input"),
            new IOException("No space left on device"),
            new ConnectException("Connection refused"),
            new OutOfMemoryError("Java heap space"))
        .flatMap(failure ->
            Stream.of(
                failure,
                new RuntimeException(failure),
                new CompletionException(failure),
                new ExecutionException(failure),
                new UncheckedIOException(new IOException(failure))));
  }

  @ParameterizedTest
  @MethodSource("environmentFailures")
  void environmentFailuresNameNoJavaClass(Throwable failure) {
    String text = FailureText.of(failure);
    assertFalse(text.isBlank(), text);
    assertFalse(text.matches(".*(Exception|Error|java\\.).*"), text);
    assertEquals(1, text.lines().count());
  }

  @Test
  void controlCharactersInFileNamesAreRemoved() {
    assertEquals(
        "/a/ [31mred.mkv: there is no such file",
        FailureText.of(new NoSuchFileException("/a/\u001B[31mred.mkv")));
  }
}
