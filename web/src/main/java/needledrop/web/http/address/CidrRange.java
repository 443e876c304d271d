package needledrop.web.http.address;

import java.net.InetAddress;

/**
 * A range of IP addresses in CIDR notation, such as {@code 10.0.0.0/8}, or a single address (RFC
 * 4632).
 *
 * @param first address with the prefix of the range
 * @param prefixLength number of leading bits that are equal in all addresses
 */
record CidrRange(InetAddress first, int prefixLength) {
  CidrRange {
    if (prefixLength < 0 || prefixLength > first.getAddress().length * 8) {
      throw new IllegalArgumentException(
          "/" + prefixLength + " is no length of an address's beginning");
    }
  }

  /**
   * Parses a range or a single address.
   *
   * @throws IllegalArgumentException if it is invalid
   */
  static CidrRange parse(String text) {
    int slash = text.indexOf('/');
    InetAddress first = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash));
    int bits = first.getAddress().length * 8;
    return new CidrRange(first, slash < 0 ? bits : Integer.parseInt(text.substring(slash + 1)));
  }

  /** Returns whether an address is in the range; false if it is of the other IP version. */
  boolean contains(InetAddress address) {
    byte[] prefix = first.getAddress();
    byte[] bytes = address.getAddress();
    if (prefix.length != bytes.length) {
      return false;
    }
    for (int bit = 0; bit < prefixLength; bit++) {
      if (((prefix[bit / 8] ^ bytes[bit / 8]) & (0x80 >> bit % 8)) != 0) {
        return false;
      }
    }
    return true;
  }
}
