import { eachByItself, withTurns, type HostMutation } from '../../src/sut/HostMutation.js';
import { hostMutations } from '../../src/sut/hostMutations.js';
import { CR, LF } from '../../src/wire/octets.js';

/** How the octets of an answer are sent: a stream has no borders (spec/README.md, "Segmentation"). */
export const SENDS = ['in one piece', 'octet by octet'] as const;

/** What a lone CR inside a line is (spec/README.md, "Lines"). */
export const LONE_CR = ['a character', 'a line end'] as const;

export function sending(way: (typeof SENDS)[number]): HostMutation[] {
  return way === 'octet by octet' ? [known('sends each octet by itself')] : [];
}

export function takingLoneCr(way: (typeof LONE_CR)[number]): HostMutation[] {
  return way === 'a line end' ? [universalLineEnds] : [];
}

/** One of the mutations of a host, where it is no fault. */
export function known(name: string): HostMutation {
  const mutation = hostMutations.find((each) => each.name === name);
  if (!mutation) throw new RangeError(`There is no mutation "${name}".`);
  return mutation;
}

/** CR, LF and CRLF end a line alike. */
const universalLineEnds = eachByItself('takes CR, LF and CRLF for line ends', (sound) => {
  let afterCr = false;
  return {
    receive(octets) {
      const read: number[] = [];
      for (const octet of octets) {
        if (octet !== LF || !afterCr) read.push(octet === CR ? LF : octet);
        afterCr = octet === CR;
      }
      return sound.receive(Uint8Array.from(read));
    },
  };
});

/** A program that prints remarks of its own. */
export const printsRemarks: HostMutation = eachByItself('prints remarks', (sound) => {
  const remarked = withTurns(sound, (turn) => turn);
  return {
    ...remarked,
    connected() {
      const turn = sound.connected();
      return { ...turn, logged: ['--- somebody is at the door ---', ...(turn.logged ?? [])] };
    },
    disconnected(how) {
      const turn = sound.disconnected(how);
      return { ...turn, logged: [...(turn.logged ?? []), '--- somebody has left ---'] };
    },
  };
});
