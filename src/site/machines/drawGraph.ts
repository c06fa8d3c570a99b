import { instance } from '@viz-js/viz';

/** Draws a graph as SVG: what it is in the language of Graphviz, and its name. */
export type DrawGraph = (dot: string, title: string) => string;

/** Loads Graphviz. The pictures take their colours from where they stand. */
export async function loadGraphviz(): Promise<DrawGraph> {
  const viz = await instance();
  return (dot, title) => tidied(viz.renderString(dot, { format: 'svg' }), title);
}

/** The picture alone, under its own name, in pixels. */
function tidied(svg: string, title: string): string {
  return svg
    .slice(svg.indexOf('<svg'))
    .replace(/<svg width="([\d.]+)pt" height="([\d.]+)pt"/, (_, width: string, height: string) => {
      const [w, h] = [width, height].map((each) => Math.ceil((Number(each) * 4) / 3));
      return `<svg class="graph" role="group" aria-label="${title}" width="${w}" height="${h}"`;
    })
    .replaceAll(/ xmlns(?::xlink)?="[^"]*"/g, '')
    .replaceAll('xlink:href', 'href')
    .replaceAll('xlink:title', 'aria-label')
    .replaceAll(/<!--[^]*?-->\n?/g, '')
    .replaceAll(/ id="[^"]*"/g, '')
    .replaceAll(/ (?:font-family|font-size|fill|stroke)="[^"]*"/g, (attribute) =>
      attribute.startsWith(' font-size') || attribute === ' fill="none"' ? attribute : '',
    )
    .trimEnd();
}
