package needledrop.web.studio.signin;

import io.javalin.http.Context;
import needledrop.journal.member.Member;
import needledrop.journal.member.MemberAdmin;
import needledrop.web.studio.page.FlashMessage;
import needledrop.web.studio.page.StudioPages;

/**
 * Finds where to redirect after a sign-in: only to paths in the studio, or to the set-up of
 * two-step sign-in if required.
 */
public final class SignInRedirect {
  private SignInRedirect() {}

  /** Only ways into the studio are followed, so that no link leads through here to elsewhere. */
  public static String safeTarget(String wanted) {
    return wanted.matches("/studio(/[A-Za-z0-9/_-]*)?") ? wanted : "/studio";
  }

  /** Leads whoever came by a one-time link to the studio, or to setting up codes if they must. */
  public static void welcome(
      StudioPages studioPages, Context request, MemberAdmin memberAdmin, Member member) {
    if (memberAdmin.secondFactors().mustSetUp(member.id())) {
      studioPages.redirect(
          request,
          "/studio/account#codes",
          FlashMessage.success(
              "Set up two-step sign-in now. Until then, you cannot sign in with your password."));
    } else {
      studioPages.redirect(
          request, "/studio", FlashMessage.success("Welcome, {name}.", "name", member.name()));
    }
  }
}
