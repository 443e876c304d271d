package needledrop.journal.editor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import needledrop.catalog.cue.CueOwner;
import needledrop.catalog.cue.CueSheets;
import needledrop.catalog.detail.FactLine;
import needledrop.catalog.detail.ItemDetails;
import needledrop.catalog.item.Films;
import needledrop.catalog.item.Item;
import needledrop.catalog.source.FactSource;
import needledrop.catalog.value.TextPart;
import needledrop.catalog.value.WebUrl;
import needledrop.journal.clip.Clips;
import needledrop.journal.entry.EntryContent;
import needledrop.journal.link.LinkChecker;
import needledrop.journal.prose.ImageResolver;
import needledrop.journal.prose.TextReferences;
import needledrop.journal.prose.WikiLinkResolver;
import needledrop.message.Message;
import needledrop.store.Ids;

/**
 * Checks the text of an entry before publishing, and reports issues with its names, images, clips,
 * links and facts. Issues never prevent publishing.
 */
public final class Proofreader {
  private static final int MAX_FACTS = 50;

  private final WikiLinkResolver wikiLinkResolver;
  private final ImageResolver imageResolver;
  private final Clips clips;
  private final CueSheets cueSheets;
  private final Films films;
  private final ItemDetails itemDetails;
  private final LinkChecker linkChecker;

  public Proofreader(
      WikiLinkResolver wikiLinkResolver,
      ImageResolver imageResolver,
      Clips clips,
      CueSheets cueSheets,
      Films films,
      ItemDetails itemDetails,
      LinkChecker linkChecker) {
    this.wikiLinkResolver = wikiLinkResolver;
    this.imageResolver = imageResolver;
    this.clips = clips;
    this.cueSheets = cueSheets;
    this.films = films;
    this.itemDetails = itemDetails;
    this.linkChecker = linkChecker;
  }

  /** Returns the issues found, those of the text first. */
  public List<ProofreadingIssue> check(EntryContent entryContent) {
    List<ProofreadingIssue> issues = new ArrayList<>();
    if (entryContent.teaser().isBlank()) {
      issues.add(new ProofreadingIssue.MissingTeaser());
    }
    checkText(TextReferences.of(entryContent.teaser()), issues);
    checkText(TextReferences.of(entryContent.body()), issues);
    entryContent
        .links()
        .forEach(externalLink -> checkLink(externalLink.address().toString(), issues));
    missingClips(entryContent.body(), entryContent.clips().size())
        .map(ProofreadingIssue.MissingClip::new)
        .forEach(issues::add);
    checkClips(entryContent).forEach(issues::add);
    itemsOf(entryContent).stream().flatMap(this::unsourcedFacts).forEach(issues::add);
    return List.copyOf(issues);
  }

  private void checkText(TextReferences textReferences, List<ProofreadingIssue> issues) {
    textReferences.images().stream().flatMap(this::checkImage).forEach(issues::add);
    textReferences.links().forEach(link -> checkLink(link, issues));
    textReferences.embeds().forEach(video -> checkLink(video.embed().page().toString(), issues));
    textReferences.embeds().stream()
        .filter(video -> video.title().isEmpty())
        .map(video -> new ProofreadingIssue.UntitledEmbed(video.embed().page().toString()))
        .forEach(issues::add);
    textReferences.names().stream()
        .filter(name -> wikiLinkResolver.resolve(name).isEmpty())
        .map(ProofreadingIssue.UnknownName::new)
        .forEach(issues::add);
  }

  private void checkLink(String link, List<ProofreadingIssue> issues) {
    if (!isWellFormed(link)) {
      issues.add(new ProofreadingIssue.MalformedLink(link));
    } else if (linkChecker.isDead(link)) {
      issues.add(new ProofreadingIssue.DeadLink(link));
    }
  }

  private Stream<ProofreadingIssue> checkImage(TextReferences.ImageReference image) {
    boolean missing =
        image.address().startsWith("image:")
            && imageId(image.address()).flatMap(imageResolver::findImage).isEmpty();
    if (missing) {
      return Stream.of(new ProofreadingIssue.MissingImage(image.address()));
    }
    return image.altText().isBlank()
        ? Stream.of(new ProofreadingIssue.MissingAltText(image.address()))
        : Stream.empty();
  }

  private static Optional<Long> imageId(String address) {
    return Ids.parseNumber(address.substring(address.indexOf(':') + 1));
  }

  private static boolean isWellFormed(String link) {
    if (link.startsWith("/") || link.startsWith("#") || link.startsWith("mailto:")) {
      return true;
    }
    return WebUrl.parse(link).isPresent();
  }

  /**
   * Returns the numbers of clips that a text contains and an entry with this many clips does not
   * have.
   */
  public static Stream<Integer> missingClips(String body, int clipCount) {
    return TextReferences.of(body).clips().stream()
        .filter(number -> number < 1 || number > clipCount);
  }

  private Stream<ProofreadingIssue> checkClips(EntryContent entryContent) {
    return entryContent.clips().stream()
        .flatMap(id -> clips.find(id).stream())
        .filter(clip -> clip.publicRendition() == null)
        .map(clip -> new ProofreadingIssue.ClipNotReady(clip.title()));
  }

  /** Returns the film and the songs whose facts are shown with the entry. */
  public Set<Item> itemsOf(EntryContent entryContent) {
    Set<Item> items = new LinkedHashSet<>();
    Optional.ofNullable(entryContent.film()).flatMap(films::find).ifPresent(items::add);
    entryContent
        .clips()
        .forEach(clip ->
            cueSheets
                .withoutRejected(new CueOwner.OfClip(clip))
                .forEach(cue -> items.add(cue.song())));
    return items;
  }

  private Stream<ProofreadingIssue> unsourcedFacts(Item item) {
    return itemDetails.of(item.id(), 1, MAX_FACTS).stream()
        .flatMap(line ->
            line.values().stream()
                .filter(Proofreader::isOnlyRecalled)
                .map(value -> new ProofreadingIssue.UnsourcedFact(describe(item, line, value))));
  }

  private static List<TextPart> describe(Item item, FactLine line, FactLine.Value value) {
    TextPart subject =
        TextPart.sentence(
            "{item}: {label}, ", "item", item.name(), "label", Message.of(line.label()));
    return Stream.concat(Stream.of(subject), value.parts().stream()).toList();
  }

  private static boolean isOnlyRecalled(FactLine.Value value) {
    return value.sources().stream().allMatch(FactSource.Recalled.class::isInstance);
  }
}
