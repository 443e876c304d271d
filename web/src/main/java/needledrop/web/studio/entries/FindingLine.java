package needledrop.web.studio.entries;

import needledrop.journal.writing.Finding;

/**
 * A finding in words.
 *
 * @param english to be said in the studio's language
 * @param subject what it is about, as it was typed; empty if that is plain
 */
public record FindingLine(String english, String subject) {
  static FindingLine of(Finding finding) {
    return switch (finding) {
      case Finding.NoTeaser() -> new FindingLine("There is no teaser for the front page.", "");
      case Finding.Wordless(String picture) ->
          new FindingLine("A picture has no words for those who do not see it:", picture);
      case Finding.NoSuchPicture(String picture) ->
          new FindingLine("A picture is not here:", picture);
      case Finding.Malformed(String link) -> new FindingLine("This address leads nowhere:", link);
      case Finding.UntitledEmbed(String page) ->
          new FindingLine("An embedded video has no title:", page);
      case Finding.UnknownName(String name) ->
          new FindingLine(
              "This name is not in the catalog yet; type [[ before it and choose what it is:",
              name);
      case Finding.ClipNotReady(String clip) -> new FindingLine("A clip is not ready yet:", clip);
      case Finding.Unsourced(String fact) ->
          new FindingLine("A fact is only recalled, without a source:", fact);
    };
  }
}
