/** That vocabulary over HTTP, to a LiteLLM gateway. */
@NullMarked
package dev.typist.litellm;

import org.jspecify.annotations.NullMarked;
