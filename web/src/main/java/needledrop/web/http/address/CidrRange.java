package needledrop.web.http.address;

import java.net.InetAddress;

/**
 * Addresses of the internet that begin with the same bits, written as {@code 10.0.0.0/8}, or one
 * address alone.
 *
 * @param prefixLength how many of the first bits are the same in all of them
 */
record CidrRange(InetAddress first, int prefixLength) {
  CidrRange {
    if (prefixLength < 0 || prefixLength > first.getAddress().length * 8) {
      throw new IllegalArgumentException(
          "/" + prefixLength + " is no length of an address's beginning");
    }
  }

  /**
   * Reads a range as it is written.
   *
   * @throws IllegalArgumentException if it is none
   */
  static CidrRange parse(String text) {
    int slash = text.indexOf('/');
    InetAddress first = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash));
    int all = first.getAddress().length * 8;
    return new CidrRange(first, slash < 0 ? all : Integer.parseInt(text.substring(slash + 1)));
  }

  boolean contains(InetAddress address) {
    byte[] mine = first.getAddress();
    byte[] others = address.getAddress();
    if (mine.length != others.length) {
      return false;
    }
    for (int bit = 0; bit < prefixLength; bit++) {
      if (((mine[bit / 8] ^ others[bit / 8]) & (0x80 >> bit % 8)) != 0) {
        return false;
      }
    }
    return true;
  }
}
