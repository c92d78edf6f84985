import { plainColour } from './plain-colour.ts';

/** Characters that stand in no XML, in whatever form. */
const notXml = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
const colours = ['fill', 'stroke'] as const;
const looks = [
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
  'stroke-linecap',
  'font-family',
  'font-size',
  'font-style',
  'font-weight',
  'text-anchor',
] as const;

/** A drawing on this page as a file that looks the same without our styles: all that they say is written into it. */
export function standaloneSvg(drawing: SVGSVGElement, { words = true } = {}): string {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const originals = [drawing, ...drawing.querySelectorAll('*')];
  const copies = [copy, ...copy.querySelectorAll('*')];
  for (const [at, original] of originals.entries()) writeLooks(original, copies[at]!);
  const paper = document.createElementNS(copy.namespaceURI, 'rect');
  for (const [name, value] of Object.entries({ width: '100%', height: '100%', fill: '#ffffff' }))
    paper.setAttribute(name, value);
  copy.prepend(paper);
  if (!words) for (const text of copy.querySelectorAll('text')) text.remove();
  return new XMLSerializer().serializeToString(copy).replaceAll(notXml, '');
}

function writeLooks(original: Element, copy: Element): void {
  const style = getComputedStyle(original);
  copy.removeAttribute('class');
  for (const name of colours) {
    const value = style.getPropertyValue(name);
    if (value === 'none') copy.setAttribute(name, value);
    else {
      const { hex, opacity } = plainColour(value);
      copy.setAttribute(name, hex);
      if (opacity < 1) copy.setAttribute(`${name}-opacity`, String(opacity));
    }
  }
  const drawn = original.tagName === 'text' ? looks : looks.slice(0, 4);
  for (const name of drawn) copy.setAttribute(name, style.getPropertyValue(name).replace(/"Inrol [^"]*", /, ''));
}

export const svgFile = (drawing: SVGSVGElement): Blob => new Blob([standaloneSvg(drawing)], { type: 'image/svg+xml' });
