/**
 * Text from outside: files as strict UTF-8, and the days and numbers written in them, each read
 * exactly or refused with what to write instead.
 */
@NullMarked
package org.entente.data.text;

import org.jspecify.annotations.NullMarked;
