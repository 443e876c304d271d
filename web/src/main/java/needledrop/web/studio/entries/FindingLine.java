package needledrop.web.studio.entries;

import java.util.List;
import needledrop.catalog.value.TextPart;
import needledrop.journal.editor.ProofreadingIssue;

/**
 * One proofreading issue in an entry, such as a missing image, as a message for the editor screen.
 *
 * @param message to be said in the studio's language
 * @param subject what it is about, as it was typed; empty if that is plain
 */
public record FindingLine(String message, List<TextPart> subject) {
  static FindingLine of(ProofreadingIssue proofreadingIssue) {
    return switch (proofreadingIssue) {
      case ProofreadingIssue.MissingTeaser() ->
          new FindingLine("There is no teaser for the front page.", List.of());
      case ProofreadingIssue.MissingAltText(String picture) ->
          typed("An image has no alternative text:", picture);
      case ProofreadingIssue.MissingImage(String picture) ->
          typed("An image was not found:", picture);
      case ProofreadingIssue.MalformedLink(String link) -> typed("A link has no valid URL:", link);
      case ProofreadingIssue.DeadLink(String link) ->
          typed("A link was broken the last few times it was checked:", link);
      case ProofreadingIssue.UntitledEmbed(String page) ->
          typed("An embedded video has no title:", page);
      case ProofreadingIssue.UnknownName(String name) ->
          typed(
              "This name is not in the catalog yet. Type [[ before it and choose what it is:",
              name);
      case ProofreadingIssue.MissingClip(int number) ->
          typed("The text places a clip that this entry does not have:", "[clip " + number + "]");
      case ProofreadingIssue.ClipNotReady(String clip) -> typed("A clip is not ready yet:", clip);
      case ProofreadingIssue.UnsourcedFact(List<TextPart> fact) ->
          new FindingLine("A fact has no published source, only someone’s memory:", fact);
    };
  }

  private static FindingLine typed(String english, String subject) {
    return new FindingLine(english, List.of(new TextPart.Text(subject)));
  }
}
