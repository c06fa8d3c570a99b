import { simplerOctets } from '../../src/fuzz/octets/simplerOctets.js';
import { readDeed, writeDeed, type Deed } from './Deed.js';

/** Deeds that are simpler than one, in the notation of deeds: with fewer octets, one letter in place of several. */
export function* simplerDeeds(what: string): Generator<string> {
  for (const simpler of simplerThan(readDeed(what))) yield writeDeed(simpler);
}

function* simplerThan(deed: Deed): Generator<Deed> {
  switch (deed.type) {
    case 'seat':
      if (deed.manner !== undefined || deed.early) yield { type: 'seat' };
      return;
    case 'move':
      if (deed.manner !== undefined) yield { type: 'move', move: deed.move };
      if (deed.move === 'score') yield { ...deed, move: 'letter' };
      return;
    case 'raw':
      for (const octets of simplerOctets(deed.octets)) yield { ...deed, octets };
      return;
    case 'crowd':
      if (deed.size > 1) yield { ...deed, size: Math.floor(deed.size / 2) };
      return;
    case 'leave':
      if (deed.how !== 'closes') yield { ...deed, how: 'closes' };
      return;
    case 'long word':
    case 'stray':
    case 'finish':
  }
}
