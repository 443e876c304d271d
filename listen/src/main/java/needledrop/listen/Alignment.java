package needledrop.listen;

/**
 * How a song lies under footage: frame f of the footage sounds like frame {@code offset + speed ·
 * f} of the song, and every tone is {@code speed} times as high.
 */
record Alignment(double offset, double speed) {
  int footageFrame(int songFrame) {
    return (int) Math.round((songFrame - offset) / speed);
  }

  double songFrame(double footageFrame) {
    return offset + speed * footageFrame;
  }

  int footageBin(float songBin) {
    return (int) Math.round(songBin * speed);
  }

  Alignment shiftedBy(int frames) {
    return new Alignment(offset + frames, speed);
  }
}
