/** A way in which login and text share the wire (spec/chat.md, "Dialects"). */
export interface DialectName {
  readonly name: string;
  /** What a client sends first, a bar, and what it sends for each message. */
  readonly template: string;
}

/** The known dialects, the usual ones first; where a program understands two of them, the one that fits better first. */
export const dialects: readonly DialectName[] = [
  { name: 'canonical', template: '{login} | {login}: {text}' },
  { name: 'space', template: '{login} | {login} {text}' },
  { name: 'colon', template: '{login} | {login}:{text}' },
  { name: 'login-once', template: '{login} | {text}' },
  { name: 'two-sends', template: '{login} | {login} & {text}' },
  { name: 'prefixed', template: 'LOGIN:{login} | MSG:{text}' },
  {
    name: 'python-dict',
    template: "{'login': {login:python}} | {'login': {login:python}, 'text': {text:python}}",
  },
  {
    name: 'json',
    template: '{"login": {login:json}} | {"login": {login:json}, "text": {text:json}}',
  },
  { name: 'unannounced', template: '| {login}: {text}' },
];

/** The only way of programs that know no logins. */
export const ANONYMOUS: DialectName = { name: 'anonymous', template: '{text}' };
