import type { TemplateField } from '../../grammar/template/Template.js';

/** What stands in the templates of dialects: a login and a text as in grammar/chat.peggy. */
export const templateFields: readonly TemplateField[] = [
  {
    name: 'login',
    rule: String.raw`![\p{White_Space}]u+ (!([\p{White_Space}]u+ !.) [^\p{Cc}:]u)|1..64|`,
    known: 'first',
  },
  { name: 'text', rule: String.raw`[^\r\n]u+`, known: 'each' },
];
