package needledrop.media.ffmpeg;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import needledrop.media.AudioStream;
import needledrop.media.ControlCharacters;
import needledrop.media.Probe;
import needledrop.media.VideoStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Parses the JSON output of ffprobe. */
final class ProbeParser {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int MAX_TAGS = 200;
  private static final int MAX_TAG_LENGTH = 2000;
  private static final int MAX_CUE_SHEET_LENGTH = 200_000;
  private static final String CUE_SHEET_TAG = "cuesheet";

  private final JsonNode root;

  ProbeParser(byte[] json) {
    root = JSON.readTree(json);
  }

  /** Returns the stated length; empty if there is none, as in live recordings. */
  Optional<Duration> findLength() {
    return StreamSupport.stream(durations().spliterator(), false)
        .map(ProbeParser::number)
        .filter(seconds -> seconds > 0 && seconds < Integer.MAX_VALUE)
        .max(Double::compare)
        .map(seconds -> Duration.ofNanos(Math.round(seconds * 1e9)));
  }

  private List<JsonNode> durations() {
    JsonNode duration = root.path("format").path("duration");
    return duration.isMissingNode()
        ? streams().stream().map(stream -> stream.path("duration")).toList()
        : List.of(duration);
  }

  Probe probe(Duration length) {
    return new Probe(length, videoStream(), audioStream(), tags());
  }

  boolean hasStreams() {
    return videoStream() != null || audioStream() != null;
  }

  private @Nullable VideoStream videoStream() {
    return findStream("video").map(ProbeParser::videoStream).orElse(null);
  }

  private @Nullable AudioStream audioStream() {
    return findStream("audio")
        .map(stream ->
            new AudioStream(
                integer(stream, "channels"), integer(stream, "sample_rate"), codec(stream)))
        .orElse(null);
  }

  private Optional<JsonNode> findStream(String type) {
    return streams().stream()
        .filter(stream -> stream.path("codec_type").asString("").equals(type))
        .filter(stream -> !type.equals("video") || isVideo(stream))
        .findFirst();
  }

  /**
   * Returns whether this is a video, and not a cover image, which ffprobe lists as a video stream.
   */
  private static boolean isVideo(JsonNode stream) {
    return stream.path("disposition").path("attached_pic").asInt(0) == 0
        && integer(stream, "width") > 0
        && integer(stream, "height") > 0;
  }

  private static VideoStream videoStream(JsonNode stream) {
    int width = (int) Math.max(1, Math.round(integer(stream, "width") * pixelAspect(stream)));
    int height = integer(stream, "height");
    double fps = ratio(stream.path("avg_frame_rate"));
    double averageFps = fps > 0 ? fps : plausibleFps(ratio(stream.path("r_frame_rate")));
    return isSideways(stream)
        ? new VideoStream(height, width, averageFps, codec(stream))
        : new VideoStream(width, height, averageFps, codec(stream));
  }

  /**
   * Returns 0 instead of an implausible rate: for a single frame, ffprobe reports the time base,
   * such as 90000.
   */
  private static double plausibleFps(double fps) {
    return fps <= 1000 ? fps : 0;
  }

  private static double pixelAspect(JsonNode stream) {
    double aspect = ratio(stream.path("sample_aspect_ratio"));
    return aspect > 0.05 && aspect < 20 ? aspect : 1;
  }

  private static boolean isSideways(JsonNode stream) {
    return stream
        .path("side_data_list")
        .valueStream()
        .anyMatch(data -> Math.abs(Math.round(number(data.path("rotation")))) % 180 == 90);
  }

  private Map<String, String> tags() {
    Map<String, String> tags = new HashMap<>();
    findStream("audio")
        .ifPresent(stream -> addTags(tags, stream)); // Ogg files have their tags here
    addTags(tags, root.path("format"));
    return tags;
  }

  private static void addTags(Map<String, String> tags, JsonNode parent) {
    parent
        .path("tags")
        .propertyStream()
        .limit(MAX_TAGS)
        .forEach(tag -> {
          String name = tag.getKey().toLowerCase(Locale.ROOT);
          tags.put(
              name,
              name.equals(CUE_SHEET_TAG) ? cueSheetText(tag.getValue()) : tagText(tag.getValue()));
        });
  }

  private static String tagText(JsonNode value) {
    String text = ControlCharacters.remove(value.asString(""));
    return text.substring(0, Math.min(text.length(), MAX_TAG_LENGTH));
  }

  /** Returns the text of a cue sheet in a tag, with its line breaks. */
  private static String cueSheetText(JsonNode value) {
    String text = value.asString("").replace("\r\n", "\n").replace('\r', '\n');
    return ControlCharacters.replace(
        text.substring(0, Math.min(text.length(), MAX_CUE_SHEET_LENGTH)));
  }

  private List<JsonNode> streams() {
    return root.path("streams").valueStream().toList();
  }

  private static String codec(JsonNode stream) {
    return stream.path("codec_name").asString("unknown");
  }

  private static int integer(JsonNode parent, String name) {
    return (int) number(parent.path(name));
  }

  /**
   * Returns a number, which ffprobe may write as text; 0 for unknown values, which it writes as
   * N/A.
   */
  private static double number(JsonNode node) {
    return node.asDouble(0);
  }

  /** Returns the value of a ratio such as "30000/1001" or "4:3"; 0 if it is invalid. */
  private static double ratio(JsonNode node) {
    String[] parts = node.asString("").split("[:/]", -1);
    if (parts.length != 2) {
      return 0;
    }
    try {
      double ratio = Double.parseDouble(parts[0]) / Double.parseDouble(parts[1]);
      return Double.isFinite(ratio) ? ratio : 0;
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
