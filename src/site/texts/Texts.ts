import type { Verdict } from '../../engine/Result.js';
import type { Role } from '../../spec/Spec.js';
import type { Part } from '../machines/machinesOf.js';
import type { Writer } from '../tryLine/lineKinds.js';

/** What the site says in one language, but for the specifications and guides themselves. */
export interface Texts {
  readonly skip: string;
  readonly wholeSite: string;
  readonly protocols: string;
  readonly guides: string;
  readonly requirements: string;
  readonly reports: string;
  readonly api: string;
  readonly conventions: string;
  readonly madeBy: (version: string) => string;
  readonly onThisPage: string;
  readonly home: {
    readonly title: string;
    readonly lead: string;
    /** `port`: missing where there is none. */
    readonly facts: (port: number | undefined, clauses: number) => string;
  };
  readonly protocol: {
    readonly overview: string;
    readonly specification: string;
    readonly specificationLead: string;
    readonly specificationLeadOfTraces: string;
    readonly grammar: string;
    readonly grammarLead: string;
    readonly machines: string;
    readonly variants: string;
    readonly port: string;
    readonly noPort: string;
    readonly run: string;
    /** Before a command that demands a variant. */
    readonly runVariant: string;
    readonly runClient: string;
  };
  readonly roles: Readonly<Record<Role, string>>;
  readonly clause: {
    readonly link: (id: string) => string;
    readonly copied: string;
    readonly binds: (role: string) => string;
    readonly mustWhen: (variant: string) => string;
    readonly check: string;
    readonly mutants: (count: number) => string;
    readonly others: (count: number) => string;
    readonly unchecked: string;
    readonly whatMutantsAre: string;
  };
  readonly transcript: {
    readonly title: (variant: string | undefined) => string;
    readonly asText: string;
    readonly asOctets: string;
    readonly side: { readonly client: string; readonly server: string };
  };
  readonly trace: { readonly title: (variant: string) => string };
  readonly plainText: string;
  readonly section: (title: string) => string;
  readonly grammar: {
    readonly title: (protocol: string) => string;
    readonly lead: string;
    readonly starts: string;
    readonly kinds: { readonly message: string; readonly union: string; readonly text: string };
    readonly shared: string;
    readonly rule: string;
    readonly kind: string;
    readonly diagram: (rule: string) => string;
    readonly diagramTitle: string;
    readonly peg: string;
    readonly abnf: string;
    /** Begins a sentence on what the grammar says and its ABNF does not. */
    readonly loss: string;
    readonly uses: string;
    readonly usedBy: string;
    readonly nothing: string;
    readonly valid: string;
    readonly invalid: string;
    readonly invalidLead: string;
    readonly line: string;
    readonly octets: string;
    readonly edit: string;
    readonly reason: string;
    readonly noSamples: string;
    readonly noMisses: string;
    /** What numbers of reports there are in the diagrams. */
    readonly heat: (reports: number) => string;
  };
  readonly machine: {
    readonly titles: Readonly<Record<Part, string>>;
    readonly lead: Readonly<Record<Part, string>>;
    readonly diagram: string;
    readonly table: string;
    readonly tableLead: string;
    readonly input: string;
    readonly inState: (state: string) => string;
    readonly start: string;
    readonly final: string;
    readonly stays: string;
    readonly undefined: string;
    readonly noOutput: string;
    /** Where a judge of traces puts out nothing. */
    readonly accepts: string;
    /** Between outputs of which there is one or the other. */
    readonly or: string;
    readonly otherwise: string;
    /** What numbers of reports there are in the picture. */
    readonly heat: (reports: number) => string;
    readonly entered: (count: number) => string;
    readonly taken: (count: number) => string;
    readonly times: (count: number) => string;
  };
  readonly report: {
    readonly overview: string;
    readonly lead: (reports: number) => string;
    readonly program: string;
    readonly holding: string;
    readonly broken: string;
    readonly warnings: string;
    readonly undecided: string;
    /** A number of programs follows. */
    readonly brokenBy: string;
    /** A number of programs follows. */
    readonly warningFor: string;
    readonly allHold: (clauses: number) => string;
    readonly allOpen: (clauses: number) => string;
    readonly unasked: (clauses: number) => string;
    readonly verdicts: Readonly<Record<Verdict, string>>;
  };
  readonly table: {
    readonly lead: (clauses: number, must: number, should: number, may: number) => string;
    readonly id: string;
    readonly level: string;
    readonly role: string;
    readonly sentence: string;
    readonly check: string;
    readonly mutants: string;
    readonly all: string;
    readonly protocol: string;
    /** Of a table that is filtered; `{shown}` and `{all}` stand for numbers. */
    readonly shown: string;
    /** Where no row is shown; `{all}` stands for a number. */
    readonly none: string;
    /** Of a field: words that a row has to have. */
    readonly words: string;
    readonly reset: string;
    readonly alsoAs: string;
  };
  /** What the tool says in which a line is typed; what stands in braces is filled in. */
  readonly tryLine: {
    readonly title: string;
    /** Where no script runs. */
    readonly noScript: string;
    readonly lead: string;
    readonly escapes: string;
    readonly kind: string;
    readonly kinds: Readonly<Record<Writer, string>>;
    /** `{names}`: the variants that have the kind. */
    readonly variant: string;
    readonly line: string;
    readonly end: string;
    readonly ends: { readonly LF: string; readonly CRLF: string; readonly none: string };
    readonly examples: string;
    /** Of the example that is refused. */
    readonly miss: string;
    readonly accepted: string;
    readonly message: string;
    readonly noFields: string;
    readonly empty: string;
    /** `{offset}`: octets before that place. */
    readonly refused: string;
    readonly found: string;
    readonly possible: string;
    readonly theEnd: string;
    readonly anyCharacter: string;
    readonly ruledOut: string;
    /** The predicates follow. */
    readonly byPredicate: string;
    readonly notUtf8: string;
    readonly endInside: string;
    /** `{names}`: the variants with the framing chunk. */
    readonly framing: string;
    readonly wrongEscape: string;
    readonly octets: string;
    readonly offset: string;
    readonly octet: string;
    readonly character: string;
    readonly copy: string;
    readonly copied: string;
    readonly notCopied: string;
  };
  /** What the tool says in which a machine is walked; what stands in braces is filled in. */
  readonly walk: {
    readonly title: string;
    /** Where no script runs. */
    readonly noScript: string;
    readonly lead: string;
    readonly leadShared: string;
    readonly leadProgram: string;
    readonly states: string;
    /** `{state}`: where the machine is. */
    readonly begins: string;
    /** `{state}` */
    readonly ended: string;
    /** `{input}`, `{state}` */
    readonly nothing: string;
    readonly back: string;
    readonly again: string;
    readonly copy: string;
    readonly copied: string;
    readonly notCopied: string;
    /** `{state}` */
    readonly defined: string;
    /** `{state}` */
    readonly undefined: string;
    readonly empty: string;
    readonly give: string;
    readonly wrong: Readonly<Record<'wrongEscape' | 'notUtf8' | 'noNumber', string>>;
    /** Where the grammar has no message of what is typed; `{line}`: what would be written, `{offset}`: octets before that place. */
    readonly refused: string;
    /** The same; `{message}`: what the line is instead. */
    readonly readAs: string;
    /** `{text}` */
    readonly quoted: string;
    /** In the middle of a text that is shortened; `{count}`: characters. */
    readonly more: string;
    /** Of a link that holds steps which cannot be. */
    readonly restOfLink: string;
    readonly log: string;
    /** `{state}` */
    readonly stays: string;
    /** `{guard}`: its name. */
    readonly guard: string;
    readonly otherwise: string;
    readonly noOutput: string;
    readonly accepts: string;
    readonly does: Readonly<
      Record<'send' | 'print' | 'show' | 'share' | 'close' | 'exit' | 'refuse', string>
    >;
    /** `{expected}`: what would have been right; `{actual}`: what came instead. */
    readonly refusal: string;
    /** `{peers}`: the numbers of connections. */
    readonly on: string;
    readonly onNone: string;
    readonly unwritable: string;
  };
  readonly search: {
    readonly label: string;
    readonly placeholder: string;
    readonly none: string;
    readonly failed: string;
    /** Of what is found; `{count}` stands for a number. */
    readonly found: string;
    /** What can be found. */
    readonly kinds: {
      readonly protocol: string;
      readonly specification: string;
      readonly section: string;
      readonly clause: string;
      readonly rule: string;
      readonly machine: string;
      readonly guide: string;
    };
  };
}
