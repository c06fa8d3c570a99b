import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Window } from '../../protocols/Window.js';
import { isOwnHost } from './guard.js';
import { languageFor } from './languageFor.js';
import type { PageFile } from './pageFiles.js';
import { pageOf } from './pageOf.js';

/** What the page of a window is made of. */
export interface Site {
  readonly window: Window;
  /** What the server was told to listen on. */
  readonly host: string;
  /** The longest line, in octets. */
  readonly limit: number;
  readonly files: ReadonlyMap<string, PageFile>;
}

/** Answers a request for the page, or for one of its files. */
export function answerRequest(request: IncomingMessage, response: ServerResponse, site: Site): void {
  for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
  const { method, url = '', headers } = request;
  // Nothing that a request could bring along is of any use here.
  request.resume();
  if (!isOwnHost(request, site.host))
    return refuse(response, 403, 'This server is not known by that name. Its address always works.');
  if (method !== 'GET' && method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    return refuse(response, 405, 'This page can only be read.');
  }
  const path = url.split('?')[0]!;
  if (path !== '/') {
    const file = site.files.get(path);
    if (!file) return refuse(response, 404, 'There is no such page.');
    response.setHeader('Content-Type', file.type);
    return void response.end(file.content);
  }
  const nonce = randomBytes(16).toString('base64');
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.setHeader('Content-Security-Policy', policyFor(nonce));
  response.setHeader('Vary', 'Accept-Language');
  response.end(pageOf(site.window, languageFor(headers['accept-language']), site.limit, nonce));
}

/** Only what carries the nonce is run; text is never read as markup; nothing is asked of anybody else. */
function policyFor(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src 'nonce-${nonce}'`,
    "connect-src 'self'",
    "img-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

const HEADERS = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
};

function refuse(response: ServerResponse, status: number, sentence: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`${sentence}\n`);
}
