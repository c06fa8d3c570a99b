import { expect, test } from 'vitest';
import { lampClauses, type Flaw } from '../../test/fuzz/lamp.js';
import { lampArena } from '../../test/fuzz/lampArena.js';
import { SubjectError } from '../sut/SubjectError.js';
import type { Attack } from './Attack.js';
import { Campaign } from './Campaign.js';
import type { CampaignOptions } from './CampaignOptions.js';
import type { FuzzEvent } from './FuzzEvent.js';
import { readScript, writeScript } from './script/notation.js';

type Told<T extends FuzzEvent['type']> = Extract<FuzzEvent, { type: T }>;

/** Attacks a lamp; says what was found, what was told, and all that clients have said to it. */
async function campaign(
  flaw: Flaw | undefined,
  given: Partial<CampaignOptions> = {},
  attack?: Partial<Attack>,
) {
  const lines: string[] = [];
  const heard: Flaw = (line, caller, before) => {
    lines.push(line);
    return flaw?.(line, caller, before);
  };
  const { arena, subject } = await lampArena(heard, attack);
  const events: FuzzEvent[] = [];
  const options: CampaignOptions = {
    seed: 1,
    runs: 150,
    feedback: true,
    clauses: lampClauses,
    level: ({ level }) => level,
    facts: [],
    head: { protocol: 'lamp', program: './lamp', workers: 1 },
    signal: new AbortController().signal,
    ...given,
  };
  const findings = await new Campaign(arena, options, (event) => void events.push(event)).run();
  const told = <T extends FuzzEvent['type']>(type: T) =>
    events.filter((event): event is Told<T> => event.type === type);
  return { findings, events, told, lines, subject, ended: told('ended')[0]! };
}

/** It forgets that it is lit when it is lit a third time. */
const forgets: Flaw = (line, _, before) =>
  line === 'on\n' && before.length > 1 && before.slice(-2).every((each) => each === 'on\n')
    ? 'lit\n'
    : undefined;

test('nothing is found in a sound program; all ways are tried, and the bounds say how far it came', async () => {
  const { findings, told, ended, events } = await campaign(undefined, { runs: 300 });
  expect(findings).toEqual([]);
  expect([told('suspected'), told('not confirmed')]).toEqual([[], []]);
  expect(events[0]).toMatchObject({ type: 'started', seed: 1, runs: 300, protocol: 'lamp' });
  expect(ended).toMatchObject({ reason: 'all runs are done', totals: { runs: 300 } });
  expect(ended.bounds).toMatchObject({ untested: [] });
  expect(ended.bounds.words).toBeGreaterThanOrEqual(2);
  expect(ended.bounds.connections).toBeGreaterThan(5);
  expect(ended.layers.reduce((sum, { runs }) => sum + runs, 0)).toBe(300);
  expect(ended.totals.novelty).toBe(told('novel').reduce((sum, { features }) => sum + features.length, 0));
});

test('a flaw is suspected, confirmed, made small, measured by its clause, and told once', async () => {
  const { findings, told, ended } = await campaign(forgets);
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatchObject({
    kind: 'wrong answer',
    clause: { id: 'lamp/on/2', level: 'MUST', text: 'It does lamp/on/2.', place: 'lamp.md:1' },
    state: 'lit',
    script: ['1 connect', '1 send on\\n', '1 settle', '1 send on\\n', '1 settle', '1 send on\\n'],
    hint: expect.stringContaining('from one line to the next') as string,
    reproduced: { times: 2, of: 2 },
    difference: { expected: ['already'] },
  });
  expect(told('found').map(({ finding }) => finding)).toEqual(findings);
  expect(told('suspected')).toHaveLength(1);
  expect(ended.layers.filter((layer) => layer.findings > 0).map(({ name }) => name)).toEqual([
    findings[0]!.layer,
  ]);
});

test('different flaws are different findings; a crash is one by the clause on what the client did', async () => {
  const survival = {
    'octets that are no text': 'lamp/serve/1',
    overlong: 'lamp/serve/1',
    controls: 'lamp/serve/1',
    'broken off': 'lamp/serve/1',
    left: 'lamp/serve/1',
    nothing: 'lamp/remark/1',
  };
  const flaw: Flaw = (line, caller, before) => {
    if (line === '!off\n') caller.die({ type: 'status', status: 1 });
    return forgets(line, caller, before);
  };
  const { findings } = await campaign(flaw, { runs: 300 }, { survival });
  expect(findings.map(({ kind, clause }) => `${kind} ${clause.id}`).toSorted()).toEqual([
    'crash lamp/remark/1',
    'wrong answer lamp/on/2',
  ]);
  const crash = findings.find(({ kind }) => kind === 'crash')!;
  expect(crash.script).toEqual(['1 connect', String.raw`1 send !off\n`]);
  expect(crash.exit).toEqual({ type: 'status', status: 1 });
});

