package needledrop.web.http;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Where a request comes from, for throttling only; it is never written down. */
public record Visitor(String address) {
  private static final byte[] SALT = new SecureRandom().generateSeed(16);

  /**
   * The visitor behind a request. A proxy's word is taken only where there must be one: the journal
   * is known by an https address, and the request comes from this machine. Of what the header says,
   * the last address is the proxy's own observation; those before it anybody can make up.
   */
  public static Visitor of(Context request, Listen listen) {
    String peer = request.req().getRemoteAddr();
    String forwarded = request.header("X-Forwarded-For");
    boolean proxied = listen.secure() && forwarded != null && isThisMachine(peer);
    return new Visitor(proxied ? last(forwarded) : peer);
  }

  private static String last(@Nullable String forwarded) {
    String all = forwarded == null ? "" : forwarded;
    return all.substring(all.lastIndexOf(',') + 1).strip();
  }

  /** A household: the address itself in IPv4, the network of 64 bits in IPv6. */
  String prefix() {
    byte[] bytes = parse(address);
    return bytes.length == 16 ? HexFormat.of().formatHex(bytes, 0, 8) : address;
  }

  /**
   * A neighbourhood, as those have it who send much: 256 addresses in IPv4, 64 bits in IPv6. It is
   * told as a hash that nobody can turn back once the program has ended.
   */
  String network() {
    byte[] bytes = parse(address);
    byte[] part = Arrays.copyOf(bytes, bytes.length == 16 ? 8 : Math.min(bytes.length, 3));
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(SALT);
      return HexFormat.of().formatHex(digest.digest(part));
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError("Every Java has SHA-256", impossible);
    }
  }

  private static boolean isThisMachine(String address) {
    byte[] bytes = parse(address);
    try {
      return bytes.length > 0 && InetAddress.getByAddress(bytes).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  /** An address in numbers; a name is not looked up. */
  private static byte[] parse(String address) {
    try {
      return InetAddress.ofLiteral(address).getAddress();
    } catch (IllegalArgumentException notAnAddress) {
      return new byte[0];
    }
  }
}
