package org.hearth.ui;

import org.hearth.ui.look.LookModel;
import org.hearth.ui.work.Background;
import org.hearth.ui.work.FxEvents;
import org.hearth.ui.work.Toasts;

/// What models and pages work with.
record Tools(Background background, FxEvents events, Toasts toasts, LookModel look) {}
