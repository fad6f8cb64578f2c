/** Checks the files that say what flows where, and says in which line what is wrong and what to write instead. */
package io.touchline.lint;
