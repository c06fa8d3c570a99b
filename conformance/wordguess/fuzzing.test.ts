import fc, { Random } from 'fast-check';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { describe, expect, test } from 'vitest';
import type { Taken } from '../../src/engine/liberties/Gate.js';
import type { ServerProgram } from '../../src/engine/liberties/serverGate.js';
import { ServerRig } from '../../src/engine/ServerRig.js';
import { Arena } from '../../src/fuzz/Arena.js';
import type { Wrong } from '../../src/fuzz/Conversation.js';
import { campaignLayers } from '../../src/fuzz/layers/campaignLayers.js';
import { Novelty } from '../../src/fuzz/Novelty.js';
import { Scheduler } from '../../src/fuzz/Scheduler.js';
import type { Kept } from '../../src/fuzz/Kept.js';
import { writeScript } from '../../src/fuzz/script/notation.js';
import type { ClientLine, ServerLine } from '../../src/generated/wordguess.js';
import type { From } from '../../src/machine/Machine.js';
import { gameMachine, position, type GameInput } from '../../src/protocols/wordguess/gameMachine.js';
import { emptyGame, passed, type Game } from '../../src/protocols/wordguess/Game.js';
import { TEXTS } from '../../src/protocols/wordguess/texts.js';
import { wordguess } from '../../src/protocols/wordguess/index.js';
import { severalMutations } from '../../src/sut/HostMutation.js';
import { MemorySubject } from '../../src/sut/MemorySubject.js';
import { dyingMutations } from '../../src/sut/mutations/dying.js';
import { fuzzing } from './fuzzing.js';
import { suite } from './server.js';
import { LIBERTIES, soundServer } from './serverLiberties.js';
import { gameMutants } from './serverMutants.js';

type Program = ServerProgram<ClientLine, ServerLine>;

const WORDS = ['level', 'noon', 'banana'];
const protocol = { ...wordguess, ...wordguess.gameOf!({ players: 3, words: WORDS }) };
const reference: Program = { protocol, variant: wordguess.variants[0] };

/** Milliseconds: much more than it takes, for a machine that has much else to do. */
const TIME_LIMIT = 300_000;
/** Milliseconds that an answer may take of a program that answers at once. */
const limit = 300;

test('the reference is never accused, whatever is done in its games', { timeout: TIME_LIMIT }, async () => {
  expect(await firstWrong(reference, 300, 1)).toBeUndefined();
});

test('nobody is accused for a liberty', { timeout: TIME_LIMIT }, async () => {
  const ways = fc.record(
    Object.fromEntries(Object.entries(LIBERTIES).map(([name, all]) => [name, fc.constantFrom(...all)])),
  );
  // Another seed each time, so that the combinations of many runs add up; it stands in what is reported.
  await fc.assert(
    fc.asyncProperty(ways, fc.nat(), async (taken, seed) => {
      // Each liberty is taken in one of its ways.
      const server = soundServer(taken as Taken<typeof LIBERTIES>) as unknown as Program;
      expect(await firstWrong(server, 25, seed)).toBeUndefined();
    }),
    { numRuns: 15, endOnFailure: true },
  );
});

