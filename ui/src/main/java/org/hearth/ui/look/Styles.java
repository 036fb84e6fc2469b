package org.hearth.ui.look;

/// The console's own style classes, as `hearth.css` knows them. AtlantaFX has more in its `Styles`.
public final class Styles {
    public static final String BADGE = "badge";
    public static final String BAR = "bar";
    public static final String BAR_TITLE = "bar-title";
    public static final String BRAND = "brand";
    public static final String CARD = "card";
    public static final String CARD_TEXT = "card-text";
    public static final String CARD_TITLE = "card-title";
    public static final String CHIP = "chip";
    public static final String CODE = "code";
    public static final String COVER = "cover";
    public static final String DIALOG = "dialog";
    public static final String EMPTY = "empty";
    public static final String EMPTY_ICON = "empty-icon";
    public static final String ENTRY = "entry";
    public static final String ENTRY_CARD = "entry-card";
    public static final String FIELD = "field";
    public static final String FIELD_LABEL = "field-label";
    public static final String FIELD_NOTE = "field-note";
    public static final String ICON_BUTTON = "icon-button";
    public static final String INLINE = "inline";
    public static final String LINK_ROW = "link-row";
    public static final String META = "meta";
    public static final String MONO = "mono";
    public static final String NOTE = "note";
    public static final String NOTE_PROBLEM = "note-problem";
    public static final String PAGE = "page";
    public static final String PAGE_BODY = "page-body";
    public static final String PRIMARY = "accent";
    public static final String RAIL = "rail";
    public static final String RAIL_ITEM = "rail-item";
    public static final String RAIL_NARROW = "narrow";
    public static final String ROW = "row";
    public static final String ROW_TITLE = "row-title";
    public static final String SECTION_TITLE = "section-title";
    public static final String SHELL = "shell";
    public static final String STEP = "step";
    public static final String STEPS = "steps";
    public static final String TILE = "tile";
    public static final String TITLE = "page-title";
    public static final String TOAST = "toast";
    public static final String TOAST_PROBLEM = "problem";
    public static final String TOASTS = "toasts";

    private Styles() {}
}
