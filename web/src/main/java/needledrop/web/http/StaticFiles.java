package needledrop.web.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import needledrop.store.Sha256;

/**
 * Loads the style sheets, scripts, images and fonts of the site from the class path, and computes
 * their URLs.
 *
 * <p>Their URLs have one folder whose name is a hash of the content of all files. Browsers
 * therefore cache them forever, a new release has new URLs, and scripts can import each other by
 * relative paths.
 */
public final class StaticFiles {
  private static final String FOLDER = "/needledrop/web/static/";

  private static final Map<String, String> CONTENT_TYPES =
      Map.of(
          "css", "text/css;charset=utf-8",
          "js", "text/javascript;charset=utf-8",
          "svg", "image/svg+xml",
          "png", "image/png",
          "woff2", "font/woff2");

  private final Map<String, byte[]> contents = new LinkedHashMap<>();
  private final String address;

  public StaticFiles() {
    read("files.txt").lines().forEach(this::load);
    this.address = "/static/" + contentHash() + "/";
  }

  /** Returns the path of a file, such as {@code /static/1f0c…/site.css} for {@code site.css}. */
  public String address(String file) {
    if (!contents.containsKey(file)) {
      throw new IllegalArgumentException("There is no static file named " + file);
    }
    return address + file;
  }

  /** Returns the responses of all files by path. */
  Map<String, CachedResponse> responses() {
    Map<String, CachedResponse> responses = new HashMap<>();
    contents.forEach((file, content) -> responses.put(address(file), response(file, content)));
    responses.put("/favicon.ico", favicon());
    return Map.copyOf(responses);
  }

  /**
   * Returns the icon for browsers that request it without a page that links to it, such as for a
   * feed.
   */
  private static CachedResponse favicon() {
    return CachedResponse.text(
        "image/svg+xml", bytes(FOLDER + "icon.svg"), CachedResponse.CACHE_REVALIDATE);
  }

  private static CachedResponse response(String file, byte[] content) {
    String extension = file.substring(file.lastIndexOf('.') + 1);
    String type = CONTENT_TYPES.getOrDefault(extension, "application/octet-stream");
    return List.of("png", "woff2").contains(extension)
        ? CachedResponse.binary(type, content, CachedResponse.CACHE_IMMUTABLE)
        : CachedResponse.text(type, content, CachedResponse.CACHE_IMMUTABLE);
  }

  /**
   * Loads the file of a line: a name in our folder, or a name and the class path location in a
   * library.
   */
  private void load(String line) {
    if (!line.isBlank()) {
      String[] parts = line.strip().split(" ", -1);
      contents.put(parts[0], bytes(parts.length == 1 ? FOLDER + parts[0] : parts[1]));
    }
  }

  private String contentHash() {
    MessageDigest digest = Sha256.newDigest();
    contents.values().forEach(digest::update);
    return HexFormat.of().formatHex(digest.digest(), 0, 6);
  }

  private static String read(String file) {
    return new String(bytes(FOLDER + file), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String file) {
    try (InputStream in = StaticFiles.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("The program lacks its file " + file);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
