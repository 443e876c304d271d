package needledrop.journal.link;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;

/**
 * Checks whether an IP address is on the public internet: not of this machine, a private network, a
 * tunnel that may lead to one, or reserved (the special-purpose registries of RFC 6890).
 */
final class PublicIp {
  private PublicIp() {}

  static boolean isPublic(InetAddress address) {
    byte[] bytes = address.getAddress();
    return switch (address) {
      case Inet4Address _ -> isPublic4(bytes);
      case Inet6Address _ -> isPublic6(bytes);
      default -> false;
    };
  }

  private static boolean isPublic4(byte[] bytes) {
    return !(hasPrefix(bytes, 8, 0)
        || hasPrefix(bytes, 8, 10)
        || hasPrefix(bytes, 10, 100, 64)
        || hasPrefix(bytes, 8, 127)
        || hasPrefix(bytes, 16, 169, 254)
        || hasPrefix(bytes, 12, 172, 16)
        || hasPrefix(bytes, 24, 192, 0, 0)
        || hasPrefix(bytes, 24, 192, 0, 2)
        || hasPrefix(bytes, 24, 192, 88, 99)
        || hasPrefix(bytes, 16, 192, 168)
        || hasPrefix(bytes, 15, 198, 18)
        || hasPrefix(bytes, 24, 198, 51, 100)
        || hasPrefix(bytes, 24, 203, 0, 113)
        || hasPrefix(bytes, 3, 224)); // multicast and reserved
  }

  /** Only global unicast, without the ranges that embed IPv4 addresses. */
  private static boolean isPublic6(byte[] bytes) {
    return hasPrefix(bytes, 3, 0x20)
        && !hasPrefix(bytes, 23, 0x20, 0x01, 0x00)
        && !hasPrefix(bytes, 32, 0x20, 0x01, 0x0d, 0xb8)
        && !hasPrefix(bytes, 16, 0x20, 0x02)
        && !hasPrefix(bytes, 20, 0x3f, 0xff, 0x00);
  }

  /** Whether the first bits are those of the prefix. */
  private static boolean hasPrefix(byte[] bytes, int bits, int... prefix) {
    for (int bit = 0; bit < bits; bit++) {
      int mask = 0x80 >> bit % 8;
      int expected = bit / 8 < prefix.length ? prefix[bit / 8] : 0;
      if ((bytes[bit / 8] & mask) != (expected & mask)) {
        return false;
      }
    }
    return true;
  }
}
