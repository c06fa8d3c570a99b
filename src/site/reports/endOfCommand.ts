/** Characters that are shown. */
const SHOWN = 32;

/** What tells one command line from another: its end, where the names of files stand. */
export function endOfCommand(command: string): string {
  const characters = [...command.replaceAll(/\s+/g, ' ').trim()];
  if (characters.length <= SHOWN) return characters.join('');
  const end = characters.slice(1 - SHOWN).join('');
  // From a whole name on, if there is one: not from the midst of a name.
  const whole = /[/\\ ].+$/.exec(end)?.[0] ?? end;
  return `…${whole}`;
}
