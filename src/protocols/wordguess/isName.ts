/** Whether it is a name, as the grammar has it: the rule `name`. */
export function isName(text: string): boolean {
  return NAME.test(text) && [...text].length <= MOST;
}

const NAME = /^(?!\/)[^\p{Cc}\p{Z}\p{Cs}](?:\p{Zs}*[^\p{Cc}\p{Z}\p{Cs}])*$/u;
/** Characters of a name. */
const MOST = 64;
