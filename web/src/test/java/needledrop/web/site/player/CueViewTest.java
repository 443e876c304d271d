package needledrop.web.site.player;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import needledrop.catalog.cue.CueOrigin;
import needledrop.catalog.cue.CueOwner;
import needledrop.catalog.cue.CueStatus;
import needledrop.catalog.cue.StoredCue;
import needledrop.catalog.item.Song;
import needledrop.media.Span;
import needledrop.store.Ids.ClipId;
import needledrop.store.Ids.CueId;
import needledrop.store.Ids.MemberId;
import needledrop.store.Ids.SongId;
import needledrop.web.language.Translator;
import org.junit.jupiter.api.Test;

/** A cue says how we know of it. */
final class CueViewTest {
  private static final CueStatus UNJUDGED = new CueStatus.Proposed();
  private static final CueStatus CONFIRMED =
      new CueStatus.Confirmed(new MemberId(1), Instant.EPOCH);

  @Test
  void heardCuesShowTheirConfidence() {
    assertEquals("Detected, 93% confidence", certainty(CueOrigin.HEARD, 0.931, UNJUDGED));
    assertEquals(
        "Detected, 93% confidence, confirmed", certainty(CueOrigin.HEARD, 0.931, CONFIRMED));
  }

  @Test
  void cuesFromTheEditNeedNoConfidence() {
    assertEquals("Placed in the edit", certainty(CueOrigin.PLACED, 0, UNJUDGED));
    assertEquals(
        "Placed in the edit and detected, 87% confidence",
        certainty(CueOrigin.PLACED, 0.87, UNJUDGED));
  }

  @Test
  void manualCuesShowNoConfidence() {
    assertEquals("Set by hand, confirmed", certainty(CueOrigin.BY_HAND, 1, CONFIRMED));
    assertEquals("Set by hand, confirmed", certainty(CueOrigin.ADJUSTED, 0.9, CONFIRMED));
  }

  private static String certainty(CueOrigin origin, double confidence, CueStatus standing) {
    Song song = new Song(new SongId(3), "hearts-on-fire", "Heart's on Fire", null, null);
    Span span = Span.ofSeconds(0, 9);
    CueOwner cueOwner = new CueOwner.OfClip(new ClipId(1));
    StoredCue cue =
        new StoredCue(
            new CueId(7),
            cueOwner,
            song,
            span,
            Duration.ZERO,
            1,
            confidence,
            null,
            origin,
            standing);
    return new CueView(cue, 0, Duration.ofSeconds(10)).certainty(Translator.in("en"));
  }
}
