package org.hearth.server.media.inspect;

import org.hearth.server.media.inspect.Inspection.Cover;
import org.hearth.server.media.inspect.Inspection.Understood;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads the root element of an SVG drawing, and nothing behind it. No entity is ever resolved.
final class Svg {

    private static final int LARGEST = 16 * 1024 * 1024;
    private static final int ROOT_WITHIN = 64 * 1024;
    private static final Pattern PIXELS = Pattern.compile("\\s*(\\d{1,6})(\\.\\d*)?\\s*(px)?\\s*");
    private static final Pattern VIEW_BOX =
            Pattern.compile("\\s*\\S+[\\s,]+\\S+[\\s,]+(\\d{1,6})\\S*[\\s,]+(\\d{1,6})\\S*\\s*");

    private Svg() {}

    static Understood read(OpenFile file) throws IOException, Defect {
        if (file.size() > LARGEST) throw Defect.tooLarge("Drawings may have 16 MB at most.");
        Bytes start = file.read(0, ROOT_WITHIN);
        Extent extent = extent(start);
        String end = file.tail(1024).latin1();
        if (!end.contains("svg>") && !end.stripTrailing().endsWith("/>")) {
            throw Defect.truncated("the end of the drawing is missing");
        }
        return new Understood(
                MediaFormat.SVG, file.size(), extent, Labels.NONE, Map.of(), Cover.NONE);
    }

    private static Extent extent(Bytes start) throws Defect {
        try {
            XMLStreamReader reader =
                    factory().createXMLStreamReader(new ByteArrayInputStream(start.toArray()));
            int event = reader.next();
            while (event != XMLStreamConstants.START_ELEMENT) event = reader.next();
            if (!reader.getLocalName().equals("svg")) {
                throw Defect.mislabelled(MediaFormat.SVG, "another kind of XML");
            }
            return extent(
                    reader.getAttributeValue(null, "width"),
                    reader.getAttributeValue(null, "height"),
                    reader.getAttributeValue(null, "viewBox"));
        } catch (XMLStreamException e) {
            throw Defect.damaged("it is not a well-formed drawing");
        }
    }

    private static Extent extent(
            @Nullable String width, @Nullable String height, @Nullable String viewBox) {
        OptionalInt across = pixels(width);
        OptionalInt down = pixels(height);
        if (across.isPresent() && down.isPresent()) {
            return Extent.sized(across.getAsInt(), down.getAsInt());
        }
        Matcher box = VIEW_BOX.matcher(viewBox == null ? "" : viewBox);
        return box.matches()
                ? Extent.sized(Integer.parseInt(box.group(1)), Integer.parseInt(box.group(2)))
                : Extent.UNKNOWN;
    }

    private static OptionalInt pixels(@Nullable String length) {
        Matcher pixels = PIXELS.matcher(length == null ? "" : length);
        return pixels.matches()
                ? OptionalInt.of(Integer.parseInt(pixels.group(1)))
                : OptionalInt.empty();
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
