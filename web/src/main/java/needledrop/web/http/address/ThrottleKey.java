package needledrop.web.http.address;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import needledrop.store.Sha256;

/**
 * The salted hash by which a {@link Throttle} counts the attempts of a network, address or account,
 * with the factor of its limit.
 *
 * @param hash salted hash; the salt exists only in memory, so that it cannot be reversed later
 * @param factor how many times the permits of a single client the network has
 */
record ThrottleKey(String hash, int factor) {
  private static final byte[] SALT = new SecureRandom().generateSeed(16);
  private static final int HASH_BYTES = 16;

  /**
   * Returns the key of the network with the first bits of an address; the number of bits is a
   * multiple of 8.
   */
  static ThrottleKey of(byte[] address, int bits, int factor) {
    MessageDigest digest = sha256();
    digest.update((byte) bits);
    digest.update((byte) address.length);
    digest.update(address, 0, bits / 8);
    return new ThrottleKey(HexFormat.of().formatHex(digest.digest(), 0, HASH_BYTES), factor);
  }

  /** Returns the key of a text that is not an address. */
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
