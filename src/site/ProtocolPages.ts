import type { Rule, Rules } from '../grammar/ast.js';
import { readGrammar, type LocatedGrammar } from '../grammar/diagnose/readGrammar.js';
import type { Heat } from '../grammar/railroad/heat.js';
import { referencesOf } from '../grammar/startRules.js';
import { heatOf } from '../report/heatOf.js';
import { grammarPath, machinePath, protocolPath, rulePath, specPath } from './addresses.js';
import type { Sibling } from './Link.js';
import { machinesOf, type ShownMachine } from './machines/machinesOf.js';
import { MachineHeat } from './machines/MachineHeat.js';
import type { ShownReport } from './reports/shownReports.js';
import type { ProtocolSource } from './Source.js';
import type { Texts } from './texts/Texts.js';

/** A protocol, and which pages it has. */
export class ProtocolPages {
  readonly source: ProtocolSource;
  readonly name: string;
  readonly grammar: LocatedGrammar;
  readonly machines: readonly ShownMachine[];
  /** What came of checks of its programs. */
  readonly reports: readonly ShownReport[];
  /** The reports that tell what of the protocol was brought about. */
  readonly counted: number;
  /** How many lines took each way through the grammar in these reports; `undefined` where there are none. */
  readonly heat: Heat | undefined;

  /** @throws TypeError where the grammar is none */
  constructor(source: ProtocolSource, reports: readonly ShownReport[] = []) {
    const [own, ...shared] = source.grammar;
    const { grammar } = readGrammar(own, shared);
    if (!grammar) throw new TypeError(`${own.source} is no grammar`);
    this.source = source;
    this.name = source.protocol.name;
    this.grammar = grammar;
    this.machines = machinesOf(source.protocol);
    this.reports = reports;
    const runs = reports.map(({ run }) => run).filter(({ coverage }) => coverage);
    this.counted = runs.length;
    this.heat = runs.length > 0 ? heatOf(runs) : undefined;
  }

  /** How often the states and transitions of a machine were come to in the reports; `undefined` where none tells. */
  machineHeat(id: string): MachineHeat | undefined {
    const heat = new MachineHeat(
      id,
      this.reports.flatMap(({ run }) => run.coverage ?? []),
    );
    return heat.runs > 0 ? heat : undefined;
  }

  get rules(): Rules {
    return this.grammar.rules;
  }

  /** The rules that have a page: those of its own file, and those of other files that they lead to. */
  get shownRules(): readonly Rule[] {
    const names = new Set(this.grammar.own.map(({ name }) => name));
    // A set visits what is added to it while it is walked.
    for (const name of names) for (const other of referencesOf(this.rules[name]!)) names.add(other);
    return [...names].map((name) => this.rules[name]!);
  }

  /** The page of the rule of that name; `undefined` where it has none. */
  rulePage(name: string): string | undefined {
    const rule = this.shownRules.find((each) => each.name === name);
    return rule && rulePath(this.name, rule);
  }

  /** All but the pages of single rules. */
  siblings({ protocol: texts }: Texts): readonly Sibling[] {
    return [
      { address: protocolPath(this.name), title: texts.overview },
      { address: specPath(this.name), title: texts.specification },
      { address: grammarPath(this.name), title: texts.grammar },
      ...this.machines.map(({ machine }) => ({ address: machinePath(machine.id), title: machine.id })),
    ];
  }
}
