package needledrop.web.studio.shots;

/** One picture of a storyboard: where on which sheet it lies, in pixels. */
public record StoryboardTile(String sheet, int x, int y, int width, int height) {}
