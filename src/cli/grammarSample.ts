import { Sampler } from '../grammar/samples.js';
import { startRulesOf } from '../grammar/startRules.js';
import { samplesAsJson, writeSamples, type RuleSamples } from '../report/samples.js';
import { painter } from '../report/text.js';
import { CliError } from './CliError.js';
import { readGrammarFile } from './grammarFile.js';
import { say } from './say.js';
import { takesColor } from './takesColor.js';
import { ruleNamed, usableGrammar } from './usableGrammar.js';

export interface SampleCommandOptions {
  readonly rule?: string;
  readonly invalid?: boolean;
  readonly number: number;
  readonly seed?: number;
  readonly octets?: boolean;
  readonly json?: boolean;
}

/** `assay grammar sample`: lines of a grammar, or near misses of them. */
export function grammarSample(name: string, options: SampleCommandOptions): void {
  const grammar = usableGrammar(name);
  const chosen =
    options.rule === undefined ? startRulesOf(grammar.rules) : [ruleNamed(options.rule, grammar)];
  if (chosen.length === 0)
    throw new CliError('The grammar does not say what a line is: name a rule with --rule.');
  const seed = options.seed ?? Math.floor(Math.random() * 2 ** 31);
  const { file, shared } = readGrammarFile(name);
  const encoding = options.octets ? 'octets' : 'utf-8';
  const sampler = new Sampler([file, ...shared], { count: options.number, seed, encoding });
  const samples = chosen.map((rule): RuleSamples =>
    options.invalid
      ? { rule, type: 'invalid', samples: sampler.invalid(rule) }
      : { rule, type: 'valid', samples: sampler.valid(rule) },
  );
  if (options.json) return say([samplesAsJson(samples, seed)]);
  const paint = painter(takesColor(process.stdout));
  say([...writeSamples(samples, paint), '', paint('dim', `seed ${seed}`)]);
}
