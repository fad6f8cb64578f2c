/**
 * Takes edits of route files, statements and contracts over into the running service: a whole set that passes every check,
 * or nothing.
 */
package io.touchline.reload;
