package needledrop.journal.member;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import needledrop.catalog.name.Slug;
import needledrop.store.Ids.MemberId;
import org.jdbi.v3.core.Handle;

/** The slugs of members, for the addresses of their pages. */
record AuthorSlugs(Map<String, Member> bySlug) {
  /** If two names have the same slug, the older member gets it without a number. */
  static AuthorSlugs of(List<Member> members) {
    Map<String, Member> slugs = new LinkedHashMap<>();
    members.stream()
        .sorted(Comparator.comparingLong(member -> member.id().value()))
        .forEach(member -> slugs.put(unusedSlug(member, slugs), member));
    return new AuthorSlugs(slugs);
  }

  private static String unusedSlug(Member member, Map<String, Member> taken) {
    return Slug.firstUnused(Slug.of(member.name(), "author"), taken::containsKey);
  }

  Optional<Member> findAuthor(String slug) {
    return Optional.ofNullable(bySlug.get(slug));
  }

  Collection<Member> authors() {
    return bySlug.values();
  }

  Optional<String> of(MemberId author) {
    return bySlug.entrySet().stream()
        .filter(entry -> entry.getValue().id().equals(author))
        .findFirst()
        .map(Map.Entry::getKey);
  }

  /**
   * Stores the slugs of this set that readers know and that now belong to another member or to
   * none.
   */
  void saveFormer(Handle handle, AuthorSlugs current) {
    bySlug.forEach((slug, member) -> {
      if (!current.of(member.id()).equals(Optional.of(slug))) {
        saveFormer(handle, slug, member.id());
      }
    });
  }

  private static void saveFormer(Handle handle, String slug, MemberId member) {
    handle
        .createUpdate(
            """
            INSERT OR REPLACE INTO former_author_slug (slug, member)
            SELECT :slug, :member WHERE EXISTS (
              SELECT 1 FROM entry WHERE author = :member AND standing = 'published')
            """)
        .bind("slug", slug)
        .bind("member", member.value())
        .execute();
  }

  /** Returns the member who had this slug last. */
  static Optional<MemberId> findByFormerSlug(Handle handle, String slug) {
    return handle
        .createQuery("SELECT member FROM former_author_slug WHERE slug = :slug")
        .bind("slug", slug)
        .mapTo(Long.class)
        .findOne()
        .map(MemberId::new);
  }
}
