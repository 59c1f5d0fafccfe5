/** What generated classes call, and what their callers get back. */
@NullMarked
package dev.typist.service;

import org.jspecify.annotations.NullMarked;
