package needledrop.listen;

/**
 * A song that may play in a range of footage frames, with the alignment of song and footage, before
 * it is verified.
 *
 * @param song index of the song
 * @param fromFrame first frame of the footage blocks that voted for it
 * @param toFrame one past their last frame
 */
record SongCandidate(int song, Alignment alignment, int fromFrame, int toFrame) {}
