package needledrop.journal.prose;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Image;
import org.commonmark.node.Link;

/**
 * Lists everything that the Markdown text of an author refers to: names, images, links, embedded
 * videos and clips.
 *
 * @param clips the numbers of the clips that the text contains, counted from one
 */
public record TextReferences(
    Set<String> names,
    List<ImageReference> images,
    List<String> links,
    List<EmbedReference> embeds,
    Set<Integer> clips) {

  /** An image and its alternative text. */
  public record ImageReference(String address, String altText) {}

  /** An embedded video, with the title its author gave it; empty for none. */
  public record EmbedReference(Embed embed, String title) {}

  public static TextReferences of(String markdown) {
    TextReferences textReferences =
        new TextReferences(
            new LinkedHashSet<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new LinkedHashSet<>());
    MarkdownParser.parseArticle(markdown).accept(textReferences.new Collector());
    return textReferences;
  }

  private final class Collector extends AbstractVisitor {
    @Override
    public void visit(Image image) {
      images.add(new ImageReference(image.getDestination(), PlainText.of(image)));
    }

    @Override
    public void visit(Link link) {
      links.add(link.getDestination());
      visitChildren(link);
    }

    @Override
    public void visit(CustomNode node) {
      if (node instanceof WikiLink link) {
        names.add(link.name());
      }
      visitChildren(node);
    }

    @Override
    public void visit(CustomBlock block) {
      if (block instanceof VideoBlock videoBlock) {
        embeds.add(new EmbedReference(videoBlock.embed(), videoBlock.title()));
      }
      if (block instanceof ClipBlock clip) {
        clips.add(clip.number());
      }
      visitChildren(block);
    }
  }
}
