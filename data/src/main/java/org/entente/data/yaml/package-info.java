/**
 * YAML as a tree of texts, lists and keys, each with its place, so that a problem can point to the
 * line and column that a user wrote.
 */
@NullMarked
package org.entente.data.yaml;

import org.jspecify.annotations.NullMarked;
