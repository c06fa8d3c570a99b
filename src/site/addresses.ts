import { posix } from 'node:path';
import type { Rule } from '../grammar/ast.js';

/** The page of a protocol. */
export function protocolPath(protocol: string): string {
  return `${protocol}/index.html`;
}

/** The page of its specification. */
export function specPath(protocol: string): string {
  return `${protocol}/spec.html`;
}

/** The plain-text twin of that page. */
export function specTextPath(protocol: string): string {
  return `${protocol}/spec.txt`;
}

/** The place of a clause. */
export function clauseAddress(id: string): string {
  return `${specPath(protocolOf(id))}#${id}`;
}

/** The protocol that a clause is of. */
export function protocolOf(id: string): string {
  return id.split('/', 1)[0]!;
}

/** The page of all rules of a grammar. */
export function grammarPath(protocol: string): string {
  return `${protocol}/grammar/index.html`;
}

/**
 * The page of a rule. Names that differ in capital letters alone are of different kinds: there are file systems on which
 * they would be the same file.
 */
export function rulePath(protocol: string, { name, kind }: Pick<Rule, 'name' | 'kind'>): string {
  return `${protocol}/grammar/${kind === 'text' ? name : `${name}-${kind}`}.html`;
}

/** The page of a machine, by the id of the machine. */
export function machinePath(id: string): string {
  const [protocol, ...rest] = id.split('/');
  return `${protocol}/machines/${rest.join('-')}.html`;
}

/** The page of a guide. */
export function guidePath(name: string): string {
  return `guides/${name}.html`;
}

/** The page of a report, by the name that its page has. */
export function reportPath(name: string): string {
  return `reports/${name}.html`;
}

export const HOME = 'index.html';
export const CONVENTIONS = 'conventions.html';
export const REQUIREMENTS = 'requirements.html';
export const GUIDES = 'guides/index.html';
export const REPORTS = 'reports/index.html';
export const RAILROAD_CSS = 'assets/railroad.css';
export const REPORT_CSS = 'assets/report.css';
export const API = 'api/index.html';

/** Where something stands, seen from a page. */
export type Href = (address: string) => string;

/** Addresses as they are written on a page: relative, so that the site works wherever it lies. */
export function hrefFrom(page: string): Href {
  return (address) => {
    const [path = '', fragment] = address.split('#', 2);
    const place = fragment === undefined ? '' : `#${fragment}`;
    if (path === page) return place || posix.basename(page);
    return `${posix.relative(posix.dirname(page), path)}${place}`;
  };
}

/** The scripts of the pages of a protocol: the tools, and the parser and the machines with which they start. */
export function protocolScripts(protocol: string): readonly string[] {
  return ['assets/tools.js', `assets/${protocol}.js`];
}
