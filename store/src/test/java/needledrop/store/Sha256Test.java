package needledrop.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.junit.jupiter.api.Test;

final class Sha256Test {
  /** From FIPS 180-2, appendix B. */
  private static final String DIGEST_OF_ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  private static final String DIGEST_OF_NOTHING =
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

  @Test
  void theDigestsAreThoseOfTheStandard() {
    assertEquals(DIGEST_OF_ABC, Sha256.hex("abc"));
    assertEquals(DIGEST_OF_NOTHING, Sha256.hex(""));
  }

  @Test
  void bytesAddedInPartsHaveTheDigestOfTheWhole() {
    MessageDigest digest = Sha256.newDigest();
    digest.update("a".getBytes(StandardCharsets.US_ASCII));
    digest.update("bc".getBytes(StandardCharsets.US_ASCII));
    assertEquals(DIGEST_OF_ABC, Sha256.hex(digest));
    assertEquals(DIGEST_OF_NOTHING, Sha256.hex(digest), "reading the digest resets it");
  }

  @Test
  void textCountsInUtf8() {
    MessageDigest digest = Sha256.newDigest();
    digest.update(new byte[] {(byte) 0xc3, (byte) 0xa9});
    assertEquals(Sha256.hex(digest), Sha256.hex("é"));
  }
}
