import { markup, type Markup } from '../markup.js';
import { entry } from './entry.js';

/** Commands and files that show a finding again, each under its name; those that there are not are left out. */
export function seeAgain(ways: readonly (readonly [name: string, command: string | undefined])[]): Markup {
  return markup`<h4>See it again</h4>
<dl class="again">
${ways
  .filter(([, command]) => command !== undefined)
  .map(([name, command]) => entry(name, markup`<div class="box command"><pre>${command}</pre></div>`))}</dl>
`;
}
