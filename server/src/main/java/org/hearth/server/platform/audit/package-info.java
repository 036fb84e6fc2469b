/// The record of privileged acts, allowed and denied: written by [Audit], read through [AuditLog],
/// bound together by [AuditChain].
///
/// Owns `audit_events` and `audit_head`; serves `/api/audit-events`.
@NullMarked
package org.hearth.server.platform.audit;

import org.jspecify.annotations.NullMarked;
