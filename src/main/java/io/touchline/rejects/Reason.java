package io.touchline.rejects;

/**
 * One thing that was wrong with a rejected record, as its header tells it. What is not known is null.
 *
 * @param pointer JSON pointer to what is wrong; empty for the record as a whole
 * @param rule of the contract
 * @param expected what the contract wants there
 * @param found what is there
 */
record Reason(String pointer, String rule, String expected, String found) {}
