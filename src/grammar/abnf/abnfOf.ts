import type { Rule, Rules } from '../ast.js';
import type { Encoding } from '../Codec.js';
import { Language } from '../language/Language.js';
import { abnfNames } from './abnfNames.js';
import type { AbnfNode, Nodes } from './AbnfNode.js';
import { lossesOf } from './lossesOf.js';
import { lossyNodes } from './lossyNodes.js';
import { createNodes } from './nodeOf.js';
import { UNIVERSES } from './ranges.js';
import { remarksOf } from './remarksOf.js';
import { wordsOf, type Writing } from './wordsOf.js';
import { wrapped } from './wrapped.js';

/** A rule in ABNF (RFC 5234, with the strings of RFC 7405). */
export interface Abnf {
  /** The name of the rule in ABNF (see `abnfNames`). */
  readonly name: string;
  /** `name = elements`, in lines of 72 columns at the most. */
  readonly text: string;
  /**
   * What the rule demands and its ABNF does not. Where this is empty, for the rule and for all that it refers to, it
   * stands for the same texts, each read in one way alone: the grammar's.
   */
  readonly losses: readonly string[];
  /** How the text is to be read. */
  readonly remarks: readonly string[];
}

/**
 * Says a rule of a grammar in ABNF.
 *
 * @param encoding - how the octets of its lines are characters: the values of ABNF are the numbers of these
 */
export function abnfOf(rule: Rule, rules: Rules, encoding: Encoding): Abnf {
  const { names, nodes, lossy } = grammarOf(rules, encoding);
  const node = nodes.get(rule.name)!;
  const name = names.get(rule.name)!;
  const writing: Writing = {
    nameOf: (each) => names.get(each)!,
    isSaid: (predicate) => lossy.has(predicate),
  };
  return {
    name,
    text: wrapped(name, wordsOf(node, writing), {
      isChoice: node.type === 'alternation' && node.inOrder.length > 0,
    }),
    losses: lossesOf(node, lossy, writing),
    remarks: remarksOf(rule, node, { name, encoding, writing }),
  };
}

/** A grammar in ABNF. */
interface AbnfGrammar {
  readonly names: ReadonlyMap<string, string>;
  readonly nodes: Nodes;
  readonly lossy: ReadonlySet<AbnfNode>;
}

/** It is found out once for all rules of a grammar. */
function grammarOf(rules: Rules, encoding: Encoding): AbnfGrammar {
  let ofRules = known.get(rules);
  if (!ofRules) known.set(rules, (ofRules = new Map()));
  let grammar = ofRules.get(encoding);
  if (!grammar) ofRules.set(encoding, (grammar = findOut(rules, encoding)));
  return grammar;
}

const known = new WeakMap<Rules, Map<Encoding, AbnfGrammar>>();

function findOut(rules: Rules, encoding: Encoding): AbnfGrammar {
  const nodeOf = createNodes(rules, UNIVERSES[encoding]);
  const nodes = new Map(Object.values(rules).map(({ name, expression }) => [name, nodeOf(expression)]));
  return { names: abnfNames(rules), nodes, lossy: lossyNodes(new Language(rules, [OCTETS]), nodes) };
}

/** Characters that are octets are told from all others. */
const OCTETS = {
  type: 'class',
  parts: [['\0', '\xff']],
  properties: [],
  inverted: false,
  ignoreCase: false,
  unicode: true,
} as const;
