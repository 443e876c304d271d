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

/** An edit as JSON, and back. */
final class EditJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private static final Set<String> EDIT =
      known("title width height fps segments music footageVolume chapters");
  private static final Set<String> SEGMENT = known("footage in out title");
  private static final Set<String> MUSIC = known("song at in length crossfade gain");
  private static final Set<String> CHAPTER = known("at title");

  private EditJson() {}

  private static Set<String> known(String names) {
    return new TreeSet<>(List.of(names.split(" ")));
  }

  static Edit read(String json) {
    List<String> problems = new ArrayList<>();
    @Nullable Edit edit = edit(new Fields(tree(json), "", EDIT, problems));
    if (edit == null) {
      throw new EditException(problems);
    }
    return edit;
  }

  private static JsonNode tree(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JacksonException e) {
      String where =
          Optional.ofNullable(e.getLocation())
              .map(at -> "line " + at.getLineNr() + ", column " + at.getColumnNr() + ": ")
              .orElse("");
      throw new EditException(where + "this is not JSON: " + e.getOriginalMessage());
    }
  }

  private static @Nullable Edit edit(Fields fields) {
    String title = fields.has("title") ? fields.text("title") : "";
    int width = fields.wholeNumber("width", Edit.USUAL_WIDTH);
    int height = fields.wholeNumber("height", Edit.USUAL_HEIGHT);
    double fps = fields.number("fps", Edit.USUAL_FPS);
    List<Edit.Segment> segments = fields.list("segments", SEGMENT, EditJson::segment);
    List<Edit.Music> music = fields.list("music", MUSIC, EditJson::music);
    double volume = fields.number("footageVolume", music.isEmpty() ? 1 : 0);
    List<Edit.Chapter> chapters = fields.list("chapters", CHAPTER, EditJson::chapter);
    return fields.made(
        () -> new Edit(title, width, height, fps, segments, music, volume, chapters));
  }

  private static Edit.@Nullable Segment segment(Fields fields) {
    String footage = fields.text("footage");
    double in = fields.number("in", 0);
    double out = fields.number("out");
    @Nullable String title = fields.has("title") ? fields.text("title") : null;
    return fields.made(() -> new Edit.Segment(footage, in, out, title));
  }

  private static Edit.@Nullable Music music(Fields fields) {
    String song = fields.text("song");
    double at = fields.number("at", 0);
    double in = fields.number("in", 0);
    @Nullable Double length = fields.has("length") ? fields.number("length") : null;
    double crossfade = fields.number("crossfade", Edit.Music.USUAL_CROSSFADE);
    double gain = fields.number("gain", 0);
    return fields.made(() -> new Edit.Music(song, at, in, length, crossfade, gain));
  }

  private static Edit.@Nullable Chapter chapter(Fields fields) {
    double at = fields.number("at");
    String title = fields.text("title");
    return fields.made(() -> new Edit.Chapter(at, title));
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
