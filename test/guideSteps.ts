/** What a guide has its reader do: put something into a file, or type a command. */
export type GuideStep = { readonly type: 'file'; readonly name: string; readonly text: string } | Typed;

/** A command, and what it is shown to print. */
interface Typed {
  readonly type: 'command';
  readonly command: string;
  readonly shown: string;
}

/**
 * The steps in the blocks of a guide, in their order. A block whose language is followed by the name of a file is that
 * file. One of the language `console` has commands behind `$ `, which may go on behind `> `, and what they print; one
 * that begins without a command shows more of what the last one has printed.
 */
export function guideSteps(markdown: string): GuideStep[] {
  const steps: GuideStep[] = [];
  for (const [, language, name, text] of markdown.matchAll(/^```(\w+)(?: (\S+))?\n(.*?)^```$/gms)) {
    if (name !== undefined) steps.push({ type: 'file', name, text: text! });
    else if (language === 'console') addConsole(steps, text!);
  }
  return steps;
}

function addConsole(steps: GuideStep[], text: string): void {
  const [more = '', ...commands] = text.split(/^\$ /m);
  const last = steps.at(-1);
  if (more !== '' && last?.type === 'command') steps.splice(-1, 1, { ...last, shown: last.shown + more });
  steps.push(...commands.map(typed));
}

function typed(text: string): Typed {
  const [command] = /^.*\n(?:> .*\n)*/.exec(text)!;
  return {
    type: 'command',
    command: command.replaceAll(/^> /gm, '').trimEnd(),
    shown: text.slice(command.length),
  };
}
