/// The record of privileged acts, allowed and denied. Owns `audit_events`.
@NullMarked
package org.hearth.server.platform.audit;

import org.jspecify.annotations.NullMarked;
