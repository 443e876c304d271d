package needledrop.cut;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TimelineTest {
  @Test
  void roundingErrorsDoNotAccumulate() {
    String segments =
        String.join(
            ",",
            IntStream.range(0, 1000)
                .mapToObj(i -> "{\"footage\":\"a.mp4\",\"in\":0,\"out\":0.333}")
                .toList());
    Timeline timeline = timeline("{\"segments\":[" + segments + "]}");
    assertEquals(8325, timeline.frames());
    int next = 0;
    for (Timeline.Slot slot : timeline.slots()) {
      assertEquals(next, slot.first());
      next += slot.frames();
    }
  }

  private static Timeline timeline(String json) {
    return new Timeline(Edit.parse(json));
  }

  @Test
  void segmentShorterThanAFrameIsReported() {
    EditException failure =
        assertThrows(
            EditException.class,
            () ->
                timeline(
                    """
                    {"segments":[{"footage":"a.mp4","in":0,"out":1},
                                 {"footage":"a.mp4","in":0,"out":0.004}]}
                    """));
    assertTrue(
        failure.problems().getFirst().startsWith("segments[1]"), failure.problems().getFirst());
  }

  @Test
  void songFadesOutDuringTheNextSongsCrossfade() {
    List<Timeline.SongPlacement> songs =
        timeline(
                """
                {"segments":[{"footage":"a.mp4","in":0,"out":60}],
                 "music":[{"song":"two.ogg","at":20,"crossfade":2},{"song":"one.ogg","at":0}]}
                """)
            .songs();
    assertEquals("one.ogg", songs.get(0).music().song());
    assertEquals(22, songs.get(0).end(), 1e-9);
    assertEquals(2, songs.get(0).fadeOut(), 1e-9);
    assertEquals(2, songs.get(1).fadeIn(), 1e-9);
    assertEquals(60, songs.get(1).end(), 1e-9);
  }

  @Test
  void songsWithAPauseBetweenThemDoNotFadeIn() {
    List<Timeline.SongPlacement> songs =
        timeline(
                """
                {"segments":[{"footage":"a.mp4","in":0,"out":60}],
                 "music":[{"song":"one.ogg","length":10},{"song":"two.ogg","at":20}]}
                """)
            .songs();
    assertEquals(10, songs.get(0).end(), 1e-9);
    assertEquals(0, songs.get(1).fadeIn(), 1e-9);
  }

  @Test
  void titledSegmentsBecomeChaptersIfTheEditHasNone() {
    List<Timeline.Chapter> chapters =
        timeline(
                """
                {"segments":[{"footage":"a.mp4","in":0,"out":4,"title":"Farm"},
                             {"footage":"a.mp4","in":9,"out":10},
                             {"footage":"a.mp4","in":20,"out":23,"title":"Mountain"}]}
                """)
            .chapters();
    assertEquals("Farm", chapters.get(0).title());
    assertEquals(5, chapters.get(0).span().endSeconds(), 1e-9);
    assertEquals("Mountain", chapters.get(1).title());
    assertEquals(8, chapters.get(1).span().endSeconds(), 1e-9);
  }

  @Test
  void titleCannotInjectMetadata() {
    String text =
        ChapterMetadata.format(
            "a=b;#c\\\n[CHAPTER]",
            timeline("{\"segments\":[{\"footage\":\"a\",\"out\":1}]}").chapters());
    assertEquals(";FFMETADATA1\ntitle=a\\=b\\;\\#c\\\\ [CHAPTER]\n", text);
  }
}
