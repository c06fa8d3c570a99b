const MINUTE = 60_000;
const WHOLE_HOURS = Array.from({ length: 27 }, (_, hour) => (hour - 12) * 60);
const OTHERS = [-570, -210, -150, 210, 270, 330, 345, 390, 525, 570, 630, 765, 825];

/** Minutes that the time zones of the world are ahead of UTC. */
export const OFFSETS: readonly number[] = [...WHOLE_HOURS, ...OTHERS];

/** Zones with minutes of their own. */
const ZONES = [
  'Asia/Kathmandu',
  'Australia/Eucla',
  'Pacific/Chatham',
  'America/St_Johns',
  'Pacific/Marquesas',
  'Asia/Kabul',
  'Asia/Tehran',
  'Asia/Yangon',
];
/** Minutes from the start of a program at which its clock is looked at. */
const LOOKS = [0, 1, 2, 4, 6, 8, 10];

/**
 * The time zone for programs under test: one in which the usual mistakes in a time format show, the hour of a clock of
 * twelve and the month in the place of the minutes. In UTC what they give would be the time in some other zone.
 */
export function zoneAt(now: Date): string {
  const shown = ZONES.map((zone) => {
    const clock = clockIn(zone, now);
    const looks = LOOKS.filter((minutes) => showsMistakes(later(clock, minutes)));
    // It is looked at soon: what shows at once counts more than all that shows later.
    return { zone, looks: looks.length + (looks[0] === 0 ? LOOKS.length : 0) };
  });
  return shown.toSorted((one, other) => other.looks - one.looks)[0]!.zone;
}

function showsMistakes({ offset, month, hour, minute }: Clock): boolean {
  return hour >= 13 && !isReal(offset - 12 * 60) && !isReal(offset + month - minute);
}

function isReal(offset: number): boolean {
  return OFFSETS.includes(offset);
}

/** The same clock so many minutes later; around midnight the hour alone matters. */
function later(clock: Clock, minutes: number): Clock {
  const sum = clock.hour * 60 + clock.minute + minutes;
  return { ...clock, hour: Math.floor(sum / 60) % 24, minute: sum % 60 };
}

interface Clock {
  /** Minutes ahead of UTC. */
  readonly offset: number;
  readonly month: number;
  readonly hour: number;
  readonly minute: number;
}

function clockIn(zone: string, at: Date): Clock {
  const format = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  const part = (type: string) => Number(format.formatToParts(at).find((each) => each.type === type)!.value);
  const [month, hour, minute] = [part('month'), part('hour'), part('minute')];
  const local = Date.UTC(part('year'), month - 1, part('day'), hour, minute);
  return { offset: Math.round((local - at.getTime()) / MINUTE), month, hour, minute };
}
