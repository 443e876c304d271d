package needledrop.journal.prose;

import java.util.Optional;

/** Finds the target of a {@code [[Name]]}. */
@FunctionalInterface
public interface WikiLinkResolver {
  Optional<WikiLinkTarget> resolve(String name);
}
