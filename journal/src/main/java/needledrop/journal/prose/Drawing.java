package needledrop.journal.prose;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;
import org.jspecify.annotations.Nullable;

/**
 * Draws, as HTML, what is ours in a text: names, videos, headings below the page's own, pictures.
 */
final class Drawing implements NodeRenderer {
  private final HtmlNodeRendererContext context;
  private final HtmlWriter html;
  private final Mentions mentions;
  private final Illustrations illustrations;
  private final String clipMark;

  /**
   * Draws into this text.
   *
   * @param clipMark what stands where a clip goes, before its number
   */
  Drawing(
      HtmlNodeRendererContext context,
      Mentions mentions,
      Illustrations illustrations,
      String clipMark) {
    this.illustrations = illustrations;
    this.clipMark = clipMark;
    this.context = context;
    this.html = context.getWriter();
    this.mentions = mentions;
  }

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return Set.of(
        NameLink.class,
        Video.class,
        ClipPlace.class,
        Heading.class,
        Image.class,
        FootnoteMark.class,
        Footnotes.class);
  }

  @Override
  public void render(Node node) {
    switch (node) {
      case NameLink link -> draw(link);
      case Video video -> draw(video.embed(), video.title());
      case Heading heading -> draw(heading);
      case Image image -> draw(image);
      case FootnoteMark mark -> draw(mark);
      case Footnotes notes -> draw(notes);
      case ClipPlace place -> draw(place);
      default -> {}
    }
  }

  private void draw(NameLink link) {
    mentions
        .named(link.name())
        .ifPresentOrElse(
            mention ->
                within(
                    "a", attributes("class", Sanitizer.NAME, "href", mention.path()), link.words()),
            () -> within("span", Map.of("class", Sanitizer.UNKNOWN_NAME), link.words()));
  }

  private void draw(Embed embed, String typed) {
    String provider = embed.provider().title();
    VideoCard card = illustrations.of(embed).orElse(VideoCard.EMPTY);
    String title = card.titled(typed);
    Map<String, String> door =
        attributes(
            "class", Sanitizer.EMBED_OPEN,
            "href", embed.page().toString(),
            "data-player", embed.player().toString());
    within(
        "figure",
        Map.of("class", Sanitizer.EMBED),
        figure -> {
          within(
              "a",
              door,
              open ->
                  drawDoor(
                      card.picture(),
                      title.isEmpty() ? "Play the video from " + provider : "Play: " + title));
          within(
              "figcaption",
              Map.of(),
              provider + " keeps this video, and is asked for nothing before you click.");
        });
    html.line();
  }

  /** The words say what is to be seen; the picture under them repeats it. */
  private void drawDoor(@Nullable Illustration still, String words) {
    if (still == null) {
      html.text(words);
      return;
    }
    draw(still, "");
    within("span", Map.of("class", Sanitizer.EMBED_WORDS), words);
  }

  private void draw(FootnoteMark mark) {
    if (mark.number() == 0) {
      html.text("[" + mark.label() + "]");
      return;
    }
    Map<String, String> there = attributes("href", "#fn-" + mark.number(), "id", mark.id());
    within(
        "sup",
        Map.of("class", "footnote-ref"),
        sup -> within("a", there, Integer.toString(mark.number())));
  }

  private void draw(Footnotes notes) {
    html.line();
    within(
        "section",
        Map.of("class", "footnotes"),
        section -> within("ol", Map.of(), list -> drawEach(notes)));
    html.line();
  }

  private void drawEach(Footnotes notes) {
    int number = 0;
    for (Node note = notes.getFirstChild(); note != null; note = note.getNext()) {
      Node words = note;
      String at = Integer.toString(++number);
      Map<String, String> back =
          attributes(
              "href", "#fnref-" + at,
              "class", "footnote-backref",
              "aria-label", "Back to reference " + at);
      within(
          "li",
          Map.of("id", "fn-" + at),
          line -> {
            children(words);
            line.raw(" ");
            within("a", back, "↩");
          });
    }
  }

  private void draw(ClipPlace place) {
    html.line();
    html.raw(clipMark + place.number() + ";\n");
  }

  // The page's title is its only h1.
  private void draw(Heading heading) {
    within("h" + Math.max(2, heading.getLevel()), Map.of(), all -> children(heading));
    html.line();
  }

  private void draw(Image image) {
    OptionalLong number = Pictures.number(image);
    if (number.isPresent()) {
      illustrations
          .numbered(number.getAsLong())
          .ifPresentOrElse(
              illustration -> draw(illustration, PlainText.of(image)),
              () -> within("em", Map.of(), PlainText.of(image)));
    } else {
      drawOther(image);
    }
  }

  /** WebP for who can read it, in the width that the screen needs. */
  private void draw(Illustration picture, String words) {
    html.tag("picture");
    html.tag(
        "source",
        attributes("type", "image/webp", "srcset", picture.srcset(), "sizes", Sanitizer.SIZES),
        true);
    html.tag(
        "img",
        attributes(
            "src", picture.path(),
            "alt", words,
            "width", Integer.toString(picture.width()),
            "height", Integer.toString(picture.height()),
            "loading", "lazy"),
        true);
    html.tag("/picture");
  }

  // A picture that somebody else keeps would tell them who reads; it becomes a link to it.
  private void drawOther(Image image) {
    String words = PlainText.of(image);
    String address = context.encodeUrl(image.getDestination());
    if (address.startsWith("/") && !address.startsWith("//")) {
      html.tag("img", attributes("src", address, "alt", words, "loading", "lazy"), true);
    } else {
      within("a", Map.of("href", address), words.isEmpty() ? address : words);
    }
  }

  private void within(String element, Map<String, String> attributes, String words) {
    within(element, attributes, text -> text.text(words));
  }

  private void within(
      String element, Map<String, String> attributes, Consumer<HtmlWriter> content) {
    html.tag(element, attributes);
    content.accept(html);
    html.tag("/" + element);
  }

  // In the order given, so that the same text is the same bytes after every start.
  private static Map<String, String> attributes(String... namesAndValues) {
    Map<String, String> attributes = new LinkedHashMap<>();
    for (int at = 0; at < namesAndValues.length; at += 2) {
      attributes.put(namesAndValues[at], namesAndValues[at + 1]);
    }
    return attributes;
  }

  private void children(Node parent) {
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      context.render(child);
    }
  }
}
