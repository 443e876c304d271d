package needledrop.journal.member;

import java.util.List;
import java.util.Optional;
import needledrop.catalog.name.Slug;
import needledrop.store.Database;
import needledrop.store.Ids.MemberId;

/** The members with published entries, and the addresses of their pages. */
public final class Authors {
  private final Database database;
  private final Members members;

  public Authors(Database database, Members members) {
    this.database = database;
    this.members = members;
  }

  /** Returns the path of an author's page, such as "/authors/adriana/". */
  public String path(MemberId author) {
    return slugs().of(author).map(slug -> "/authors/" + Slug.encode(slug) + "/").orElseThrow();
  }

  /** Returns the author with this slug, or empty if they have no published entry. */
  public Optional<Member> findBySlug(String slug) {
    return slugs().findAuthor(slug).filter(member -> hasPublished(member.id()));
  }

  /** Returns the author who had this slug before, or empty if they have no published entry. */
  public Optional<Member> findByFormerSlug(String slug) {
    return database
        .read(handle -> AuthorSlugs.findByFormerSlug(handle, slug))
        .flatMap(members::find)
        .filter(member -> hasPublished(member.id()));
  }

  /** Returns the paths of all authors of published entries. */
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
