/// What the hub is measured by: each class prints figures and fails only when something does not
/// work. They run in the profile `bench` alone, against the real launcher and processes.
@NullMarked
package org.hearth.app.bench;

import org.jspecify.annotations.NullMarked;
