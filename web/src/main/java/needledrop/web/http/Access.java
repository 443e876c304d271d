package needledrop.web.http;

import io.javalin.http.Context;
import io.javalin.security.RouteRole;
import java.util.Optional;
import java.util.stream.Stream;
import needledrop.journal.member.Member;
import needledrop.journal.member.Permission;
import org.jspecify.annotations.Nullable;

/**
 * The access that a route requires: public, or a permission of members. Every route states it where
 * it is added.
 */
public enum Access implements RouteRole {
  PUBLIC(null),
  USE_STUDIO(Permission.USE_STUDIO),
  MODERATE_OWN(Permission.MODERATE_OWN),
  MODERATE(Permission.MODERATE),
  WRITE(Permission.WRITE),
  EDIT(Permission.EDIT),
  ADMINISTER(Permission.ADMINISTER);

  private final @Nullable Permission permission;

  Access(@Nullable Permission permission) {
    this.permission = permission;
  }

  /**
   * Returns the access of a matched route. A studio route that states none requires the permission
   * of the owner.
   */
  static Access of(Context request) {
    Access defaultAccess = request.path().startsWith("/studio") ? ADMINISTER : PUBLIC;
    return request.routeRoles().stream()
        .flatMap(role -> role instanceof Access access ? Stream.of(access) : Stream.empty())
        .findFirst()
        .orElse(defaultAccess);
  }

  /** Returns whether this member, or an anonymous visitor, may use the route. */
  public boolean allows(Optional<Member> member) {
    return permission == null || member.filter(signedIn -> signedIn.may(permission)).isPresent();
  }
}
