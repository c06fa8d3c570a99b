import type { Language } from '../Window.js';

/** What the reference server says in one language. */
export interface Texts {
  readonly nameFirst: string;
  readonly unknown: string;
  readonly joined: (name: string, players: number, size: number) => string;
  readonly left: (name: string) => string;
  readonly gameIsOn: string;
  readonly notBegun: string;
  readonly begins: (letters: number) => string;
  readonly turnOf: (name: string) => string;
  readonly notYourTurn: string;
  readonly openAlready: (letter: string) => string;
  readonly letter: (name: string, letter: string, places: number) => string;
  readonly word: (name: string, word: string, isIt: boolean) => string;
  readonly standing: (players: readonly Standing[]) => string;
  readonly won: (name: string, bonus: number) => string;
  readonly results: string;
}

/** A player and its points. */
export interface Standing {
  readonly name: string;
  readonly points: number;
}

/** The messages of the reference server by language. */
export const TEXTS: Readonly<Record<Language, Texts>> = {
  en: {
    nameFirst: 'Your name, please: 1 to 64 characters.',
    unknown: 'That is no command of this game: "/letter X" names a letter, "/word X" the word.',
    joined: (name, players, size) => `${name} has joined (${players} of ${size}).`,
    left: (name) => `${name} has left.`,
    gameIsOn: 'A game is on. Come again when it is over.',
    notBegun: 'The game has not begun yet.',
    begins: (letters) => `The game begins. Letters of the word: ${letters}.`,
    turnOf: (name) => `It is the turn of ${name}.`,
    notYourTurn: 'It is not your turn.',
    openAlready: (letter) => `"${letter}" has been named before. Another one?`,
    letter: (name, letter, places) => `${name} names the letter "${letter}". Places: ${places}.`,
    word: (name, word, isIt) =>
      `${name} names the word "${word}". ${isIt ? 'That is it!' : 'That is not it.'}`,
    standing: (players) => `Points: ${listed(players)}.`,
    won: (name, bonus) => `${name} wins, with a bonus of ${bonus}.`,
    results: 'Results:',
  },
  uk: {
    nameFirst: "Назвіть, будь ласка, своє ім'я: від 1 до 64 символів.",
    unknown: 'У цій грі немає такої команди: "/letter X" називає літеру, "/word X" слово.',
    joined: (name, players, size) => `До гри приєднується ${name} (${players} з ${size}).`,
    left: (name) => `Гру залишає ${name}.`,
    gameIsOn: 'Гра вже триває. Приходьте, коли вона скінчиться.',
    notBegun: 'Гра ще не почалася.',
    begins: (letters) => `Гра починається. Літер у слові: ${letters}.`,
    turnOf: (name) => `Ходить ${name}.`,
    notYourTurn: 'Зараз не ваш хід.',
    openAlready: (letter) => `Літеру «${letter}» вже називали. Може, іншу?`,
    letter: (name, letter, places) => `${name} називає літеру «${letter}». Місць: ${places}.`,
    word: (name, word, isIt) => `${name} називає слово «${word}». ${isIt ? 'Це воно!' : 'Це не воно.'}`,
    standing: (players) => `Бали: ${listed(players)}.`,
    won: (name, bonus) => `Перемагає ${name}, премія: ${bonus}.`,
    results: 'Результати:',
  },
  ru: {
    nameFirst: 'Назовите, пожалуйста, своё имя: от 1 до 64 символов.',
    unknown: 'В этой игре нет такой команды: "/letter X" называет букву, "/word X" слово.',
    joined: (name, players, size) => `К игре присоединяется ${name} (${players} из ${size}).`,
    left: (name) => `Из игры выходит ${name}.`,
    gameIsOn: 'Игра уже идёт. Приходите, когда она закончится.',
    notBegun: 'Игра ещё не началась.',
    begins: (letters) => `Игра начинается. Букв в слове: ${letters}.`,
    turnOf: (name) => `Ходит ${name}.`,
    notYourTurn: 'Сейчас не ваш ход.',
    openAlready: (letter) => `Букву «${letter}» уже называли. Может быть, другую?`,
    letter: (name, letter, places) => `${name} называет букву «${letter}». Мест: ${places}.`,
    word: (name, word, isIt) => `${name} называет слово «${word}». ${isIt ? 'Это оно!' : 'Это не оно.'}`,
    standing: (players) => `Очки: ${listed(players)}.`,
    won: (name, bonus) => `Побеждает ${name}, премия: ${bonus}.`,
    results: 'Результаты:',
  },
};

function listed(players: readonly Standing[]): string {
  return players.map(({ name, points }) => `${name} ${points}`).join(', ');
}
