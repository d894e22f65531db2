/**
 * How statements, explanations and problems are written out, as text, HTML, CSV and JSON, and how a
 * saved statement is read back.
 */
@NullMarked
package org.entente.report.render;

import org.jspecify.annotations.NullMarked;
