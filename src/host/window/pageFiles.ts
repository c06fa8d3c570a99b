import { readFileSync } from 'node:fs';

/** A file that belongs to the page. */
export interface PageFile {
  readonly type: string;
  readonly content: Buffer;
}

/** Those that there are; no other one is ever served. */
const NAMES = [
  'main.js',
  'Connection.js',
  'fill.js',
  'Form.js',
  'Line.js',
  'LogView.js',
  'window.css',
  'icon.svg',
];

const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
};

/** The files of the page by their paths. */
export function readPageFiles(): ReadonlyMap<string, PageFile> {
  return new Map(
    NAMES.map((name) => {
      const content = readFileSync(new URL(`page/${name}`, import.meta.url));
      return [`/${name}`, { type: TYPES[name.split('.')[1]!]!, content }];
    }),
  );
}
