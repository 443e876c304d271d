package needledrop.catalog.fact;

import java.util.List;

/**
 * A rule that decides whether two facts of one kind contradict each other, such as two release
 * dates.
 *
 * @param value the part of which at most one value can be true
 * @param sameIn the parts that must be equal for the facts to be about the same thing
 * @param sameIfKnown the parts that must be equal, unless one of the facts has none
 */
record ConflictRule(FactPart value, List<FactPart> sameIn, List<FactPart> sameIfKnown) {

  /**
   * Returns whether at most one of the facts can be true. A less precise value does not contradict
   * a more precise one that it includes.
   */
  boolean isContradiction(Fact one, Fact other) {
    return value.isExcluded(one, other)
        && sameIn.stream().allMatch(part -> part.isSame(one, other))
        && sameIfKnown.stream()
            .allMatch(part -> !part.isKnown(one, other) || part.isSame(one, other));
  }
}
