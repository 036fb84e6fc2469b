/// The action registry: everything that can be done by its name, by people, scripts, jobs and
/// helpers alike.
///
/// Owns `action_executions`; tells [ActionEvents]; serves `/api/actions`. Features hand their
/// actions over by `Feature.actions()`.
@NullMarked
package org.hearth.server.platform.actions;

import org.jspecify.annotations.NullMarked;
