/// Looks into one file of a family's folder: what it is, its tags and sizes, or why it cannot be
/// used; and makes its preview picture. Knows no database and no HTTP; only the media feature uses
/// it.
///
/// Every file is taken as hostile. Reads are bounded, nothing is decoded in this process, and what
/// needs a real demuxer or decoder runs in a child process with limits on time, memory and output.
@NullMarked
package org.hearth.server.media.inspect;

import org.jspecify.annotations.NullMarked;
