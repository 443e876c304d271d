package needledrop.listen;

/**
 * The time alignment of a song with footage: frame f of the footage corresponds to frame {@code
 * offset + speed · f} of the song, and all frequencies are multiplied by {@code speed}.
 *
 * @param offset song frame at footage frame 0; may be negative
 * @param speed playback speed and pitch factor; 1.0 as recorded
 */
record Alignment(double offset, double speed) {
  /** Returns the nearest footage frame of a song frame. */
  int footageFrame(int songFrame) {
    return (int) Math.round((songFrame - offset) / speed);
  }

  /** Returns the song frame of a footage frame. */
  double songFrame(double footageFrame) {
    return offset + speed * footageFrame;
  }

  /** Returns the nearest frequency bin at which a bin of the song is heard in the footage. */
  int footageBin(float songBin) {
    return (int) Math.round(songBin * speed);
  }

  /** Returns this alignment with a larger offset, in song frames. */
  Alignment shiftedBy(int frames) {
    return new Alignment(offset + frames, speed);
  }
}
