/// Settings of the hub as far as a family changes them: addresses, phones, looks, folders, sound.
@NullMarked
package org.hearth.ui.settings;

import org.jspecify.annotations.NullMarked;
