package needledrop.cut;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import needledrop.media.ffmpeg.EncodeInput;
import needledrop.media.ffmpeg.EncodeRequest;
import needledrop.media.ffmpeg.VideoEncoder;

/**
 * A run of an edit's segments that ffmpeg cuts in one go, with the footage's own sound if it is
 * wanted.
 *
 * <p>Each segment is an input of its own with its own decoder, so a long edit is made of several
 * reels: else two hundred cuts would be two hundred decoders at once. Reels are MPEG transport
 * streams, which may be laid end to end: their times count from the beginning of the clip, their
 * pictures need none of another reel, and their sound is not compressed, so it has no seams.
 */
record RenderPart(Edit edit, Timeline timeline, List<Timeline.Slot> slots) {
  /** Even 4K footage then fits into the memory that a process is given. */
  private static final int MAX_SLOTS = 8;

  /** Decoding order starts before display order does; no time may fall below zero. */
  private static final double TIMESTAMP_OFFSET_SECONDS = 10;

  private static final double KEY_FRAME_INTERVAL_SECONDS = 2;

  static List<RenderPart> of(Edit edit, Timeline timeline) {
    List<Timeline.Slot> slots = timeline.slots();
    List<RenderPart> reels = new ArrayList<>();
    for (int first = 0; first < slots.size(); first += MAX_SLOTS) {
      int end = Math.min(slots.size(), first + MAX_SLOTS);
      reels.add(new RenderPart(edit, timeline, slots.subList(first, end)));
    }
    return reels;
  }

  double startSeconds() {
    return timeline.start(slots.getFirst());
  }

  double endSeconds() {
    return timeline.end(slots.getLast());
  }

  private boolean hasFootageAudio() {
    return edit.footageVolume() > 0;
  }

  EncodeRequest encodeRequest(EditSources editSources, VideoEncoder encoder, Path output) {
    List<EncodeInput> inputs = new ArrayList<>();
    StringBuilder graph = new StringBuilder();
    for (int i = 0; i < slots.size(); i++) {
      Timeline.Slot slot = slots.get(i);
      SegmentTrim segmentTrim =
          SegmentTrim.of(slot.segment(), editSources.get(slot.segment().footage()));
      inputs.add(segmentTrim.input());
      graph.append(videoGraph(i, slot, segmentTrim));
      if (hasFootageAudio()) {
        graph.append(audioGraph(i, slot, segmentTrim));
      }
    }
    graph.append(concatGraph());
    return new EncodeRequest(
        inputs, graph.toString(), outputArguments(encoder), output, endSeconds() - startSeconds());
  }

  /**
   * One segment's picture at the clip's size and rate. It is laid on endless black, of which
   * exactly the wanted number of frames is taken: no footage, however odd its times, can make the
   * clip longer or shorter. Where it ends early its last frame stays.
   */
  private String videoGraph(int i, Timeline.Slot slot, SegmentTrim segmentTrim) {
    return String.format(
        Locale.ROOT,
        """
        [%1$d:V:0]trim=end=%2$f,setpts=PTS-%3$f/TB,fps=%4$s:start_time=0:round=near,\
        scale=w='2*round(min(%5$d,%6$d*dar)/2)':h='2*round(min(%6$d,%5$d/dar)/2)'\
        :out_color_matrix=bt709:out_range=tv,setsar=1,format=yuv420p[footage%1$d];
        color=c=black:s=%5$dx%6$d:r=%4$s,format=yuv420p[black%1$d];
        [black%1$d][footage%1$d]overlay=x=(W-w)/2:y=(H-h)/2:eof_action=repeat:format=yuv420,\
        trim=end_frame=%7$d,setsar=1[v%1$d];
        """,
        i,
        segmentTrim.length(),
        segmentTrim.lead(),
        timeline.rate().fraction(),
        edit.width(),
        edit.height(),
        slot.frames());
  }

  private String audioGraph(int i, Timeline.Slot slot, SegmentTrim segmentTrim) {
    long samples = FinalMix.sampleAt(timeline.end(slot)) - FinalMix.sampleAt(timeline.start(slot));
    String from =
        segmentTrim.source().hasAudio()
            ? "[%1$d:a:0]aresample=%2$d:async=1:first_pts=0,atrim=start=%3$f,asetpts=PTS-STARTPTS"
            : "anullsrc=r=%2$d:cl=stereo";
    String exactly =
        ",aformat=sample_fmts=s16:channel_layouts=stereo,apad=whole_len=%4$d,atrim=end_sample=%4$d"
            + "[a%1$d];%n";
    return String.format(
        Locale.ROOT, from + exactly, i, FinalMix.SAMPLE_RATE, segmentTrim.lead(), samples);
  }

  private String concatGraph() {
    String parts =
        IntStream.range(0, slots.size())
            .mapToObj(i -> hasFootageAudio() ? "[v" + i + "][a" + i + "]" : "[v" + i + "]")
            .collect(Collectors.joining());
    return parts
        + ("concat=n=" + slots.size())
        + (hasFootageAudio() ? ":v=1:a=1[v][a]" : ":v=1:a=0[v]");
  }

  private List<String> outputArguments(VideoEncoder encoder) {
    List<String> arguments = new ArrayList<>(List.of("-map", "[v]"));
    arguments.addAll(encoder.arguments());
    Collections.addAll(arguments, "-g", "" + timeline.rate().frameAt(KEY_FRAME_INTERVAL_SECONDS));
    for (String property : List.of("-color_primaries", "-color_trc", "-colorspace")) {
      Collections.addAll(arguments, property, "bt709");
    }
    if (hasFootageAudio()) {
      Collections.addAll(arguments, "-map", "[a]", "-c:a", "s302m", "-strict", "-2");
    }
    Collections.addAll(arguments, "-muxdelay", "0", "-muxpreload", "0");
    Collections.addAll(arguments, "-mpegts_flags", "+initial_discontinuity");
    Collections.addAll(
        arguments,
        "-output_ts_offset",
        SegmentTrim.formatSeconds(TIMESTAMP_OFFSET_SECONDS + startSeconds()));
    return arguments;
  }
}
