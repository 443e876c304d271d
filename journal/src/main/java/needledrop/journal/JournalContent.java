package needledrop.journal;

import needledrop.journal.clip.ClipStills;
import needledrop.journal.clip.Clips;
import needledrop.journal.entry.Archive;
import needledrop.journal.entry.Entries;
import needledrop.journal.entry.Themes;
import needledrop.journal.image.Images;
import needledrop.journal.wish.Wishes;

/**
 * Holds the objects that store what the journal consists of: entries, their clips and images,
 * themes, wishes (what readers are asked for), and the sample.
 */
public record JournalContent(
    Entries entries,
    Archive archive,
    Themes themes,
    Clips clips,
    ClipStills stills,
    Images images,
    Wishes wishes,
    SampleContent sample) {}
