package needledrop.journal.prose;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A video that somebody else keeps, and the second at which it is to start. A page shows it as a
 * link; the provider is asked for nothing until the reader clicks.
 *
 * @param id the provider's name for the video; an unlisted one of Vimeo's is "number/key"
 */
public record Embed(Provider provider, String id, int start) {

  /** Those whose player we know how to open, and where that player comes from. */
  public enum Provider {
    YOUTUBE("YouTube", "https://www.youtube-nocookie.com"),
    VIMEO("Vimeo", "https://player.vimeo.com");

    private final String title;
    private final String playerOrigin;

    Provider(String title, String playerOrigin) {
      this.title = title;
      this.playerOrigin = playerOrigin;
    }

    public String title() {
      return title;
    }

    /** The only origin a page has to let into a frame for this provider. */
    public String playerOrigin() {
      return playerOrigin;
    }
  }

  private static final int LONGEST_ADDRESS = 500;
  private static final Pattern YOUTUBE_ID = Pattern.compile("[\\w-]{11}");
  private static final Pattern YOUTUBE_PATH =
      Pattern.compile("/(?:embed|shorts|live|v)/([\\w-]{11})/?");
  private static final Pattern VIMEO_PATH =
      Pattern.compile("/(?:video/)?(\\d{1,12}(?:/[0-9a-f]{6,20})?)/?");
  private static final Pattern VIMEO_KEY = Pattern.compile("[0-9a-f]{6,20}");
  private static final Pattern MOMENT =
      Pattern.compile("(?:(\\d{1,2})h)?(?:(\\d{1,3})m)?(?:(\\d{1,5})s?)?");

  /** The video that this address shows, if it is one of a provider we know. */
  public static Optional<Embed> at(String address) {
    return webAddress(address).flatMap(Embed::at);
  }

  private static Optional<Embed> at(URI address) {
    return switch (host(address)) {
      case "youtube.com", "m.youtube.com", "music.youtube.com", "youtube-nocookie.com" ->
          youtubeId(address).map(id -> new Embed(Provider.YOUTUBE, id, startIn(address)));
      case "youtu.be" ->
          first(YOUTUBE_ID, path(address).substring(Math.min(1, path(address).length())))
              .map(id -> new Embed(Provider.YOUTUBE, id.group(), startIn(address)));
      case "vimeo.com", "player.vimeo.com" ->
          first(VIMEO_PATH, path(address))
              .map(
                  id -> new Embed(Provider.VIMEO, withKey(id.group(1), address), startIn(address)));
      default -> Optional.empty();
    };
  }

  /** The provider's own page of the video. */
  public URI page() {
    return URI.create(
        switch (provider) {
          case YOUTUBE ->
              "https://www.youtube.com/watch?v=" + id + (start > 0 ? "&t=" + start : "");
          case VIMEO -> "https://vimeo.com/" + id + (start > 0 ? "#t=" + start + "s" : "");
        });
  }

  /** What a frame shows once the reader has asked for the video. */
  public URI player() {
    return URI.create(
        provider.playerOrigin()
            + switch (provider) {
              case YOUTUBE -> "/embed/" + id + "?autoplay=1" + (start > 0 ? "&start=" + start : "");
              case VIMEO ->
                  "/video/"
                      + id.replaceFirst("/.*", "")
                      + "?autoplay=1&dnt=1"
                      + (id.contains("/") ? "&h=" + id.replaceFirst(".*/", "") : "")
                      + (start > 0 ? "#t=" + start + "s" : "");
            });
  }

  private static Optional<URI> webAddress(String address) {
    try {
      URI uri = new URI(address.length() > LONGEST_ADDRESS ? "" : address.strip());
      boolean ofTheWeb =
          "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
      return ofTheWeb && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
    } catch (URISyntaxException notAnAddress) {
      return Optional.empty();
    }
  }

  private static String host(URI address) {
    return address.getHost().toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
  }

  private static String path(URI address) {
    return address.getPath() == null ? "" : address.getPath();
  }

  private static Optional<String> youtubeId(URI address) {
    return path(address).equals("/watch")
        ? first(YOUTUBE_ID, parameter(address.getRawQuery(), "v")).map(Matcher::group)
        : first(YOUTUBE_PATH, path(address)).map(found -> found.group(1));
  }

  private static String withKey(String id, URI address) {
    return first(VIMEO_KEY, parameter(address.getRawQuery(), "h"))
        .filter(key -> !id.contains("/"))
        .map(key -> id + "/" + key.group())
        .orElse(id);
  }

  private static int startIn(URI address) {
    String inQuery =
        parameter(address.getRawQuery(), "t") + parameter(address.getRawQuery(), "start");
    String moment = inQuery.isEmpty() ? parameter(address.getRawFragment(), "t") : inQuery;
    return first(MOMENT, moment)
        .map(at -> seconds(at.group(1)) * 3600 + seconds(at.group(2)) * 60 + seconds(at.group(3)))
        .orElse(0);
  }

  private static int seconds(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  private static String parameter(@Nullable String query, String name) {
    for (String pair : query == null ? new String[0] : query.split("&", -1)) {
      if (pair.startsWith(name + "=")) {
        return pair.substring(name.length() + 1);
      }
    }
    return "";
  }

  private static Optional<Matcher> first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.matches() ? Optional.of(matcher) : Optional.empty();
  }
}