describe('a server', () => {
  const forGood = gameMutants(protocol).filter(({ name }) => name !== 'writes blanks between the places');

  test.each(forGood)('that $name is found', async ({ protocol: mutant }) => {
    const found = await firstWrong({ ...reference, protocol: mutant }, 60, 1);
    expect(found?.wrong.kind).toMatch(/^(?:wrong|mute|ended)/);
  });

  test('that writes blanks between the places is let be: it only SHOULD not', async () => {
    const mutant = gameMutants(protocol).find(({ name }) => name === 'writes blanks between the places')!;
    expect(await firstWrong({ ...reference, protocol: mutant.protocol }, 60, 1)).toBeUndefined();
  });

  test.each(dyingMutations.filter(({ name }) => name.startsWith('dies of')))(
    'that $name is found, and told by the clause on players of later games',
    async (mutation) => {
      const found = await firstWrong({ ...reference, mutations: [mutation] }, 200, 1);
      expect(found?.wrong.kind).toBe('crash');
      expect(found?.wrong.clause).toMatch(/^wordguess\/(?:survive\/\d|end\/4)$/);
    },
  );

  test.each(dyingMutations.filter(({ name }) => name.startsWith('serves nobody after a')))(
    'that $name is found',
    async (mutation) => {
      const found = await firstWrong({ ...reference, mutations: [mutation] }, 200, 1);
      expect(found?.wrong.kind).toMatch(/^(?:hang|mute|ended early|wrong answer)$/);
    },
  );

  test('that gives two the turn when a letter is named for the third time in a row', async () => {
    const found = await firstWrong(withGame({ twoTurns: true }), 60, 1);
    expect(found?.wrong).toMatchObject({ kind: 'wrong answer', clause: 'wordguess/turn/1' });
  });

  test('that gives the points of who has left to the next one', async () => {
    const found = await firstWrong(withGame({ inheritedPoints: true }), 60, 1);
    expect(found?.wrong).toMatchObject({ kind: 'wrong answer', clause: expect.stringMatching(/leave/) });
  });
});

interface Found {
  readonly wrong: Wrong;
  readonly run: number;
  readonly script: readonly string[];
}

/** Plays so many cases of a campaign. */
async function firstWrong(program: Program, runs: number, seed: number): Promise<Found | undefined> {
  const { mutations = [] } = program;
  const subject = new MemorySubject(program.protocol, program.variant, severalMutations(mutations));
  const rig = new ServerRig(suite, subject, { limit, startLimit: limit, now: () => performance.now() });
  const attack = fuzzing.attack(await rig.probe({}));
  const arena = new Arena({ subject, attack, pace: rig.pace, now: rig.now });
  await arena.renew();
  const corpus: Kept[] = [];
  const random = (layer: number) => new Random(xoroshiro128plus(seed + 7919 * layer));
  const options = { peers: 1, random, given: [], corpus, feedback: true };
  const scheduler = new Scheduler(campaignLayers(attack, options).layers);
  const novelty = new Novelty();
  for (let run = 0; run < runs; run++) {
    const { script, layer } = scheduler.next()!;
    const { wrong, features, ended } = await arena.play(script, 'brisk');
    if (wrong) return { wrong, run, script: writeScript(script) };
    const novel = novelty.add(features.keys());
    layer.played?.(script, { ended, features, novel });
    if (novel.length > 0) corpus.push({ script, played: script, ended, novel });
  }
  return undefined;
}

/** A server whose game goes wrong deep in it. */
function withGame({ twoTurns = false, inheritedPoints = false }): Program {
  const machine = gameMachine(emptyGame(3, WORDS, TEXTS.en));
  const { playing } = machine.states;
  let repeated = 0;
  const letter = playing!.letter!.map((each) => ({
    ...each,
    effect(game: Game, by: From<Extract<GameInput, { readonly type: 'letter' }>>) {
      if (each.when !== 'is out of turn') repeated = each.when === 'was named before' ? repeated + 1 : 0;
      const [after, outputs] = each.effect(game, by);
      if (!twoTurns || repeated < 3) return [after, outputs] as const;
      repeated = 0;
      return [passed(after), [...outputs, ...position(passed(after))]] as const;
    },
  }));
  const leave = playing!.leave!.map((each) => ({
    ...each,
    effect(game: Game, by: From<Extract<GameInput, { readonly type: 'leave' }>>) {
      const [after, outputs] = each.effect(game, by);
      if (!inheritedPoints) return [after, outputs] as const;
      const points = game.players.map((player) => player.points);
      return [
        { ...after, players: after.players.map((player, at) => ({ ...player, points: points[at]! })) },
        outputs,
      ] as const;
    },
  }));
  const sharedMachine = { ...machine, states: { ...machine.states, playing: { ...playing, letter, leave } } };
  return { ...reference, protocol: { ...protocol, sharedMachine: sharedMachine as never } };
}
