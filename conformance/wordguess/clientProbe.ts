import type { ClientScenario } from '../../src/engine/ClientScenario.js';
import type { Laboratory } from '../../src/engine/Suite.js';
import type { ClientProfile } from './ClientProfile.js';
import { ClientTalk } from './ClientTalk.js';
import { describeWay, learnWay } from './clientLearning.js';
import { lookAt } from './clientFirstLook.js';
import { leaveClient } from './clientLeaving.js';
import { missingOnScreen } from './clientScreen.js';

/** Messages that show whether a client shows any: long ones, of two scripts, more of them than some keep. */
const MESSAGES = [
  'Bertold has joined the game, and two more are to come',
  'До гри приєднується Ярина, тепер уже троє',
  'The game begins, and this is the word',
  'Points of all players are as they were before',
  'Тепер ходить та, що прийшла першою',
];

/** Finds out how a client says its name, how its user says letters and words, and how it reads, shows and ends. */
export async function probeClient(laboratory: Laboratory<ClientScenario>): Promise<ClientProfile> {
  const { demands } = laboratory;
  const first = await lookAt(laboratory);
  const { meeting, asked, hears } = first;
  const framing = demands.framing ?? meeting.framing;
  const before: ClientProfile = {
    ...meeting,
    framing,
    answers: true,
    mortal: false,
    endsMoves: false,
    way: { letter: ['{letter}'], word: ['{word}'] },
    easy: 'letter',
    prompts: { letter: [], word: [] },
    confirms: first.confirms,
    waitsInTurn: first.turn.waitsInTurn,
    hears,
    readsLines: false,
    shows: false,
    showsTogether: false,
    ends: false,
    demanded: demands,
    observed: asked,
  };
  const learned = await learnWay(laboratory, before, first);
  const spoken = { ...before, ...learned, observed: [...asked, ...describeWay(learned.way)] };
  if (!spoken.answers) return spoken;
  const { shows, ends } = await laboratory.experiment(framing, (client) => watch(client, spoken));
  const together = await laboratory.experiment(framing, (client) => findsTurn(client, spoken));
  return { ...spoken, shows, ends, ...together };
}

interface Watched {
  readonly shows: boolean;
  readonly ends: boolean;
}

/** Says something, gives the turn, and ends the game. */
async function watch(client: ClientScenario, profile: ClientProfile): Promise<Watched> {
  const talk = await ClientTalk.beyondName({ client, profile });
  const mark = await talk.turn(MESSAGES);
  const shows = (await missingOnScreen(client, mark, MESSAGES)) === undefined;
  await talk.move();
  const { closed, exit } = await leaveClient(client, talk);
  return { shows, ends: closed && exit !== undefined };
}

/** Whether the turn is found behind messages in the same segment, and these are shown. */
async function findsTurn(
  client: ClientScenario,
  profile: ClientProfile,
): Promise<Pick<ClientProfile, 'readsLines' | 'showsTogether'>> {
  if (profile.framing === 'chunk') return { readsLines: false, showsTogether: false };
  const talk = await ClientTalk.greeted({ client, profile });
  const texts = MESSAGES.slice(0, 2);
  const mark = await talk.turn(texts, { plan: { type: 'coalesced' } });
  const showsTogether = (await missingOnScreen(client, mark, texts)) === undefined;
  return { readsLines: (await talk.move()).length > 0, showsTogether };
}
