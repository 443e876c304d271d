package needledrop.cli;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import needledrop.listen.Fingerprint;
import needledrop.media.FileKind;
import needledrop.media.Probe;
import needledrop.media.Progress;
import needledrop.media.ffmpeg.Ffmpeg;
import needledrop.media.process.MediaException;
import needledrop.media.process.MediaException.Blame;
import needledrop.store.Tree;

/** A folder of songs, and of folders with songs, on the disk. */
record SongFolder(Path folder, Ffmpeg ffmpeg) {

  /** A song of the folder, as listening needs it. */
  record Heard(String title, Fingerprint fingerprint) {}

  /**
   * The songs under their paths in the folder. What holds no sound is passed over; a broken song is
   * left out, and said in one line.
   */
  SortedMap<String, Heard> hear(Executor executor, PrintWriter err, Progress progress)
      throws IOException {
    Queue<Path> unreadable = new ConcurrentLinkedQueue<>();
    List<Path> files = files(unreadable);
    List<CompletableFuture<Optional<Heard>>> hearings = new ArrayList<>();
    for (Path file : files) {
      hearings.add(CompletableFuture.supplyAsync(() -> hear(file, unreadable), executor));
    }
    SortedMap<String, Heard> songs = new TreeMap<>();
    for (int i = 0; i < files.size(); i++) {
      String key = name(files.get(i));
      result(hearings.get(i)).ifPresent(song -> songs.put(key, song));
      progress.at((i + 1.0) / files.size());
    }
    if (!unreadable.isEmpty()) err.println(leftOut(unreadable.stream().sorted().toList()));
    if (songs.isEmpty()) throw new Problem(folder + ": holds no song that ffmpeg can read");
    return songs;
  }

  private List<Path> files(Queue<Path> unreadable) throws IOException {
    if (!Files.isDirectory(folder)) throw new Problem(folder + ": there is no such folder");
    if (!Files.isReadable(folder)) throw new Problem(folder + ": may not be read");
    return Tree.files(folder, unreadable::add).stream()
        .filter(file -> FileKind.of(file).mayBeMedia())
        .toList();
  }

  private Optional<Heard> hear(Path file, Queue<Path> unreadable) {
    try {
      Probe probe = ffmpeg.probe(file);
      if (probe.sound() == null) return Optional.empty();
      Fingerprint fingerprint = Fingerprint.ofSong(ffmpeg, file, Progress.NONE);
      return Optional.of(new Heard(title(probe, file), fingerprint));
    } catch (MediaException e) {
      if (e.blame() == Blame.MACHINE) throw e;
      if (FileKind.of(file).promisesMedia()) unreadable.add(file);
      return Optional.empty();
    }
  }

  private String leftOut(List<Path> files) {
    String some = files.stream().limit(3).map(this::name).collect(joining(", "));
    String rest = files.size() > 3 ? " and " + (files.size() - 3) + " more" : "";
    return "needledrop: left out, cannot be read: " + some + rest;
  }

  private String name(Path file) {
    return folder.relativize(file).toString();
  }

  private static String title(Probe probe, Path file) {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    return probe.tags().getOrDefault("title", dot > 0 ? name.substring(0, dot) : name);
  }

  private static <T> T result(CompletableFuture<T> future) {
    try {
      return future.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) throw cause;
      throw e;
    }
  }
}
