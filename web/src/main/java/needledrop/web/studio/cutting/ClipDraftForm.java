package needledrop.web.studio.cutting;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import needledrop.journal.clip.ClipDraft;
import needledrop.journal.clip.DraftSequence;
import needledrop.journal.clip.DraftSequence.Piece;
import needledrop.media.Span;
import needledrop.media.Timecode;
import needledrop.store.Ids.FootageId;
import needledrop.store.Ids.SongId;
import needledrop.web.http.Form;

/**
 * Converts a clip draft, whose sequences of footage each have a song, to form fields such as {@code
 * s0.song} and {@code s0.p2.footage}, and back.
 */
final class ClipDraftForm {
  private ClipDraftForm() {}

  /** Reads a montage; what is wrong is said in the form, and the montage is then of no use. */
  static ClipDraft parse(Form form) {
    List<DraftSequence> sequences = new ArrayList<>();
    for (int s = 0; form.has(sequence(s) + "title"); s++) {
      sequences.add(parseSequence(form, sequence(s)));
    }
    form.require("title", "Enter a title for the clip.");
    return new ClipDraft(form.get("title"), sequences);
  }

  private static DraftSequence parseSequence(Form form, String at) {
    List<Piece> pieces = new ArrayList<>();
    for (int p = 0; form.has(piece(at, p) + "footage"); p++) {
      pieces.add(parsePiece(form, piece(at, p)));
    }
    Long song = form.number(at + "song");
    Duration songIn =
        form.get(at + "songIn").isEmpty() ? Duration.ZERO : form.timecode(at + "songIn");
    return new DraftSequence(
        form.get(at + "title"), song == null ? null : new SongId(song), songIn, pieces);
  }

  private static Piece parsePiece(Form form, String at) {
    Long footage = form.number(at + "footage");
    Duration in = form.timecode(at + "in");
    Duration out = form.timecode(at + "out");
    if (out.compareTo(in) <= 0) {
      form.reject(at + "out", "The out point must be later than the in point.");
      out = in.plusMillis(1);
    }
    return new Piece(new FootageId(footage == null ? 0 : footage), new Span(in, out));
  }

  /** A form filled in from a montage. */
  static Form of(ClipDraft clipDraft) {
    Form form = Form.empty().with("title", clipDraft.title());
    for (int s = 0; s < clipDraft.sequences().size(); s++) {
      write(clipDraft.sequences().get(s), form, sequence(s));
    }
    return form;
  }

  private static void write(DraftSequence draftSequence, Form form, String at) {
    form.with(at + "title", draftSequence.title())
        .with(at + "song", draftSequence.song() == null ? "" : draftSequence.song().value())
        .with(at + "songIn", Timecode.formatMillis(draftSequence.songIn()));
    for (int p = 0; p < draftSequence.pieces().size(); p++) {
      Piece piece = draftSequence.pieces().get(p);
      form.with(piece(at, p) + "footage", piece.footage().value())
          .with(piece(at, p) + "in", Timecode.formatMillis(piece.span().start()))
          .with(piece(at, p) + "out", Timecode.formatMillis(piece.span().end()));
    }
  }

  private static String sequence(int number) {
    return "s" + number + ".";
  }

  private static String piece(String sequence, int number) {
    return sequence + "p" + number + ".";
  }
}
