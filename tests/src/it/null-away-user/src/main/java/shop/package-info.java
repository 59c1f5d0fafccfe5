/** A user whose build checks every null. */
@NullMarked
package shop;

import org.jspecify.annotations.NullMarked;
