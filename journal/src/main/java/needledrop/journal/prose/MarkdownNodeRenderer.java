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
 * Renders the journal's Markdown extensions as HTML: names, videos, clips, footnotes, images, and
 * headings below the page's own.
 */
final class MarkdownNodeRenderer implements NodeRenderer {
  private final HtmlNodeRendererContext context;
  private final HtmlWriter html;
  private final WikiLinkResolver wikiLinkResolver;
  private final ImageResolver imageResolver;
  private final String clipMarker;

  /**
   * Creates a renderer that writes to the context's writer.
   *
   * @param clipMarker is written for each clip, before its number
   */
  MarkdownNodeRenderer(
      HtmlNodeRendererContext context,
      WikiLinkResolver wikiLinkResolver,
      ImageResolver imageResolver,
      String clipMarker) {
    this.imageResolver = imageResolver;
    this.clipMarker = clipMarker;
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
      case FootnoteReference reference -> write(reference);
      case FootnoteSection section -> write(section);
      case ClipBlock clip -> write(clip);
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

  private void write(Embed embed, String authorTitle) {
    String provider = embed.provider().title();
    VideoPreview preview = imageResolver.of(embed).orElse(VideoPreview.EMPTY);
    String title = preview.titleOr(authorTitle);
    Map<String, String> openAttributes =
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
              openAttributes,
              open ->
                  writePlayLink(
                      preview.image(),
                      title.isEmpty() ? "Play the video from " + provider : "Play: " + title));
          writeElement(
              "figcaption",
              Map.of(),
              provider + " keeps this video, and is asked for nothing before you click.");
        });
    html.line();
  }

  /**
   * The text says what there is to see; the image repeats it, so it has an empty alternative text.
   */
  private void writePlayLink(@Nullable ResponsiveImage image, String text) {
    if (image == null) {
      html.text(text);
      return;
    }
    write(image, "");
    writeElement("span", Map.of("class", Sanitizer.EMBED_WORDS_CLASS), text);
  }

  private void write(FootnoteReference reference) {
    if (reference.number() == 0) {
      html.text("[" + reference.label() + "]");
      return;
    }
    Map<String, String> linkAttributes =
        attributes("href", "#fn-" + reference.number(), "id", reference.id());
    writeElement(
        "sup",
        Map.of("class", "footnote-ref"),
        sup -> writeElement("a", linkAttributes, Integer.toString(reference.number())));
  }

  private void write(FootnoteSection notes) {
    html.line();
    writeElement(
        "section",
        Map.of("class", "footnotes"),
        section -> writeElement("ol", Map.of(), list -> writeFootnotes(notes)));
    html.line();
  }

  private void writeFootnotes(FootnoteSection section) {
    int number = 0;
    for (Node note = section.getFirstChild(); note != null; note = note.getNext()) {
      Node text = note;
      String at = Integer.toString(++number);
      Map<String, String> backAttributes =
          attributes(
              "href", "#fnref-" + at,
              "class", "footnote-backref",
              "aria-label", "Back to reference " + at);
      writeElement(
          "li",
          Map.of("id", "fn-" + at),
          line -> {
            renderChildren(text);
            line.raw(" ");
            writeElement("a", backAttributes, "↩");
          });
    }
  }

  private void write(ClipBlock clip) {
    html.line();
    html.raw(clipMarker + clip.number() + ";\n");
  }

  // The page's title is its only h1.
  private void write(Heading heading) {
    writeElement(
        "h" + Math.max(2, heading.getLevel()), Map.of(), content -> renderChildren(heading));
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

  /** Writes WebP in several widths, with a fallback for old browsers. */
  private void write(ResponsiveImage image, String text) {
    html.tag("picture");
    html.tag(
        "source",
        attributes("type", "image/webp", "srcset", image.srcset(), "sizes", Sanitizer.IMAGE_SIZES),
        true);
    html.tag(
        "img",
        attributes(
            "src", image.path(),
            "alt", text,
            "width", Integer.toString(image.width()),
            "height", Integer.toString(image.height()),
            "loading", "lazy"),
        true);
    html.tag("/picture");
  }

  // An image on another host would reveal readers to that host, so it becomes a link.
  private void writeExternalImage(Image image) {
    String text = PlainText.of(image);
    String address = context.encodeUrl(image.getDestination());
    if (address.startsWith("/") && !address.startsWith("//")) {
      html.tag("img", attributes("src", address, "alt", text, "loading", "lazy"), true);
    } else {
      writeElement("a", Map.of("href", address), text.isEmpty() ? address : text);
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

  // Keeps the order, so that the same text results in the same bytes after every start.
  private static Map<String, String> attributes(String... namesAndValues) {
    Map<String, String> attributes = new LinkedHashMap<>();
    for (int number = 0; number < namesAndValues.length; number += 2) {
      attributes.put(namesAndValues[number], namesAndValues[number + 1]);
    }
    return attributes;
  }

  private void renderChildren(Node parent) {
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      context.render(child);
    }
  }
}
