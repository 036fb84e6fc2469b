/// Events that must reach their listener even when the hub dies in between. Owns `outbox`.
@NullMarked
package org.hearth.server.platform.outbox;

import org.jspecify.annotations.NullMarked;
