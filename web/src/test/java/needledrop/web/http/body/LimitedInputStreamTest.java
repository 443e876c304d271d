package needledrop.web.http.body;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.junit.jupiter.api.Test;

class LimitedInputStreamTest {
  @Test
  void bytesWithinTheLimitAreRead() throws IOException {
    assertEquals(100, limited(100).readAllBytes().length);
  }

  @Test
  void bytesBeyondTheLimitThrow() {
    assertThrows(
        LimitedInputStream.TooLargeException.class,
        () -> limited(101).transferTo(OutputStream.nullOutputStream()));
  }

  private static LimitedInputStream limited(int bytes) {
    return new LimitedInputStream(new ByteArrayInputStream(new byte[bytes]), 100);
  }
}
