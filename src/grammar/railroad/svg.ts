import type { Box, Caption, Frame, Shape } from './Figure.js';
import { captionWidthOf, round, widthOf } from './metrics.js';

/** A sheet of shapes, and what it shows in words. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
  readonly title: string;
  /** Whether it brings its style along. */
  readonly styled: boolean;
}

/**
 * Writes a sheet as SVG. It takes its colours from where it stands: `currentColor`, and the custom properties
 * `--railroad-literal`, `--railroad-class`, `--railroad-rule` and `--railroad-quiet`.
 */
export function svgOf({ width, height, shapes, title, styled }: Sheet): string {
  // What is a picture has no parts that somebody could come to by the keyboard: so one with links is a group of them.
  const role = shapes.some((shape) => shape.type === 'box' && shape.href !== undefined) ? 'group' : 'img';
  // Frames first: what they go around lies upon them.
  const ordered = ['frame', 'line', 'box', 'caption'].flatMap((type) =>
    shapes.filter((each) => each.type === type),
  );
  const name = escaped(title);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="railroad" role="${role}" aria-label="${name}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<title>${name}</title>`,
    ...(styled ? [`<style>${RAILROAD_STYLE}</style>`] : []),
    ...ordered.map(elementOf),
    '</svg>',
  ].join('\n');
}

/** How the shapes look; a page with several diagrams has it once. */
export const RAILROAD_STYLE = [
  // A picture by itself has nobody to take its colours from.
  'svg.railroad:root{color:#1f2328;background:#fff}',
  '@media(prefers-color-scheme:dark){svg.railroad:root{color:#e6edf3;background:#0d1117;--railroad-literal:#12382a;--railroad-class:#3a2f12;--railroad-rule:#17305a;--railroad-quiet:#9aa4af}}',
  '.railroad text{font:14px ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;fill:currentColor;white-space:pre}',
  '.railroad .caption{font-size:11px;fill:var(--railroad-quiet,#59636e)}',
  '.railroad path{fill:none;stroke:currentColor;stroke-width:1.5}',
  '.railroad rect{stroke:currentColor;stroke-width:1}',
  '.railroad .literal rect{fill:var(--railroad-literal,#dafbe1)}',
  '.railroad .class rect{fill:var(--railroad-class,#fff3cd)}',
  '.railroad .reference rect,.railroad .message rect{fill:var(--railroad-rule,#ddeeff)}',
  '.railroad .message text{font-weight:bold}',
  '.railroad rect.predicate{fill:none;stroke-dasharray:5 3}',
  '.railroad rect.field{fill:none;stroke:var(--railroad-quiet,#59636e);stroke-opacity:.5}',
  '.railroad path.degree0,.railroad .degree0 rect{stroke-dasharray:2 4}',
  ...['#9a7b4f', '#c07a2c', '#d9641e', '#e5341d'].map(
    (color, index) =>
      `.railroad path.degree${index + 1},.railroad .degree${index + 1} rect{stroke:${color};stroke-width:${2 + index / 2}}`,
  ),
  '.railroad a:hover rect,.railroad a:focus-visible rect{stroke-width:2.5}',
  '.railroad a:hover text{text-decoration:underline}',
].join('');

function elementOf(shape: Shape): string {
  switch (shape.type) {
    case 'line':
      return `<path${shape.degree === undefined ? '' : ` class="degree${shape.degree}"`} d="${shape.path}"/>`;
    case 'frame':
      return `<rect class="${shape.kind}" ${sides(shape)} rx="6"/>`;
    case 'caption':
      return textAt(shape.x, shape.y + 12, captionWidthOf(shape.text), shape.text, ' class="caption"');
    case 'box':
      return station(shape);
  }
}

function station(box: Box): string {
  const radius = box.kind === 'literal' ? box.height / 2 : box.kind === 'class' ? 8 : 0;
  const width = widthOf(box.text);
  const text = textAt(box.x + (box.width - width) / 2, box.y + box.height / 2 + 5, width, box.text, '');
  const degree = box.degree === undefined ? '' : ` degree${box.degree}`;
  const drawn = `<g class="${box.kind}${degree}"><rect ${sides(box)} rx="${radius}"/>${text}</g>`;
  return box.href === undefined ? drawn : `<a href="${escaped(box.href)}">${drawn}</a>`;
}

/** Drawn with just that length, whatever font there is. */
function textAt(x: number, y: number, length: number, text: string, attributes: string): string {
  return `<text${attributes} x="${round(x)}" y="${round(y)}" textLength="${round(length)}" lengthAdjust="spacingAndGlyphs">${escaped(text)}</text>`;
}

function sides({ x, y, width, height }: Box | Frame | Caption): string {
  return `x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"`;
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>"]/g, (character) => ENTITIES[character]!);
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
