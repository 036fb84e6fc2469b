package org.hearth.server.media.inspect;

import org.hearth.server.media.inspect.Inspection.Cover;
import org.hearth.server.media.inspect.Inspection.Understood;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the page count of a PDF where it stands in plain sight: ISO 32000-1, 7.7.3 and annex F.
/// Files that keep it in a compressed object stream have none here.
final class Pdf {

    private static final int WINDOW = 512 * 1024;
    private static final Pattern LINEARIZED =
            Pattern.compile("/Linearized\\b[^>]{0,200}?/N\\s+(\\d{1,6})\\b");
    private static final Pattern COUNT_LAST =
            Pattern.compile("/Type\\s*/Pages\\b[^>]{0,4000}?/Count\\s+(\\d{1,6})\\b");
    private static final Pattern COUNT_FIRST =
            Pattern.compile("/Count\\s+(\\d{1,6})\\b[^>]{0,4000}?/Type\\s*/Pages\\b");

    private Pdf() {}

    static Understood read(OpenFile file) throws IOException, Defect {
        String end = file.tail(WINDOW).latin1();
        if (!end.contains("%%EOF")) throw Defect.truncated("the end of the document is missing");
        String head = file.head().latin1();
        int pages = largest(LINEARIZED, head);
        if (pages == 0) pages = pagesIn(end);
        if (pages == 0 && file.size() > WINDOW) pages = pagesIn(file.read(0, WINDOW).latin1());
        return new Understood(
                MediaFormat.PDF,
                file.size(),
                Extent.UNKNOWN,
                Labels.NONE,
                new Metadata().count("pages", pages).known(),
                Cover.NONE);
    }

    /// The root of the page tree counts them all, its branches count theirs.
    private static int pagesIn(String text) {
        return Math.max(largest(COUNT_LAST, text), largest(COUNT_FIRST, text));
    }

    private static int largest(Pattern pattern, String text) {
        int largest = 0;
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) largest = Math.max(largest, Integer.parseInt(matcher.group(1)));
        return largest;
    }
}
