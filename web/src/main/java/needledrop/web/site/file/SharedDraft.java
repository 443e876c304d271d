package needledrop.web.site.file;

import java.util.stream.Stream;
import needledrop.journal.entry.Entry;
import needledrop.journal.prose.MarkdownRenderer;
import needledrop.store.Ids.ClipId;
import needledrop.store.Ids.ImageId;

/** A draft that a reader opened by a link, and may see with its clips and images. */
record SharedDraft(Entry entry) {
  boolean shows(ImageId image) {
    return Stream.of(entry.content().body(), entry.content().teaser())
        .anyMatch(text -> MarkdownRenderer.imageIds(text).contains(image.value()));
  }

  boolean shows(ClipId clip) {
    return entry.content().clips().contains(clip);
  }
}
