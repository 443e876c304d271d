package needledrop.web.studio.shots;

/** The position and size, in pixels, of one thumbnail on a storyboard sheet. */
public record StoryboardTile(String sheet, int x, int y, int width, int height) {}
