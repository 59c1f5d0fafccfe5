/** Types as data: how a value is read from a model's text and written into one. */
@NullMarked
package dev.typist.shape;

import org.jspecify.annotations.NullMarked;
