package needledrop.media;

/** Receives the decoded audio of a file block by block, in order. */
@FunctionalInterface
public interface AudioSink {

  /**
   * Receives the next block.
   *
   * @param samples mono, nominally −1 to 1; the receiver may keep the array. Blocks differ in
   *     length.
   */
  void accept(float[] samples);
}
