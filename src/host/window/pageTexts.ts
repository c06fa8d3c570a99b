import type { Language } from '../../protocols/Window.js';

/** What every window says, whatever its protocol is. */
export interface PageTexts {
  readonly connecting: string;
  readonly connected: string;
  readonly lost: string;
  readonly left: string;
  /** The headline of the log. */
  readonly log: string;
  /** In place of a log in which nothing stands. */
  readonly empty: string;
  /** `{count}` stands for how many they are. */
  readonly missed: string;
  /** The button that leads to the newest lines. */
  readonly newest: string;
  /** `{limit}` stands for octets. */
  readonly tooLong: string;
  readonly oneLine: string;
  readonly notSent: string;
  readonly noScript: string;
}

export const PAGE_TEXTS: Readonly<Record<Language, PageTexts>> = {
  en: {
    connecting: 'Connecting…',
    connected: 'Connected',
    lost: 'Connection lost, trying again…',
    left: 'You have left. Send something to come back.',
    log: 'Log',
    empty: 'Nothing has been said yet.',
    missed: 'Lines not shown here: {count}',
    newest: 'To the newest lines',
    tooLong: 'That is too long: a line has up to {limit} bytes.',
    oneLine: 'Not pasted: that is more than one line.',
    notSent: 'Not sent: there is no connection. What you wrote is kept.',
    noScript: 'This page needs JavaScript.',
  },
  uk: {
    connecting: 'З’єднання…',
    connected: 'З’єднано',
    lost: 'З’єднання втрачено, спроба відновити…',
    left: 'Ви вийшли. Надішліть щось, щоб повернутися.',
    log: 'Журнал',
    empty: 'Ще ніхто нічого не сказав.',
    missed: 'Пропущено рядків: {count}',
    newest: 'До найновіших рядків',
    tooLong: 'Задовго: у рядку може бути до {limit} байтів.',
    oneLine: 'Не вставлено: це більше ніж один рядок.',
    notSent: 'Не надіслано: немає з’єднання. Написане збережено.',
    noScript: 'Ця сторінка потребує JavaScript.',
  },
  ru: {
    connecting: 'Соединение…',
    connected: 'Соединено',
    lost: 'Соединение потеряно, попытка восстановить…',
    left: 'Вы вышли. Отправьте что-нибудь, чтобы вернуться.',
    log: 'Журнал',
    empty: 'Пока никто ничего не сказал.',
    missed: 'Пропущено строк: {count}',
    newest: 'К новейшим строкам',
    tooLong: 'Слишком длинно: в строке может быть до {limit} байт.',
    oneLine: 'Не вставлено: это больше одной строки.',
    notSent: 'Не отправлено: нет соединения. Написанное сохранено.',
    noScript: 'Этой странице нужен JavaScript.',
  },
};
