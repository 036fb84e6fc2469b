package org.hearth.ui.media;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressIndicator;

import org.hearth.ui.control.EmptyState;
import org.hearth.ui.look.Buttons;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

/// What stands where the library would be while there is nothing to show of it.
record MediaStates(MediaModel model, ScanModel scan, Runnable addFolder) {

    Node loading() {
        return new ProgressIndicator();
    }

    Node failed(String sentence) {
        return EmptyState.failed(
                Material2RoundAL.CLOUD_OFF,
                sentence,
                Buttons.primary("action.retry", model::retry));
    }

    Node empty() {
        if (model.isNarrowed()) {
            Button widen = Buttons.primary("media.none.all", model::widen);
            return new EmptyState(Material2RoundMZ.SEARCH_OFF, "media.none", widen);
        }
        if (!scan.isAllowed()) return new EmptyState(Material2RoundAL.LIBRARY_MUSIC, "notYours");
        Button add = Buttons.primary("media.addFolder", addFolder);
        boolean hasFolders = !scan.roots().isEmpty();
        return new EmptyState(
                Material2RoundAL.LIBRARY_MUSIC, hasFolders ? "media.nothing" : "media.empty", add);
    }
}
