/// Owns the schema: the SQL files of every feature, the migrator that applies them in order, and
/// the replay that proves them on a throwaway database.
@NullMarked
package org.hearth.migrations;

import org.jspecify.annotations.NullMarked;
