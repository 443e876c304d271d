package needledrop.cut;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Converts edits to and from JSON. */
final class EditJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private static final Set<String> EDIT_FIELDS =
      fieldNames("title width height fps segments music footageVolume chapters");
  private static final Set<String> SEGMENT_FIELDS = fieldNames("footage in out title");
  private static final Set<String> MUSIC_FIELDS = fieldNames("song at in length crossfade gain");
  private static final Set<String> CHAPTER_FIELDS = fieldNames("at title");

  private EditJson() {}

  private static Set<String> fieldNames(String names) {
    return new TreeSet<>(List.of(names.split(" ")));
  }

  /** Parses an edit; throws {@link EditException} with all problems. */
  static Edit parse(String json) {
    List<String> problems = new ArrayList<>();
    @Nullable Edit edit = edit(new JsonFields(parseTree(json), "", EDIT_FIELDS, problems));
    if (edit == null) {
      throw new EditException(problems);
    }
    return edit;
  }

  private static JsonNode parseTree(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JacksonException e) {
      String position =
          Optional.ofNullable(e.getLocation())
              .map(at -> "line " + at.getLineNr() + ", column " + at.getColumnNr() + ": ")
              .orElse("");
      throw new EditException(position + "this is not JSON: " + e.getOriginalMessage());
    }
  }

  private static @Nullable Edit edit(JsonFields jsonFields) {
    String title = jsonFields.has("title") ? jsonFields.text("title") : "";
    int width = jsonFields.integer("width", Edit.DEFAULT_WIDTH);
    int height = jsonFields.integer("height", Edit.DEFAULT_HEIGHT);
    double fps = jsonFields.number("fps", Edit.DEFAULT_FPS);
    List<Edit.Segment> segments = jsonFields.list("segments", SEGMENT_FIELDS, EditJson::segment);
    List<Edit.Music> music = jsonFields.list("music", MUSIC_FIELDS, EditJson::music);
    double volume = jsonFields.number("footageVolume", music.isEmpty() ? 1 : 0);
    List<Edit.Chapter> chapters = jsonFields.list("chapters", CHAPTER_FIELDS, EditJson::chapter);
    return jsonFields.build(
        () -> new Edit(title, width, height, fps, segments, music, volume, chapters));
  }

  private static Edit.@Nullable Segment segment(JsonFields jsonFields) {
    String footage = jsonFields.text("footage");
    double in = jsonFields.number("in", 0);
    double out = jsonFields.number("out");
    @Nullable String title = jsonFields.has("title") ? jsonFields.text("title") : null;
    return jsonFields.build(() -> new Edit.Segment(footage, in, out, title));
  }

  private static Edit.@Nullable Music music(JsonFields jsonFields) {
    String song = jsonFields.text("song");
    double at = jsonFields.number("at", 0);
    double in = jsonFields.number("in", 0);
    @Nullable Double length = jsonFields.has("length") ? jsonFields.number("length") : null;
    double crossfade = jsonFields.number("crossfade", Edit.Music.DEFAULT_CROSSFADE_SECONDS);
    double gain = jsonFields.number("gain", 0);
    return jsonFields.build(() -> new Edit.Music(song, at, in, length, crossfade, gain));
  }

  private static Edit.@Nullable Chapter chapter(JsonFields jsonFields) {
    double at = jsonFields.number("at");
    String title = jsonFields.text("title");
    return jsonFields.build(() -> new Edit.Chapter(at, title));
  }

  static String write(Edit edit) {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("title", edit.title()).put("width", edit.width()).put("height", edit.height());
    root.put("fps", edit.fps());
    for (Edit.Segment segment : edit.segments()) {
      write(segment, root.withArrayProperty("segments").addObject());
    }
    for (Edit.Music music : edit.music()) {
      write(music, root.withArrayProperty("music").addObject());
    }
    root.put("footageVolume", edit.footageVolume());
    for (Edit.Chapter chapter : edit.chapters()) {
      ObjectNode node = root.withArrayProperty("chapters").addObject();
      node.put("at", chapter.at()).put("title", chapter.title());
    }
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root);
  }

  private static void write(Edit.Segment segment, ObjectNode node) {
    node.put("footage", segment.footage()).put("in", segment.in()).put("out", segment.out());
    if (segment.title() != null) {
      node.put("title", segment.title());
    }
  }

  private static void write(Edit.Music music, ObjectNode node) {
    node.put("song", music.song()).put("at", music.at()).put("in", music.in());
    if (music.length() != null) {
      node.put("length", music.length());
    }
    node.put("crossfade", music.crossfade()).put("gain", music.gain());
  }
}
