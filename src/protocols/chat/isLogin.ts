import { parse } from '../../generated/chat.js';

/** Whether a text is a login (grammar/chat.peggy). */
export function isLogin(text: string): boolean {
  try {
    parse(text, { startRule: 'login' });
    return true;
  } catch {
    return false;
  }
}
