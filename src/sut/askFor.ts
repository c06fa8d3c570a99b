/** What a question may be about that is meant by none of our answers. */
const OTHER = [
  'texts?|strings?|messages?|msgs?|lines?|letters?|words?|phrases?|sentences?|quer(?:y|ies)|questions?|expressions?',
  'commands?|choice|options?|file(?:name)?|path|password|answers?|response|reply|code|e?-?mail|age|room',
  '(?:текст|рядо?к|строк|повідомлен|сообщен|літер|букв|слов|фраз|речен|предложен|запит|запрос|команд)\\p{L}*',
  '(?:файл|парол|відповід|ответ|кімнат|комнат|пошт|почт)\\p{L}*|вибір|выбор',
].join('|');

/** What tells how things are, and asks nothing. */
const STATE = [
  'connected|disconnect(?:ed)?|exit|quit|leave|started|stopped|closed|ready|busy|used|joined|left|failed|error|says?|said|running|online|in use|already',
  '(?:запущ|зайнят|занят|відключ|отключ|закрит|закрыт|вийти|выйти|виход|выход|готов|помилк|ошибк)\\p{L}*',
  'підключ(?:ено|ений|ився|илась|илася)|подключ(?:ено|ён|ен|ена|ился|илась)|каже|говорит|пише|пишет',
].join('|');

/** As {@link STATE}, but only where it comes first: "port to listen on" is a question, "listening on port" is none. */
const STATE_FIRST = [
  'connecting|connections?|listen(?:s|ing)|starting|starts|wait(?:ing|s)?|bound|binding|serving|accept(?:s|ed|ing)',
  'using|trying|unknown|sent|sending|received|from|welcome|hello|працює|работает|від|от|вітаємо|ласкаво',
  '(?:невідом|неизвестн|слуха|слуша|прослух|прослуш|очіку|ожида|чека)\\p{L}*|підключення|подключение|з.?єднання|соединение',
].join('|');

/** Verbs that ask; "press Enter" does not. */
const ASKING = `(?<!press\\s["'<]?|hit\\s["'<]?|(?:натисн|нажм)\\p{L}*\\s["'<]?)${word(
  [
    'enter|input|type|give|provide|specify|choose|select|set|write|insert|please',
    'введіть|введи|введите|ввести|вводьте|вводите|вкажіть|вкажи|вказати|укажіть|укажите|укажи|указать|задайте|задай',
    'напишіть|напиши|напишите|впишіть|впишите|оберіть|обери|виберіть|вибери|выберите|выбери|надайте|уведіть|уведи',
  ].join('|'),
)}`;

/** Words beside the one that is asked for, where a question has no verb and no mark at its end. */
const FILLING = word(
  "your|the|an?|my|of|number|no|server(?:'s)?|ip|address|player|user|номер|ваш[аеу]?|тво[єїюя]|тво[ейё]|сервер[ау]|хоста|гравця|игрока",
);

/** A question that gives its own answers: `(y/n)`, "server or client?". */
const CHOICE =
  '(?<!\\p{L})(?:y(?:es)?/no?|т(?:ак)?/ні?|да?/н(?:ет)?|server or|or server|сервер (?:чи|або|или)|(?:чи|або|или) сервер)(?!\\p{L})';
/** A question is not longer. */
const LONGEST = 200;
/** Where the last line of a text begins, or where a mere prompt (`> `) follows it. */
const NEAR_END = `(?=[^\\n]{0,${LONGEST}}(?:\\n[\\s>:?]{0,20})?$)(?![^\\n]*${CHOICE})`;
/** Where a sentence ends and another one follows; not at "e.g.". */
const BREAK = '(?<![\\s.(]\\p{L})[.!;…](?=\\s)|[:?>](?=\\s+\\p{L})';
const ASIDE = '\\([^()\\n]*\\)|\\[[^\\][\\n]*\\]|<[^<>\\n]*>';
const BLANKS = '[^\\S\\n]*';
const SENTENCE = `(?:^|\\n|[.!;…:?>]\\s)${BLANKS}`;
/** No value follows: "port 5000" is no question, "port 1024-65535" may be one. */
const NO_VALUE = '(?![^\\p{L}\\p{N}(\\[<\\n]{0,3}\\d+(?!\\d|\\s*[-–—]\\s*\\d))';
const MARKED = `(?<=[:?>]${BLANKS})\\s*`;
const PROMPT_BELOW = `${BLANKS}\\n${BLANKS}[>:?]+\\s*`;

export interface AskOptions {
  /** What must not stand before the word. */
  readonly before?: string;
  /** What must not stand after it. */
  readonly after?: string;
  /** The word may stand in parentheses. */
  readonly aside?: boolean;
  /** Other things that may be asked for must not follow it either: "server message". */
  readonly object?: boolean;
}

/**
 * A pattern for a question at the end of a text: one of these words, in a sentence that asks. That is a sentence with a
 * verb that asks, on a last line that has not ended; or any that ends with `:` `?` `>` and does not tell how things are.
 *
 * @param words - alternatives of a regular expression
 */
export function askFor(words: string, options: AskOptions = {}): RegExp {
  const { before = NOTHING, after = NOTHING, aside = false, object = false } = options;
  const through = (...not: readonly string[]) => throughout(not.join('|'), aside);
  const key = `${word(words)}${NO_VALUE}`;
  const behind = object ? `${after}|${OTHER}` : after;
  const asked = `${ASKING}${NEAR_END}${through(before, OTHER, STATE)}${key}${through(behind)}(?:${MARKED}|${PROMPT_BELOW})?$`;
  const marked = `(?:${SENTENCE}|[,-]\\s)${NEAR_END}${through(before, OTHER, STATE, STATE_FIRST)}${key}${through(behind, STATE)}(?:${MARKED}|(?<=[^=]=${BLANKS}))$`;
  const alone = `${SENTENCE}${NEAR_END}(?:${FILLING}[\\s-]+)*${key}(?:\\s+${FILLING})*\\s*(?:${ASIDE})?${BLANKS}[-–—]?${BLANKS}(?:${PROMPT_BELOW})?$`;
  return new RegExp(`${asked}|${marked}|${alone}`, 'iu');
}

const NOTHING = '(?!)';

/** The rest of a sentence, as long as none of these words comes. */
function throughout(not: string, aside: boolean): string {
  const plain = `(?!${BREAK}|${word(not)})`;
  return aside ? `(?:${plain}[^\\n])*` : `(?:${ASIDE}|${plain}[^\\n([<])*`;
}

function word(alternatives: string): string {
  return `(?<!\\p{L})(?:${alternatives})(?!\\p{L})`;
}
