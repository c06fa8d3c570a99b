/** @import { Protocol } from '../../protocols/Protocol.js' */

/**
 * Lets a reader try a protocol on its page: lines, and machines.
 *
 * @param {Protocol} protocol
 */
export function start(protocol) {
  const place = document.querySelector('#try');
  if (place) place.textContent = protocol.client.startRule;
}
