/// What the family sets at run time: typed, scoped, with a default and a sentence each.
///
/// Owns `settings`, `sys_params`, `sys_dict_type`, `sys_dict_data`; tells [SettingsEvents]; serves
/// `/api/settings`, `/api/parameters`, `/api/pick-lists` and `/api/me/settings`.
@NullMarked
package org.hearth.server.settings;

import org.jspecify.annotations.NullMarked;
