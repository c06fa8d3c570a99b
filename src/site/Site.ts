import type { Language } from '../protocols/Window.js';
import type { Clause } from '../spec/Spec.js';
import { protocolOf } from './addresses.js';
import { ProtocolPages } from './ProtocolPages.js';
import { shownReports, type ShownReport } from './reports/shownReports.js';
import type { SiteSource } from './Source.js';
import type { Texts } from './texts/Texts.js';

/** What every page of a site can look up. */
export class Site {
  readonly source: SiteSource;
  readonly texts: Texts;
  readonly language: Language;
  readonly protocols: readonly ProtocolPages[];
  readonly reports: readonly ShownReport[];
  readonly #clauses: ReadonlyMap<string, Clause>;

  /** @throws TypeError where the grammar of a protocol is none */
  constructor(source: SiteSource, texts: Texts, language: Language) {
    this.source = source;
    this.texts = texts;
    this.language = language;
    this.reports = shownReports(source.reports);
    this.protocols = source.protocols.map(
      (each) =>
        new ProtocolPages(
          each,
          this.reports.filter(({ run }) => run.started?.protocol === each.protocol.name),
        ),
    );
    this.#clauses = new Map(this.clauses.map((clause) => [clause.id, clause]));
  }

  /** All clauses, in the order of the specifications. */
  get clauses(): readonly Clause[] {
    return this.source.protocols.flatMap(({ protocol }) => protocol.clauses);
  }

  /** The clause of that id; `undefined` where the site has none. */
  clauseNamed(id: string): Clause | undefined {
    return this.#clauses.get(id);
  }

  /** The pages of the protocol that a clause is of. */
  pagesFor({ id }: Clause): ProtocolPages {
    return this.protocols.find(({ name }) => name === protocolOf(id))!;
  }
}
