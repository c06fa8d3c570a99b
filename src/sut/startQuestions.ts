import { askFor } from './askFor.js';
import { fillPlaceholders, type StartAnswer, type Values } from './KeyboardScript.js';

const PORT = 'port|порт(?:а|у|ом|і|е)?';
const HOST =
  'host(?:name)?|address|addr|server|ip(?:v[46])?|[іi][рp]|хост(?:а|у|ом|і)?|адрес(?:а|у|и|ою|е|ом)?|сервер(?:а|у|ом|і)?|айп[іи]';
/** The apostrophe of ім'я has many forms, and is left out as well. */
const OWN_NAME = `name|[іi]м(?:['’‘ʼ‛′\`´"*]?ям?|ені)|имя|имени|звати|зовут|зват`;
const LOGIN =
  'login|log-in|nick(?:name)?|user(?:name)?|who are you|логин|логін|нік(?:нейм)?|ник(?:нейм)?|псевдон[иі]м|користувач\\p{L}*|пользовател\\p{L}*|представ(?:тесь|теся|ьтесь)|назвіться|назв[іи]ть себе|назовите себя';
/** The name of a server is its address. */
const NAME_OF_PERSON = `(?:${OWN_NAME})(?!\\p{L})(?!(?:\\s+of)?(?:\\s+the)?\\s+(?:${HOST})(?!\\p{L}))`;
const RUN = 'run|start|create|as|запустити|запустить|створити|создать';
const LISTENS = 'listen(?:s|ing)|слуха\\p{L}*|слуша\\p{L}*';
const BOTH = `(?:${HOST})[>}\\]"']?(?:[:/]|,\\s|\\s(?:and|та|і|й|и)\\s(?:номер\\s)?)[<{\\["']?(?:${PORT})`;

/**
 * Answers to what programs ask when they start, in English, Ukrainian and Russian: for the port, the host, the name of
 * their user. A port is looked for before a host, because "server port" means the port, and a host before a name.
 */
export const DEFAULT_START: readonly StartAnswer[] = [
  { when: askFor(BOTH, { aside: true }), type: '{host}:{port}' },
  { when: askFor(PORT), type: '{port}' },
  {
    when: askFor(HOST, {
      before: `${NAME_OF_PERSON}|${LOGIN}|${RUN}`,
      after: `${LOGIN}|${LISTENS}`,
      object: true,
    }),
    type: '{host}',
  },
  { when: askFor(`${OWN_NAME}|${LOGIN}`, { after: 'file|room|файл\\p{L}*' }), type: '{name}' },
];

/**
 * What to type as an answer to a program that has printed something and now waits; `undefined` when it asks nothing
 * that is known.
 *
 * @param printed - what it has printed since it was last answered
 */
export function startAnswer(
  start: readonly StartAnswer[],
  printed: string,
  values: Values,
): string | undefined {
  const question = LAST_LINE.exec(printed.slice(-LONGEST).replaceAll(COLORS, ''))?.[0] ?? '';
  const answer = start.find(({ when }) => when.test(question));
  return answer && fillPlaceholders(answer.type, values);
}

/** What colours a prompt (ECMA-48, control sequences). */
// oxlint-disable-next-line no-control-regex -- that character is what begins them
const COLORS = /\u001b\[[0-9;?]*[A-Za-z]/g;
/** Characters at the end of what was printed that can belong to a question. */
const LONGEST = 1000;
/** The last line that says something; where that is a mere prompt (`> `), the line before it too. */
const LAST_LINE = /(?:[^\n]*\n\s*)?[>:?$][>:?$ ]*\s*$|[^\n]*\S\s*$/;
