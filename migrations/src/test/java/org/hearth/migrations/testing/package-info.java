/// Real PostgreSQL for the tests of every module: one server per JVM, a fresh migrated database for
/// the asking.
@NullMarked
package org.hearth.migrations.testing;

import org.jspecify.annotations.NullMarked;
