package needledrop.cut;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import needledrop.media.Recording;
import needledrop.media.ffmpeg.Ffmpeg;

/** All the files that an edit names, by the names that it gives them. */
final class EditSources {
  private final Ffmpeg ffmpeg;
  private final Function<String, Recording> files;
  private final Map<String, EditSource> sources = new HashMap<>();
  private final List<String> problems = new ArrayList<>();

  private EditSources(Ffmpeg ffmpeg, Function<String, Recording> files) {
    this.ffmpeg = ffmpeg;
    this.files = files;
  }

  /**
   * Finds and probes them.
   *
   * @throws EditException naming each field that asks for what is not there
   */
  static EditSources of(Edit edit, Ffmpeg ffmpeg, Function<String, Recording> files) {
    EditSources editSources = new EditSources(ffmpeg, files);
    for (int i = 0; i < edit.segments().size(); i++) {
      Edit.Segment segment = edit.segments().get(i);
      String path = "segments[" + i + "]";
      editSources
          .probe(segment.footage(), path + ".footage")
          .ifPresent(editSource -> editSource.check(segment, path, editSources.problems));
    }
    for (int i = 0; i < edit.music().size(); i++) {
      Edit.Music music = edit.music().get(i);
      String path = "music[" + i + "]";
      editSources
          .probe(music.song(), path + ".song")
          .ifPresent(editSource -> editSource.check(music, path, editSources.problems));
    }
    if (!editSources.problems.isEmpty()) {
      throw new EditException(editSources.problems);
    }
    return editSources;
  }

  private Optional<EditSource> probe(String name, String field) {
    Recording found = files.apply(name);
    if (!Files.isRegularFile(found.file())) {
      problems.add(field + ": there is no file " + found.file());
      return Optional.empty();
    }
    return Optional.of(
        sources.computeIfAbsent(name, _ -> new EditSource(found, ffmpeg.probe(found.file()))));
  }

  EditSource get(String name) {
    return Optional.ofNullable(sources.get(name))
        .orElseThrow(() -> new NoSuchElementException("not in this edit: " + name));
  }
}
