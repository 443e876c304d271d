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

/**
 * Finds and probes the footage and song files that an edit names, and checks that the edit fits
 * their lengths.
 */
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
   * Finds and probes all recordings of an edit.
   *
   * @throws EditException if fields refer to missing files or times, naming each
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
    Recording recording = files.apply(name);
    if (!Files.isRegularFile(recording.file())) {
      problems.add(field + ": there is no file " + recording.file());
      return Optional.empty();
    }
    return Optional.of(
        sources.computeIfAbsent(
            name, _ -> new EditSource(recording, ffmpeg.probe(recording.file()))));
  }

  /** Returns a recording by its name in the edit. */
  EditSource get(String name) {
    return Optional.ofNullable(sources.get(name))
        .orElseThrow(() -> new NoSuchElementException("not in this edit: " + name));
  }
}
