package needledrop.journal.prose;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A video that somebody else keeps, and the second at which it is to start. A page shows it as a
 * link; the provider is asked for nothing until the reader clicks.
 *
 * @param id the provider's name for the video; an unlisted one of Vimeo's is "number/key", one of
 *     PeerTube's "host/name", since anybody may run one
 */
public record Embed(Provider provider, String id, int start) {

  /** Those whose player we know how to open, and where that player comes from. */
  public enum Provider {
    YOUTUBE("YouTube", "https://www.youtube-nocookie.com"),
    VIMEO("Vimeo", "https://player.vimeo.com"),
    DAILYMOTION("Dailymotion", "https://geo.dailymotion.com"),
    PEERTUBE("PeerTube", "https://");

    private final String title;
    private final String playerOrigin;

    Provider(String title, String playerOrigin) {
      this.title = title;
      this.playerOrigin = playerOrigin;
    }

    public String title() {
      return title;
    }

    private String playerOrigin() {
      return playerOrigin;
    }
  }

  private static final int LONGEST_ADDRESS = 500;
  private static final Pattern YOUTUBE_ID = Pattern.compile("[\\w-]{11}");
  private static final Pattern YOUTUBE_PATH =
      Pattern.compile("/(?:embed|shorts|live|v)/([\\w-]{11})/?");
  private static final Pattern VIMEO_PATH =
      Pattern.compile("/(?:video/)?(\\d{1,12}(?:/[0-9a-f]{6,20})?)/?");
  private static final Pattern DAILYMOTION_PATH =
      Pattern.compile("/(?:embed/)?video/([a-zA-Z0-9]{5,12})(?:_[^/]*)?/?");
  private static final Pattern DAILYMOTION_SHORT = Pattern.compile("/([a-zA-Z0-9]{5,12})/?");
  private static final Pattern PEERTUBE_PATH =
      Pattern.compile(
          "/(?:w|videos/watch|videos/embed)/([A-Za-z0-9]{22}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/?");
  private static final Pattern HOST = Pattern.compile("(?:[a-z0-9-]{1,63}\\.){1,8}[a-z]{2,63}");
  private static final Pattern PEERTUBE_PLAYER =
      Pattern.compile("https://" + HOST + "/videos/embed/[A-Za-z0-9-]{22,36}\\?[a-z0-9=&]{0,60}");
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
      case "dailymotion.com", "dai.ly" ->
          first(DAILYMOTION_PATH, path(address))
              .or(() ->
                  host(address).equals("dai.ly")
                      ? first(DAILYMOTION_SHORT, path(address))
                      : Optional.empty())
              .map(id -> new Embed(Provider.DAILYMOTION, id.group(1), startIn(address)));
      case String host -> peertube(host, address);
    };
  }

  private static Optional<Embed> peertube(String host, URI address) {
    boolean anInstance = address.getPort() == -1 && HOST.matcher(host).matches();
    return anInstance
        ? first(PEERTUBE_PATH, path(address))
            .map(id -> new Embed(Provider.PEERTUBE, host + "/" + id.group(1), startIn(address)))
        : Optional.empty();
  }

  /** Whether this is the address of a player as {@link #player} makes it. */
  static boolean isPlayer(String address) {
    return PEERTUBE_PLAYER.matcher(address).matches()
        || Arrays.stream(Provider.values())
            .filter(provider -> provider != Provider.PEERTUBE)
            .anyMatch(provider -> address.startsWith(provider.playerOrigin() + "/"));
  }

  /** The provider's own page of the video. */
  public URI page() {
    return URI.create(
        switch (provider) {
          case YOUTUBE ->
              "https://www.youtube.com/watch?v=" + id + (start > 0 ? "&t=" + start : "");
          case VIMEO -> "https://vimeo.com/" + id + (start > 0 ? "#t=" + start + "s" : "");
          case DAILYMOTION ->
              "https://www.dailymotion.com/video/" + id + (start > 0 ? "?start=" + start : "");
          case PEERTUBE ->
              "https://" + id.replace("/", "/w/") + (start > 0 ? "?start=" + start + "s" : "");
        });
  }

  /** Where the provider tells programs about the video, as long as it is there (oEmbed). */
  public URI card() {
    return switch (provider) {
      case YOUTUBE -> card("https://www.youtube.com/oembed?format=json&url=");
      case VIMEO -> card("https://vimeo.com/api/oembed.json?url=");
      case DAILYMOTION -> card("https://www.dailymotion.com/services/oembed?url=");
      case PEERTUBE -> page(); // which is gone when its video is
    };
  }

  private URI card(String service) {
    return URI.create(service + URLEncoder.encode(page().toString(), UTF_8));
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
              case DAILYMOTION ->
                  "/player.html?video=" + id + (start > 0 ? "&startTime=" + start : "");
              case PEERTUBE ->
                  id.replace("/", "/videos/embed/")
                      + "?autoplay=1&p2p=0"
                      + (start > 0 ? "&start=" + start + "s" : "");
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
