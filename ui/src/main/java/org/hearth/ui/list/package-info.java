/// Long lists: loaded page by page, shown as a grid or as rows, at home with 100,000 items.
@NullMarked
package org.hearth.ui.list;

import org.jspecify.annotations.NullMarked;
