package org.hearth.ui.viewer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.geometry.Rectangle2D;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

import org.hearth.server.media.MediaItem;
import org.hearth.ui.testing.Fx;
import org.hearth.ui.testing.TestItems;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Map;

class PhotoViewTest {
    private static final Map<Color, String> NAMES =
            Map.of(
                    Color.RED, "red",
                    Color.LIME, "green",
                    Color.BLUE, "blue",
                    Color.YELLOW, "yellow");
    private static final int WIDTH = 80;
    private static final int HEIGHT = 40;
    private static final int ROOM = 100;

    @BeforeAll
    static void startTheToolkit() {
        Fx.stage();
    }

    /// The file's first line is red and green, its last line blue and yellow; CIPA DC-008 (EXIF)
    /// says of each value on which side the first line and the first column are to be seen. What is
    /// turned is as high as the room, what is not as wide.
    @ParameterizedTest(name = "{0}: {1}, {2}, {3}, {4}")
    @CsvSource({
        "1, red, green, blue, yellow",
        "2, green, red, yellow, blue",
        "3, yellow, blue, green, red",
        "4, blue, yellow, red, green",
        "5, red, blue, green, yellow",
        "6, blue, red, yellow, green",
        "7, yellow, green, blue, red",
        "8, green, yellow, red, blue",
    })
    void aPhotoIsSeenAsTheCameraWasHeld(
            int orientation,
            String topLeft,
            String topRight,
            String bottomLeft,
            String bottomRight) {
        MediaItem item =
                TestItems.photo("Photo", WIDTH, HEIGHT, "{\"orientation\":" + orientation + "}");
        Image seen = Fx.get(() -> seen(item));
        int across = orientation < 5 ? 45 : 20;
        int down = orientation < 5 ? 20 : 45;
        assertEquals(
                "%s %s / %s %s".formatted(topLeft, topRight, bottomLeft, bottomRight),
                "%s %s / %s %s"
                        .formatted(
                                at(seen, -across, -down),
                                at(seen, across, -down),
                                at(seen, -across, down),
                                at(seen, across, down)));
    }

    private static Image seen(MediaItem item) {
        PhotoView view = new PhotoView();
        view.resize(ROOM, ROOM);
        view.show(stored(), item);
        view.layout();
        SnapshotParameters room = new SnapshotParameters();
        room.setViewport(new Rectangle2D(0, 0, ROOM, ROOM));
        return view.snapshot(room, null);
    }

    private static Image stored() {
        WritableImage image = new WritableImage(WIDTH, HEIGHT);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                Color left = y < HEIGHT / 2 ? Color.RED : Color.BLUE;
                Color right = y < HEIGHT / 2 ? Color.LIME : Color.YELLOW;
                image.getPixelWriter().setColor(x, y, x < WIDTH / 2 ? left : right);
            }
        }
        return image;
    }

    /// The colour at a distance from the middle.
    private static String at(Image seen, int across, int down) {
        Color colour = seen.getPixelReader().getColor(ROOM / 2 + across, ROOM / 2 + down);
        return NAMES.getOrDefault(colour, colour.toString());
    }
}
