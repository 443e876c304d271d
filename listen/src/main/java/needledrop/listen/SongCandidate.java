package needledrop.listen;

/** A song that may lie under the footage, and the frames of footage that say so. */
record SongCandidate(int song, Alignment alignment, int fromFrame, int toFrame) {}
