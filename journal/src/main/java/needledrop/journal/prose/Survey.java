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
 * All that an author's text points at, in order.
 *
 * @param clips the numbers of the clips that it places, counted from one
 */
public record Survey(
    Set<String> names,
    List<Shown> pictures,
    List<String> links,
    List<Embedded> embeds,
    Set<Integer> clips) {

  /** A picture with the words for those who do not see it. */
  public record Shown(String address, String words) {}

  /** A video of somebody else's, with the title its author gave it; empty for none. */
  public record Embedded(Embed embed, String title) {}

  public static Survey of(String markdown) {
    Survey survey =
        new Survey(
            new LinkedHashSet<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new LinkedHashSet<>());
    Markdown.authors(markdown).accept(survey.new Walk());
    return survey;
  }

  private final class Walk extends AbstractVisitor {
    @Override
    public void visit(Image image) {
      pictures.add(new Shown(image.getDestination(), PlainText.of(image)));
    }

    @Override
    public void visit(Link link) {
      links.add(link.getDestination());
      visitChildren(link);
    }

    @Override
    public void visit(CustomNode node) {
      if (node instanceof NameLink link) {
        names.add(link.name());
      }
      visitChildren(node);
    }

    @Override
    public void visit(CustomBlock block) {
      if (block instanceof Video video) {
        embeds.add(new Embedded(video.embed(), video.title()));
      }
      if (block instanceof ClipPlace place) {
        clips.add(place.number());
      }
      visitChildren(block);
    }
  }
}