test('what leads to it may have been said by earlier clients', async () => {
  const { findings } = await campaign((line, _, before) =>
    line === 'off\n' && before.filter((each) => each === 'on\n').length > 6 ? 'lit\n' : undefined,
  );
  expect(findings.map(({ kind }) => kind)).toContain('wrong answer');
  // Seven times on, then off.
  expect(findings[0]!.script.filter((action) => action.includes('send'))).toHaveLength(8);
});

test('what does not come again is told as not confirmed, and is no finding', async () => {
  let said = 0;
  const { findings, told, ended } = await campaign((line) =>
    line === 'on\n' && ++said === 100 ? 'dark\n' : undefined,
  );
  expect([findings, told('found')]).toEqual([[], []]);
  expect(told('not confirmed').map(({ what }) => what)).toEqual(told('suspected').map(({ what }) => what));
  expect(told('suspected')).toHaveLength(1);
  expect(ended.totals.runs).toBe(150);
});

test('the same seed says the same in the same order, another one something else', async () => {
  const said = async (seed: number) => (await campaign(forgets, { seed, runs: 80 })).lines;
  const first = await said(3);
  expect(first.length).toBeGreaterThan(500);
  expect(await said(3)).toEqual(first);
  expect(await said(4)).not.toEqual(first);
});

test('another worker plays other cases of the same seed', async () => {
  const { lines } = await campaign(undefined, { runs: 80 });
  expect((await campaign(undefined, { runs: 80, worker: 1 })).lines).not.toEqual(lines);
});

test('it ends when it has found enough', async () => {
  const { findings, ended } = await campaign(forgets, { runs: 10_000, findings: 1 });
  expect([findings.length, ended.reason]).toEqual([1, 'enough findings']);
});

test('it ends when its time is up', async () => {
  const { ended, told } = await campaign(undefined, { runs: undefined, time: 250 });
  expect(ended.reason).toBe('time is up');
  expect(told('progress').length).toBeGreaterThan(0);
});

test('it ends when somebody interrupts it, and what was suspected just then is not told', async () => {
  const interrupter = new AbortController();
  let said = 0;
  const { ended, told } = await campaign(
    (_, caller) => {
      if (++said !== 200) return undefined;
      interrupter.abort();
      caller.die({ type: 'signal', signal: 'SIGINT' });
      return '';
    },
    { signal: interrupter.signal },
  );
  expect([ended.reason, told('suspected')]).toEqual(['interrupted', []]);
});

test('a program that cannot be started any more ends it, with the reason', async () => {
  const { arena, subject } = await lampArena();
  subject.start = () => Promise.reject(new SubjectError('ended-early', 'It does not start.'));
  const events: FuzzEvent[] = [];
  const head = { protocol: 'lamp', program: './lamp', workers: 1 };
  const level = () => 'MUST' as const;
  const { signal } = new AbortController();
  const options = { seed: 1, feedback: false, clauses: lampClauses, level, facts: [], head, signal };
  expect(await new Campaign(arena, options, (event) => void events.push(event)).run()).toEqual([]);
  expect(events.at(-1)).toMatchObject({ type: 'ended', reason: 'aborted', problem: 'It does not start.' });
});

test('cases from earlier campaigns are played first, and only new ones are kept', async () => {
  const corpus = [readScript(['1 connect', String.raw`1 send # from before\n`, '1 settle'])];
  const kept: string[][] = [];
  const keepCase = (script: Parameters<typeof writeScript>[0]) => void kept.push(writeScript(script));
  const { told, lines } = await campaign(undefined, { corpus, keepCase });
  expect(told('novel')[0]!.layer).toBe('corpus');
  // Before it, only those have spoken who were counted.
  expect(lines.find((line) => !/^(?:# \d+|quit)\n$/.test(line))).toBe('# from before\n');
  expect(kept.length).toBeGreaterThan(3);
  expect(kept.flat()).not.toContain(String.raw`1 send # from before\n`);
});
