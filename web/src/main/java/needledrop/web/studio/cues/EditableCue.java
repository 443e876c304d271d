package needledrop.web.studio.cues;

import java.util.Objects;
import needledrop.catalog.cue.CueOrigin;
import needledrop.catalog.cue.CueStatus;
import needledrop.catalog.cue.StoredCue;
import needledrop.media.Timecode;
import needledrop.message.Message;

/**
 * A song with the time span when it plays, formatted as a row of the table in which members edit a
 * cue sheet.
 */
public record EditableCue(StoredCue cue) {
  public long id() {
    return cue.id().value();
  }

  public String song() {
    return cue.song().name();
  }

  public double startSeconds() {
    return cue.span().startSeconds();
  }

  public double endSeconds() {
    return cue.span().endSeconds();
  }

  public String in() {
    return Timecode.formatMillis(cue.span().start());
  }

  public String out() {
    return Timecode.formatMillis(cue.span().end());
  }

  public String songIn() {
    return Timecode.formatSeconds(cue.songIn());
  }

  public String use() {
    return Objects.toString(cue.use(), "");
  }

  /** How it is told apart in style sheets. */
  public String cssClass() {
    return switch (cue.status()) {
      case CueStatus.Proposed _ -> isFromEdit() ? "confirmed" : "proposed";
      case CueStatus.Confirmed _ -> "confirmed";
      case CueStatus.Rejected _ -> "rejected";
    };
  }

  /** As people read it. */
  public String stateLabel() {
    return switch (cue.status()) {
      case CueStatus.Proposed _ -> isFromEdit() ? "Placed in the edit" : "Proposed";
      case CueStatus.Confirmed _ -> "Confirmed";
      case CueStatus.Rejected _ -> "Rejected";
    };
  }

  /** There is nothing to be confirmed: a person said so, or laid the song there. */
  public boolean isSettled() {
    return cue.status() instanceof CueStatus.Confirmed || isFromEdit();
  }

  private boolean isFromEdit() {
    return cue.origin() == CueOrigin.PLACED && cue.status() instanceof CueStatus.Proposed;
  }

  public boolean isRejected() {
    return cue.status() instanceof CueStatus.Rejected;
  }

  public String badgeClass() {
    return switch (cue.status()) {
      case CueStatus.Proposed _ -> isFromEdit() ? "good" : "busy";
      case CueStatus.Confirmed _ -> "good";
      case CueStatus.Rejected _ -> "";
    };
  }

  public Message confidenceLabel() {
    Message heard = Message.of("{percent}%", "percent", Math.round(cue.confidence() * 100));
    return switch (cue.origin()) {
      case BY_HAND -> Message.of("By hand");
      case HEARD, ADJUSTED -> heard;
      case PLACED -> cue.confidence() > 0 ? heard : Message.of("Not detected");
    };
  }

  public Message label() {
    return Message.of(
        "{song}, {in} to {out}, {status}",
        "song",
        song(),
        "in",
        Timecode.formatSeconds(cue.span().start()),
        "out",
        Timecode.formatSeconds(cue.span().end()),
        "status",
        Message.of(stateLabel()));
  }
}
