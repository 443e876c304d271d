package needledrop.listen;

/**
 * A song that may play in the footage, with its alignment, to be verified.
 *
 * @param song index of the song
 * @param fromFrame first frame of the footage blocks that voted for it
 * @param toFrame one past their last frame
 */
record SongCandidate(int song, Alignment alignment, int fromFrame, int toFrame) {}
