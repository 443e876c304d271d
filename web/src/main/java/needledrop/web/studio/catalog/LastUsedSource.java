package needledrop.web.studio.catalog;

import java.util.Optional;
import needledrop.catalog.editing.History;
import needledrop.catalog.fact.Facts;
import needledrop.catalog.fact.StoredFact;
import needledrop.catalog.source.FactSource;
import needledrop.store.Ids.MemberId;

/**
 * Finds the source of the fact that a member edited last, to offer it for the next fact: often many
 * facts come from one book. It is never filled in unasked, because a source that nobody checked is
 * worse than none.
 */
record LastUsedSource(History history, Facts facts) {
  /** The source; empty if there is none or if a form cannot hold it. */
  Optional<FactSource> find(MemberId member) {
    return history
        .findLastEditedFact(member)
        .flatMap(facts::find)
        .map(StoredFact::source)
        .filter(SourceForm::canEdit);
  }
}
