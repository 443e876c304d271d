package needledrop.journal.prose;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
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
final class MarkdownNodeRenderer implements NodeRenderer {
  private final HtmlNodeRendererContext context;
  private final HtmlWriter html;
  private final WikiLinkResolver wikiLinkResolver;
  private final ImageResolver imageResolver;
  private final String clipMarker;

  /**
   * Draws into this text.
   *
   * @param clipMark what stands where a clip goes, before its number
   */
  MarkdownNodeRenderer(
      HtmlNodeRendererContext context,
      WikiLinkResolver wikiLinkResolver,
      ImageResolver imageResolver,
      String clipMark) {
    this.imageResolver = imageResolver;
    this.clipMarker = clipMark;
    this.context = context;
    this.html = context.getWriter();
    this.wikiLinkResolver = wikiLinkResolver;
  }

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return Set.of(
        WikiLink.class,
        VideoBlock.class,
        ClipBlock.class,
        Heading.class,
        Image.class,
        FootnoteReference.class,
        FootnoteSection.class);
  }

  @Override
  public void render(Node node) {
    switch (node) {
      case WikiLink link -> write(link);
      case VideoBlock videoBlock -> write(videoBlock.embed(), videoBlock.title());
      case Heading heading -> write(heading);
      case Image image -> write(image);
      case FootnoteReference mark -> write(mark);
      case FootnoteSection notes -> write(notes);
      case ClipBlock place -> write(place);
      default -> {}
    }
  }

  private void write(WikiLink link) {
    wikiLinkResolver
        .resolve(link.name())
        .ifPresentOrElse(
            wikiLinkTarget ->
                writeElement(
                    "a",
                    attributes("class", Sanitizer.NAME_CLASS, "href", wikiLinkTarget.path()),
                    link.label()),
            () ->
                writeElement("span", Map.of("class", Sanitizer.UNKNOWN_NAME_CLASS), link.label()));
  }

  private void write(Embed embed, String typed) {
    String provider = embed.provider().title();
    VideoPreview card = imageResolver.of(embed).orElse(VideoPreview.EMPTY);
    String title = card.titleOr(typed);
    Map<String, String> door =
        attributes(
            "class", Sanitizer.EMBED_OPEN_CLASS,
            "href", embed.page().toString(),
            "data-player", embed.player().toString());
    writeElement(
        "figure",
        Map.of("class", Sanitizer.EMBED_CLASS),
        figure -> {
          writeElement(
              "a",
              door,
              open ->
                  writePlayLink(
                      card.image(),
                      title.isEmpty() ? "Play the video from " + provider : "Play: " + title));
          writeElement(
              "figcaption",
              Map.of(),
              provider + " keeps this video, and is asked for nothing before you click.");
        });
    html.line();
  }

  /** The words say what is to be seen; the picture under them repeats it. */
  private void writePlayLink(@Nullable ResponsiveImage still, String words) {
    if (still == null) {
      html.text(words);
      return;
    }
    write(still, "");
    writeElement("span", Map.of("class", Sanitizer.EMBED_WORDS_CLASS), words);
  }

  private void write(FootnoteReference mark) {
    if (mark.number() == 0) {
      html.text("[" + mark.label() + "]");
      return;
    }
    Map<String, String> there = attributes("href", "#fn-" + mark.number(), "id", mark.id());
    writeElement(
        "sup",
        Map.of("class", "footnote-ref"),
        sup -> writeElement("a", there, Integer.toString(mark.number())));
  }

  private void write(FootnoteSection notes) {
    html.line();
    writeElement(
        "section",
        Map.of("class", "footnotes"),
        section -> writeElement("ol", Map.of(), list -> writeFootnotes(notes)));
    html.line();
  }

  private void writeFootnotes(FootnoteSection notes) {
    int number = 0;
    for (Node note = notes.getFirstChild(); note != null; note = note.getNext()) {
      Node words = note;
      String at = Integer.toString(++number);
      Map<String, String> back =
          attributes(
              "href", "#fnref-" + at,
              "class", "footnote-backref",
              "aria-label", "Back to reference " + at);
      writeElement(
          "li",
          Map.of("id", "fn-" + at),
          line -> {
            renderChildren(words);
            line.raw(" ");
            writeElement("a", back, "↩");
          });
    }
  }

  private void write(ClipBlock place) {
    html.line();
    html.raw(clipMarker + place.number() + ";\n");
  }

  // The page's title is its only h1.
  private void write(Heading heading) {
    writeElement("h" + Math.max(2, heading.getLevel()), Map.of(), all -> renderChildren(heading));
    html.line();
  }

  private void write(Image image) {
    Optional<Long> number = ImageAddress.parseId(image);
    if (number.isPresent()) {
      imageResolver
          .findImage(number.get())
          .ifPresentOrElse(
              responsiveImage -> write(responsiveImage, PlainText.of(image)),
              () -> writeElement("em", Map.of(), PlainText.of(image)));
    } else {
      writeExternalImage(image);
    }
  }

  /** WebP for who can read it, in the width that the screen needs. */
  private void write(ResponsiveImage picture, String words) {
    html.tag("picture");
    html.tag(
        "source",
        attributes(
            "type", "image/webp", "srcset", picture.srcset(), "sizes", Sanitizer.IMAGE_SIZES),
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
  private void writeExternalImage(Image image) {
    String words = PlainText.of(image);
    String address = context.encodeUrl(image.getDestination());
    if (address.startsWith("/") && !address.startsWith("//")) {
      html.tag("img", attributes("src", address, "alt", words, "loading", "lazy"), true);
    } else {
      writeElement("a", Map.of("href", address), words.isEmpty() ? address : words);
    }
  }

  private void writeElement(String element, Map<String, String> attributes, String words) {
    writeElement(element, attributes, text -> text.text(words));
  }

  private void writeElement(
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

  private void renderChildren(Node parent) {
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      context.render(child);
    }
  }
}
