package needledrop.journal.prose;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import needledrop.catalog.value.WebUrl;
import needledrop.media.TimeParameter;
import org.jspecify.annotations.Nullable;

/**
 * A video of another provider, and the second at which it starts. Pages show it as a link; nothing
 * is requested from the provider until the reader clicks.
 *
 * @param id the provider's id of the video; an unlisted one of Vimeo's is "number/key", one of
 *     PeerTube's is "host/name", since there are many instances
 */
public record Embed(Provider provider, String id, int startSeconds) {

  /** The supported providers, and the origin of each one's player. */
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

  private static final int MAX_ADDRESS_LENGTH = 500;
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
  private static final Pattern VIMEO_PRIVACY_HASH = Pattern.compile("[0-9a-f]{6,20}");

  /** Returns the video of this address, or empty if it is not one of a supported provider. */
  public static Optional<Embed> parse(String address) {
    return webAddress(address).flatMap(Embed::parse);
  }

  private static Optional<Embed> parse(URI address) {
    return switch (host(address)) {
      case "youtube.com", "m.youtube.com", "music.youtube.com", "youtube-nocookie.com" ->
          youtubeId(address).map(id -> new Embed(Provider.YOUTUBE, id, parseStart(address)));
      case "youtu.be" ->
          match(YOUTUBE_ID, path(address).substring(Math.min(1, path(address).length())))
              .map(id -> new Embed(Provider.YOUTUBE, id.group(), parseStart(address)));
      case "vimeo.com", "player.vimeo.com" ->
          match(VIMEO_PATH, path(address))
              .map(id ->
                  new Embed(
                      Provider.VIMEO, withPrivacyHash(id.group(1), address), parseStart(address)));
      case "dailymotion.com", "dai.ly" ->
          match(DAILYMOTION_PATH, path(address))
              .or(() ->
                  host(address).equals("dai.ly")
                      ? match(DAILYMOTION_SHORT, path(address))
                      : Optional.empty())
              .map(id -> new Embed(Provider.DAILYMOTION, id.group(1), parseStart(address)));
      case String host -> peertube(host, address);
    };
  }

  private static Optional<Embed> peertube(String host, URI address) {
    boolean couldBeInstance = address.getPort() == -1 && HOST.matcher(host).matches();
    return couldBeInstance
        ? match(PEERTUBE_PATH, path(address))
            .map(id -> new Embed(Provider.PEERTUBE, host + "/" + id.group(1), parseStart(address)))
        : Optional.empty();
  }

  /** Whether this is the address of a player, as {@link #player} returns it. */
  static boolean isPlayer(String address) {
    return PEERTUBE_PLAYER.matcher(address).matches()
        || Arrays.stream(Provider.values())
            .filter(provider -> provider != Provider.PEERTUBE)
            .anyMatch(provider -> address.startsWith(provider.playerOrigin() + "/"));
  }

  /** Returns the provider's page of the video. */
  public URI page() {
    return URI.create(
        switch (provider) {
          case YOUTUBE ->
              "https://www.youtube.com/watch?v="
                  + id
                  + (startSeconds > 0 ? "&t=" + startSeconds : "");
          case VIMEO ->
              "https://vimeo.com/" + id + (startSeconds > 0 ? "#t=" + startSeconds + "s" : "");
          case DAILYMOTION ->
              "https://www.dailymotion.com/video/"
                  + id
                  + (startSeconds > 0 ? "?start=" + startSeconds : "");
          case PEERTUBE ->
              "https://"
                  + id.replace("/", "/w/")
                  + (startSeconds > 0 ? "?start=" + startSeconds + "s" : "");
        });
  }

  /** Returns the address of the video's oEmbed document, which exists as long as the video does. */
  public URI oembedUrl() {
    return switch (provider) {
      case YOUTUBE -> oembedUrl("https://www.youtube.com/oembed?format=json&url=");
      case VIMEO -> oembedUrl("https://vimeo.com/api/oembed.json?url=");
      case DAILYMOTION -> oembedUrl("https://www.dailymotion.com/services/oembed?url=");
      case PEERTUBE -> page(); // which is gone when its video is
    };
  }

  private URI oembedUrl(String service) {
    return URI.create(service + URLEncoder.encode(page().toString(), UTF_8));
  }

  /** Returns the address of the player, opened after the reader clicks. */
  public URI player() {
    return URI.create(
        provider.playerOrigin()
            + switch (provider) {
              case YOUTUBE ->
                  "/embed/"
                      + id
                      + "?autoplay=1"
                      + (startSeconds > 0 ? "&start=" + startSeconds : "");
              case VIMEO ->
                  "/video/"
                      + id.replaceFirst("/.*", "")
                      + "?autoplay=1&dnt=1"
                      + (id.contains("/") ? "&h=" + id.replaceFirst(".*/", "") : "")
                      + (startSeconds > 0 ? "#t=" + startSeconds + "s" : "");
              case DAILYMOTION ->
                  "/player.html?video="
                      + id
                      + (startSeconds > 0 ? "&startTime=" + startSeconds : "");
              case PEERTUBE ->
                  id.replace("/", "/videos/embed/")
                      + "?autoplay=1&p2p=0"
                      + (startSeconds > 0 ? "&start=" + startSeconds + "s" : "");
            });
  }

  private static Optional<URI> webAddress(String address) {
    return address.length() > MAX_ADDRESS_LENGTH ? Optional.empty() : WebUrl.parse(address.strip());
  }

  private static String host(URI address) {
    return address.getHost().toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
  }

  private static String path(URI address) {
    return address.getPath() == null ? "" : address.getPath();
  }

  private static Optional<String> youtubeId(URI address) {
    return path(address).equals("/watch")
        ? match(YOUTUBE_ID, parameter(address.getRawQuery(), "v")).map(Matcher::group)
        : match(YOUTUBE_PATH, path(address)).map(matcher -> matcher.group(1));
  }

  private static String withPrivacyHash(String id, URI address) {
    return match(VIMEO_PRIVACY_HASH, parameter(address.getRawQuery(), "h"))
        .filter(hash -> !id.contains("/"))
        .map(hash -> id + "/" + hash.group())
        .orElse(id);
  }

  private static int parseStart(URI address) {
    String inQuery =
        parameter(address.getRawQuery(), "t") + parameter(address.getRawQuery(), "start");
    String start = inQuery.isEmpty() ? parameter(address.getRawFragment(), "t") : inQuery;
    return TimeParameter.parseSeconds(start);
  }

  private static String parameter(@Nullable String query, String name) {
    for (String pair : query == null ? new String[0] : query.split("&", -1)) {
      if (pair.startsWith(name + "=")) {
        return pair.substring(name.length() + 1);
      }
    }
    return "";
  }

  private static Optional<Matcher> match(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.matches() ? Optional.of(matcher) : Optional.empty();
  }
}
