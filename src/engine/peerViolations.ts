import type { Received } from '../sut/Subject.js';
import { octetsOf } from '../wire/octets.js';
import type { Expectation } from './Expectation.js';
import { Violation } from './Violation.js';

// How what came on a connection differs from what was expected.

/** An octet came that nobody expects. */
export function wrong(expectation: Expectation, octets: Uint8Array, offset: number): Violation {
  return new Violation({
    kind: 'wrong octets',
    expected: expectation.alternatives,
    actual: 'other octets came',
    octets,
    offset,
  });
}

/** What came answers something later. */
export function passedOver({ alternatives: expected }: Expectation, octets: Uint8Array): Violation {
  return new Violation({
    kind: 'passed over',
    expected,
    actual: 'only the answer to a later request came',
    octets,
  });
}

/** Not all came. */
export function missing(
  { alternatives: expected }: Expectation,
  unread: Uint8Array,
  received: Received,
): Violation {
  const partly = unread.length > 0;
  const octets = partly ? { octets: unread, offset: unread.length } : {};
  if (received.type === 'silence') {
    return new Violation({
      kind: 'silence',
      expected,
      actual: partly ? 'no more came' : 'nothing came',
      ...octets,
    });
  }
  const how = received.type === 'reset' ? 'the connection was broken off' : 'the connection was closed';
  return new Violation({
    kind: 'ended',
    expected,
    actual: `${how}${partly ? ' before the rest' : ''}`,
    ...octets,
  });
}

/** More came than was expected. */
export function excess(octets: Uint8Array): Violation {
  const expected = ['the end of the connection'];
  return new Violation({
    kind: 'too much',
    expected,
    actual: 'octets came before the end',
    octets,
    offset: 0,
  });
}

/** The connection should have ended. */
export function notEnded(actual: string, octets: Uint8Array = octetsOf('')): Violation {
  const expected = ['the end of the connection'];
  return new Violation({
    kind: 'not ended',
    expected,
    actual,
    ...(octets.length > 0 && { octets, offset: 0 }),
  });
}

/** It sends without end. */
export function flood(): Violation {
  return new Violation({
    kind: 'flood',
    expected: ['the end of the connection'],
    actual: 'it sends without end',
  });
}
