/**
 * Runs a suite inside anybody's Vitest, with a test for each clause.
 *
 * In the examples, `NAME` stands for the name of a protocol.
 *
 * @module assay/vitest
 */

export { conformance, type ConformanceOptions } from './conformance.js';
