package needledrop.web.http.address;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import needledrop.store.Sha256;

/**
 * A network that a visitor is in, for counting what comes from it.
 *
 * @param hash a hash that nobody can turn back once the program has ended
 * @param factor how many visitors' worth all of the network may do
 */
record ThrottleKey(String hash, int factor) {
  private static final byte[] SALT = new SecureRandom().generateSeed(16);
  private static final int HASH_BYTES = 16;

  /** The network of the first bits of an address; the bits are a multiple of 8. */
  static ThrottleKey of(byte[] address, int bits, int share) {
    MessageDigest digest = sha256();
    digest.update((byte) bits);
    digest.update((byte) address.length);
    digest.update(address, 0, bits / 8);
    return new ThrottleKey(HexFormat.of().formatHex(digest.digest(), 0, HASH_BYTES), share);
  }

  /** A network of its own for whatever is no address. */
  static ThrottleKey ofText(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    MessageDigest digest = sha256();
    digest.update(bytes);
    return new ThrottleKey(HexFormat.of().formatHex(digest.digest(), 0, HASH_BYTES), 1);
  }

  private static MessageDigest sha256() {
    MessageDigest digest = Sha256.newDigest();
    digest.update(SALT);
    return digest;
  }
}
