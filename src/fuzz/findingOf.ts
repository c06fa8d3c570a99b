import type { Clause } from '../spec/Spec.js';
import type { Confirmed } from './confirm.js';
import type { Attack } from './Attack.js';
import type { FindingKind, FuzzFinding } from './FuzzFinding.js';
import { hintOf, type ClauseHint } from './hintOf.js';
import { offenceOf } from './offenceOf.js';
import { writeScript } from './script/notation.js';

/** What is known of a finding beside how it went. */
export interface FoundAt extends Pick<FuzzFinding, 'run' | 'layer' | 'at'> {
  readonly attack: Attack;
  readonly clauses: readonly Clause[];
  /** How strongly a clause binds the program. */
  readonly level: (clause: Clause) => Clause['level'];
  readonly clauseHint: ClauseHint;
}

/** Defects after which nobody is served. */
const DEADLY: ReadonlySet<FindingKind> = new Set(['crash', 'hang', 'dead listener']);

/** A finding, as it is told. */
export function findingOf(
  confirmed: Confirmed,
  { attack, clauses, level, clauseHint, ...found }: FoundAt,
): FuzzFinding {
  const { script, outcome, reproduced } = confirmed;
  const { wrong, site, transcript, exit, errors } = outcome;
  // Whoever is not served any more has to thank somebody for it.
  const broken = DEADLY.has(wrong.kind)
    ? (attack.survival?.[offenceOf(script)] ?? wrong.clause)
    : wrong.clause;
  // The attack of a protocol names its own clauses; a test holds that they are there.
  const clause = clauses.find(({ id }) => id === broken)!;
  return {
    ...found,
    kind: wrong.kind,
    clause: {
      id: clause.id,
      level: level(clause),
      text: clause.text,
      place: `${clause.file}:${clause.line}`,
    },
    state: wrong.state,
    place: site?.place ?? (wrong.kind === 'leak' ? wrong.detail : undefined),
    headline: site?.headline,
    difference: wrong.difference,
    hint: hintOf(confirmed, clauseHint),
    transcript,
    script: writeScript(script),
    reproduced,
    exit,
    errors: site?.explanation?.join('\n') ?? errors,
  };
}
