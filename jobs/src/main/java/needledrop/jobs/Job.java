package needledrop.jobs;

import java.nio.file.Path;
import needledrop.store.Ids.ClipId;
import needledrop.store.Ids.EntryId;
import needledrop.store.Ids.FootageId;
import needledrop.store.Ids.RowId;
import needledrop.store.Ids.SongId;

/** One piece of long work: what is done, and to what. */
public sealed interface Job {

  /** Finds the songs or the footage that a folder on the disk holds. */
  record ScanFolder(Path folder) implements Job {}

  /** Finds out how long a piece of footage is and what it holds. */
  record ProbeFootage(FootageId footage) implements Job {}

  /** Finds the shots of a piece of footage and draws them as a strip of pictures. */
  record FindShots(FootageId footage) implements Job {}

  /** Finds which songs of the library play where in a piece of footage. */
  record ListenToFootage(FootageId footage) implements Job {}

  /** Keeps of a song's sound what the listener needs. */
  record FingerprintSong(SongId song) implements Job {}

  /** Makes the video of a clip, and the pictures and numbers that go with it. */
  record RenderClip(ClipId clip) implements Job {}

  /** Finds which songs of the library play where in a clip. */
  record ListenToClip(ClipId clip) implements Job {}

  /** Makes a clip's stream of several heights. */
  record StreamClip(ClipId clip) implements Job {}

  /** Makes a small film of footage that no browser plays. */
  record ProxyFootage(FootageId footage) implements Job {}

  /** Shows an entry to readers at the moment that was set. */
  record PublishEntry(EntryId entry) implements Job {}

  /** Hands the letters that are due to the mail server. */
  record SendMail() implements Job {}

  /** Follows the links to other hosts that are due. */
  record CheckLinks() implements Job {}

  /** Draws and composes what the sample journal shows. */
  record MakeSample() implements Job {}

  /** Work that this program does not know, as in a row of a newer one or a damaged row. */
  record UnknownJob(String kind, String subject) implements Job {}

  /** The name that its row keeps. */
  default String kind() {
    return switch (this) {
      case ScanFolder _ -> "scan-folder";
      case ProbeFootage _ -> "probe-footage";
      case FindShots _ -> "find-shots";
      case ListenToFootage _ -> "listen-to-footage";
      case FingerprintSong _ -> "fingerprint-song";
      case RenderClip _ -> "render-clip";
      case ListenToClip _ -> "listen-to-clip";
      case StreamClip _ -> "stream-clip";
      case ProxyFootage _ -> "proxy-footage";
      case PublishEntry _ -> "publish-entry";
      case SendMail _ -> "send-mail";
      case CheckLinks _ -> "check-links";
      case MakeSample _ -> "make-sample";
      case UnknownJob(String kind, _) -> kind;
    };
  }

  /** The key of the row that it works on. */
  default String subject() {
    return switch (this) {
      case ScanFolder(Path folder) -> folder.toString();
      case ProbeFootage(FootageId footage) -> key(footage);
      case FindShots(FootageId footage) -> key(footage);
      case ListenToFootage(FootageId footage) -> key(footage);
      case FingerprintSong(SongId song) -> key(song);
      case RenderClip(ClipId clip) -> key(clip);
      case ListenToClip(ClipId clip) -> key(clip);
      case StreamClip(ClipId clip) -> key(clip);
      case ProxyFootage(FootageId footage) -> key(footage);
      case PublishEntry(EntryId entry) -> key(entry);
      case SendMail _, CheckLinks _, MakeSample _ -> "";
      case UnknownJob(_, String subject) -> subject;
    };
  }

  private static String key(RowId id) {
    return Long.toString(id.value());
  }

  /** What others wait for, and what is quickly done, comes first. */
  default int priority() {
    return switch (this) {
      case PublishEntry _, SendMail _ -> 60;
      case ScanFolder _, MakeSample _ -> 50;
      case ProbeFootage _ -> 40;
      case RenderClip _ -> 30;
      case FingerprintSong _ -> 20;
      case FindShots _ -> 10;
      case ListenToFootage _, ListenToClip _, ProxyFootage _ -> 0;
      case StreamClip _, CheckLinks _, UnknownJob _ -> -10;
    };
  }

  /** The job that a row keeps. */
  static Job of(String kind, String subject) {
    try {
      return parse(kind, subject);
    } catch (IllegalArgumentException e) {
      return new UnknownJob(kind, subject);
    }
  }

  private static Job parse(String kind, String subject) {
    return switch (kind) {
      case "scan-folder" -> new ScanFolder(Path.of(subject));
      case "probe-footage" -> new ProbeFootage(new FootageId(number(subject)));
      case "find-shots" -> new FindShots(new FootageId(number(subject)));
      case "listen-to-footage" -> new ListenToFootage(new FootageId(number(subject)));
      case "fingerprint-song" -> new FingerprintSong(new SongId(number(subject)));
      case "render-clip" -> new RenderClip(new ClipId(number(subject)));
      case "listen-to-clip" -> new ListenToClip(new ClipId(number(subject)));
      case "stream-clip" -> new StreamClip(new ClipId(number(subject)));
      case "proxy-footage" -> new ProxyFootage(new FootageId(number(subject)));
      case "publish-entry" -> new PublishEntry(new EntryId(number(subject)));
      case "send-mail" -> new SendMail();
      case "check-links" -> new CheckLinks();
      case "make-sample" -> new MakeSample();
      default -> throw new IllegalArgumentException("There is no job called " + kind);
    };
  }

  private static long number(String subject) {
    return Long.parseLong(subject);
  }
}
