/// The socket of phones and web pages: one envelope, topics by permission, resume after sleep.
@NullMarked
package org.hearth.server.platform.socket;

import org.jspecify.annotations.NullMarked;
