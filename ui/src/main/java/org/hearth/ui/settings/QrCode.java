package org.hearth.ui.settings;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;

import javafx.scene.image.Image;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

import java.util.Map;

/// A text as a picture that a phone's camera reads: black on white in every look, with the quiet
/// margin of four squares that readers need (ISO/IEC 18004, 6.3.8).
final class QrCode {
    private static final int MARGIN = 4;

    private QrCode() {}

    /// @param leastSize in pixels; it becomes a little larger, so that each square has whole pixels
    static Image of(String text, int leastSize) {
        BitMatrix squares = squares(text);
        int scale = Math.ceilDiv(leastSize, squares.getWidth());
        WritableImage picture =
                new WritableImage(squares.getWidth() * scale, squares.getHeight() * scale);
        PixelWriter pixels = picture.getPixelWriter();
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                boolean isDark = squares.get(x / scale, y / scale);
                pixels.setColor(x, y, isDark ? Color.BLACK : Color.WHITE);
            }
        }
        return picture;
    }

    private static BitMatrix squares(String text) {
        Map<EncodeHintType, Object> hints =
                Map.of(
                        EncodeHintType.ERROR_CORRECTION,
                        ErrorCorrectionLevel.M,
                        EncodeHintType.MARGIN,
                        MARGIN);
        try {
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints);
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("too long for a QR code", tooLong);
        }
    }
}
