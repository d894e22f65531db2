/** Files and folders that a command writes: whole, or not at all. */
@NullMarked
package org.entente.cli.files;

import org.jspecify.annotations.NullMarked;
