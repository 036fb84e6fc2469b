/// Bytes that go out as they are: files, parts of files, pages.
@NullMarked
package org.hearth.server.platform.stream;

import org.jspecify.annotations.NullMarked;
