package needledrop.journal.member;

import java.util.List;
import java.util.Optional;
import needledrop.catalog.name.Slug;
import needledrop.store.Database;
import needledrop.store.Ids.MemberId;

/** The members whose entries readers see, and the addresses of their pages. */
public final class Authors {
  private final Database database;
  private final Members members;

  public Authors(Database database, Members members) {
    this.database = database;
    this.members = members;
  }

  /** Their page, as "/authors/adriana/". */
  public String path(MemberId author) {
    return slugs().of(author).map(slug -> "/authors/" + Slug.encode(slug) + "/").orElseThrow();
  }

  /** The author of this name in the address; empty if readers see no entry of theirs. */
  public Optional<Member> findBySlug(String slug) {
    return slugs().findAuthor(slug).filter(member -> hasPublished(member.id()));
  }

  /**
   * The author who had this name in the address before; empty if readers see no entry of theirs.
   */
  public Optional<Member> findByFormerSlug(String slug) {
    return database
        .read(handle -> AuthorSlugs.findByFormerSlug(handle, slug))
        .flatMap(members::find)
        .filter(member -> hasPublished(member.id()));
  }

  /** All authors of published entries, by their addresses. */
  public List<String> paths() {
    return slugs().authors().stream()
        .map(Member::id)
        .filter(this::hasPublished)
        .map(this::path)
        .toList();
  }

  private boolean hasPublished(MemberId author) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT EXISTS (
                  SELECT 1 FROM entry WHERE author = :author AND standing = 'published')
                """)
            .bind("author", author.value())
            .mapTo(Boolean.class)
            .one());
  }

  private AuthorSlugs slugs() {
    return AuthorSlugs.of(members.all());
  }
}
