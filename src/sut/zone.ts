/** Zones whose hours and minutes are those of no neighbour. */
const ZONES = ['Asia/Kathmandu', 'Australia/Eucla', 'Pacific/Chatham', 'America/St_Johns', 'Asia/Kabul'];
const MINUTE = 60_000;
/** Minutes that a run may take. */
const RUN = 10;

/**
 * The time zone for programs under test: one in which an hour after noon, and a minute that is not the month, show the
 * usual mistakes in a time format. In UTC most of them would be plausible in some other zone.
 */
export function zoneAt(now: Date): string {
  const shows = (zone: string) =>
    [0, RUN / 2, RUN].every((minutes) => {
      const { month, hour, minute } = clockIn(zone, new Date(now.getTime() + minutes * MINUTE));
      // Zones differ by quarters of an hour.
      return hour >= 13 && (60 + minute - month) % 15 > 0;
    });
  return ZONES.find(shows) ?? ZONES.find((zone) => clockIn(zone, now).hour >= 13) ?? ZONES[0]!;
}

function clockIn(zone: string, at: Date): { month: number; hour: number; minute: number } {
  const format = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    hourCycle: 'h23',
    month: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  const part = (type: string) => Number(format.formatToParts(at).find((each) => each.type === type)!.value);
  return { month: part('month'), hour: part('hour'), minute: part('minute') };
}
