/**
 * Plays recorded matches again, as if they were being played now: a clock for each that knows periods and breaks, and what
 * is to be sent next. Knows nothing of where the recordings lie but a folder or a URL, and nothing of Kafka: a route sends.
 */
package io.touchline.replay;
