package org.hearth.ui;

import org.hearth.server.access.FrontDoor;
import org.hearth.server.access.Household;
import org.hearth.server.fleet.Fleet;
import org.hearth.server.media.MediaLibrary;
import org.hearth.server.media.MediaRoots;
import org.hearth.server.platform.actions.Actions;
import org.hearth.server.platform.auth.Authenticator;
import org.hearth.server.platform.bus.Bus;
import org.hearth.server.playback.Playback;
import org.hearth.server.playlists.Playlists;
import org.hearth.ui.rights.RightsDoors;
import org.hearth.ui.settings.SoundOutputs;
import org.hearth.ui.viewer.Films;

/// Everything of the hub that the console calls or hears.
public record ConsoleDoors(
        Household household,
        FrontDoor frontDoor,
        Authenticator authenticator,
        Fleet fleet,
        MediaLibrary library,
        MediaRoots roots,
        Playlists playlists,
        Playback playback,
        Actions actions,
        RightsDoors rights,
        SoundOutputs sound,
        Films films,
        HouseDoors house,
        Bus bus) {}
