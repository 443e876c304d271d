package needledrop.journal.prose;

import java.util.Optional;

/** Knows what a {@code [[Name]]} means. */
@FunctionalInterface
public interface WikiLinkResolver {
  Optional<WikiLinkTarget> resolve(String name);
}
