package org.hearth.devices.video.driver;

/// Width and height in points.
record Size(int width, int height) {
    /// Larger pictures come smaller: six of these take 100 MB, and a hub has little.
    static final Size LARGEST = new Size(2560, 1600);

    /// The size at which a picture is painted so that it fits without being enlarged.
    ///
    /// @param pointWidth of the picture, for a height of 1
    /// @param turn degrees by which it is turned afterwards
    Size fit(int itsWidth, int itsHeight, double pointWidth, int turn) {
        double shown = itsWidth * Math.clamp(pointWidth, 0.1, 10);
        boolean isAcross = turn % 180 != 0;
        double share =
                Math.min(
                        (isAcross ? height : width) / shown,
                        (isAcross ? width : height) / (double) itsHeight);
        double scale = Math.min(1, share);
        return new Size(points(shown * scale), points(itsHeight * scale));
    }

    private static int points(double length) {
        return Math.max(2, (int) Math.round(length));
    }
}
