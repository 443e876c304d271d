package needledrop.web.studio.entrance;

/** Where a sign-in leads on to. */
public final class Way {
  private Way() {}

  /** Only ways into the studio are followed, so that no link leads through here to elsewhere. */
  public static String intoStudio(String wanted) {
    return wanted.matches("/studio(/[A-Za-z0-9/_-]*)?") ? wanted : "/studio";
  }
}
