import { spawnSync } from 'node:child_process';

/**
 * Words that go before a command to give it semaphores and shared memory of its own, those with names too: two runs of a
 * program at the same time would share them, and one that was ended by force leaves them behind. None where the rights do
 * not allow it (unshare(1)).
 */
export function ownIpc(): readonly string[] {
  own ??= [ENTRY, OWN_USER].find(works) ?? [];
  return own;
}

let own: readonly string[] | undefined;

/** Named semaphores of POSIX are files there (sem_overview(7)). */
const MOUNT = '{ [ ! -d /dev/shm ] || mount -t tmpfs tmpfs /dev/shm; } && exec "$@"';
type Entry = readonly [program: string, ...words: string[]];

const ENTRY: Entry = ['unshare', '--mount', '--ipc', 'sh', '-c', MOUNT, 'sh'];
/** As a user, one is root in a namespace of users of one's own. */
const OWN_USER: Entry = ['unshare', '--user', '--map-root-user', ...ENTRY.slice(1)];

function works([program, ...words]: Entry): boolean {
  return spawnSync(program, [...words, 'true'], { stdio: 'ignore' }).status === 0;
}
