package needledrop.catalog.footage;

import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import needledrop.catalog.file.FileLocation;
import needledrop.catalog.file.FileStamp;
import needledrop.catalog.file.ProcessingStatus;
import needledrop.media.AudioStream;
import needledrop.media.Probe;
import needledrop.media.VideoStream;
import needledrop.store.Ids.FilmId;
import needledrop.store.Ids.FootageId;
import needledrop.store.Row;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Maps rows of the table "footage" to {@link Footage}, and probes to its columns. */
final class FootageMapper {
  private static final JsonMapper JSON = JsonMapper.shared();

  private FootageMapper() {}

  static Footage map(Row row) throws SQLException {
    Probe probe = probe(row);
    boolean noVideo = probe != null && probe.video() == null;
    boolean noAudio = probe != null && probe.audio() == null;
    return new Footage(
        new FootageId(row.longValue("id")),
        row.text("title"),
        row.idOrNull("film", FilmId::new),
        FileLocation.in(row),
        row.instant("added"),
        probe,
        ProcessingStatus.of(row, "probed", "probe_problem"),
        noVideo
            ? new ProcessingStatus.NotNeeded()
            : ProcessingStatus.of(row, "looked", "look_problem"),
        noAudio
            ? new ProcessingStatus.NotNeeded()
            : ProcessingStatus.of(row, "listened", "listen_problem"),
        FileStamp.in(row),
        row.instantOrNull("missing") != null);
  }

  private static @Nullable Probe probe(Row row) throws SQLException {
    Duration length = row.durationOrNull("length");
    return length == null ? null : new Probe(length, video(row), audio(row), tags(row));
  }

  private static @Nullable VideoStream video(Row row) throws SQLException {
    Integer width = row.intOrNull("width");
    return width == null
        ? null
        : new VideoStream(
            width, row.intValue("height"), row.doubleValue("fps"), row.text("picture_codec"));
  }

  private static @Nullable AudioStream audio(Row row) throws SQLException {
    Integer channels = row.intOrNull("channels");
    return channels == null
        ? null
        : new AudioStream(channels, row.intValue("rate"), row.text("sound_codec"));
  }

  private static Map<String, String> tags(Row row) throws SQLException {
    return JSON.readValue(row.text("tags"), new TypeReference<>() {});
  }

  static Map<String, @Nullable Object> columns(Probe probe) {
    VideoStream videoStream = probe.video();
    AudioStream audio = probe.audio();
    Map<String, @Nullable Object> columns = new HashMap<>();
    columns.put("length", probe.length());
    columns.put("width", videoStream == null ? null : videoStream.width());
    columns.put("height", videoStream == null ? null : videoStream.height());
    columns.put("fps", videoStream == null ? null : videoStream.fps());
    columns.put("picture_codec", videoStream == null ? null : videoStream.codec());
    columns.put("channels", audio == null ? null : audio.channels());
    columns.put("rate", audio == null ? null : audio.sampleRate());
    columns.put("sound_codec", audio == null ? null : audio.codec());
    columns.put("tags", JSON.writeValueAsString(probe.tags()));
    return columns;
  }
}
