/// Any catalogue of the hub: a table, and beside it a form that is made from its declaration.
@NullMarked
package org.hearth.ui.catalog;

import org.jspecify.annotations.NullMarked;
