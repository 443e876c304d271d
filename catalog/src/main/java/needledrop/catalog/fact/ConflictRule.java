package needledrop.catalog.fact;

import java.util.List;

/**
 * When two facts of one kind contradict each other.
 *
 * @param value the part of which at most one value can be true
 * @param sameIn the parts that are the same in two facts about one thing
 * @param sameIfKnown parts that are the same or missing in two facts about one thing
 */
record ConflictRule(FactPart value, List<FactPart> sameIn, List<FactPart> sameIfKnown) {

  /** Whether at most one of the two can be true. A vaguer statement contradicts no exact one. */
  boolean isContradiction(Fact one, Fact other) {
    return value.isExcluded(one, other)
        && sameIn.stream().allMatch(part -> part.isSame(one, other))
        && sameIfKnown.stream()
            .allMatch(part -> !part.isKnown(one, other) || part.isSame(one, other));
  }
}
