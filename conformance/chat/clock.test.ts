import fc from 'fast-check';
import { expect, test } from 'vitest';
import { zoneAt } from '../../src/sut/zone.js';
import { isPlausible } from './clock.js';

const MINUTES = Math.floor((24 * 60) / 7);
/** Any moment of ten years. */
const moments = fc.integer({ min: Date.UTC(2024, 0), max: Date.UTC(2034, 0) });
const ZONES = [
  'UTC',
  'Europe/Kyiv',
  'America/St_Johns',
  'Asia/Kathmandu',
  'Pacific/Kiritimati',
  'Pacific/Marquesas',
];

function partsIn(zone: string, at: number): Readonly<Record<string, string>> {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  return Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
}

function stampIn(zone: string, at: number) {
  const { year, month, day, hour, minute, second } = partsIn(zone, at);
  return { date: `${year}.${month}.${day}`, time: `${hour}:${minute}:${second}` };
}

test('the time of a message is plausible in each zone of the world', () => {
  fc.assert(
    fc.property(moments, fc.constantFrom(...ZONES), (at, zone) => {
      expect(isPlausible(stampIn(zone, at), at, at)).toBe(true);
    }),
  );
});

test('a stamp of the start is plausible in none of them after three seconds', () => {
  fc.assert(
    fc.property(
      moments,
      fc.constantFrom(...ZONES),
      fc.integer({ min: 3200, max: 60_000 }),
      (at, zone, later) => {
        expect(isPlausible(stampIn(zone, at), at + later, at + later)).toBe(false);
      },
    ),
  );
});

test('in the zone of programs under test, the hour of a clock of twelve is plausible in no zone', () => {
  fc.assert(
    fc.property(moments, (at) => {
      const zone = zoneAt(new Date(at));
      const { date } = stampIn(zone, at);
      const { hour, minute, second } = partsIn(zone, at);
      expect(Number(hour)).toBeGreaterThanOrEqual(13);
      const twelve = two(Number(hour) - 12 || 12);
      expect(isPlausible({ date, time: `${twelve}:${minute}:${second}` }, at, at)).toBe(false);
    }),
  );
});

test('nor is the month in the place of the minutes, but for a minute now and then', () => {
  // A day of each month, each seventh minute of it.
  const days = Array.from({ length: 12 }, (_, month) => Date.UTC(2026, month, 9));
  const shown = days.map((day) => {
    const minutes = Array.from({ length: MINUTES }, (_, index) => day + index * 7 * 60_000 + 30_000);
    return minutes.filter((at) => {
      const zone = zoneAt(new Date(at));
      const { hour, month, second } = partsIn(zone, at);
      return !isPlausible({ date: stampIn(zone, at).date, time: `${hour}:${month}:${second}` }, at, at);
    }).length;
  });
  for (const minutes of shown) expect(minutes / MINUTES).toBeGreaterThan(0.93);
});

function two(number: number): string {
  return String(number).padStart(2, '0');
}
