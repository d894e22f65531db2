/** How statements, explanations and problems are written out: text, HTML, CSV and JSON. */
@NullMarked
package org.entente.report.render;

import org.jspecify.annotations.NullMarked;
