/// What the operator decides before the hub starts. Everything else is settings.
@NullMarked
package org.hearth.server.platform.config;

import org.jspecify.annotations.NullMarked;
