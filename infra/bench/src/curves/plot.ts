import type { DialectName } from '../load/dialect.ts';
import { subjects } from '../report/figures.ts';
import { inThreeFigures } from '../report/number.ts';
import type { Curve, Point } from './curve.ts';
import { marksUpTo } from './scale.ts';

const size = { width: 480, height: 320 } as const;
const frame = { left: 60, right: 16, top: 84, bottom: 46 } as const;
const inner = { width: size.width - frame.left - frame.right, height: size.height - frame.top - frame.bottom };

/** Told apart by shape and dashes too, not by colour alone. */
const looks: Readonly<Record<DialectName, { readonly className: string; readonly dashes: string }>> = {
  inrol: { className: 'ours', dashes: '' },
  hocuspocus: { className: 'theirs', dashes: '6 4' },
  'bare-socket-io': { className: 'bare', dashes: '2 3' },
  'bare-ws': { className: 'bare', dashes: '1 4' },
};

/** Readable on paper and at night: the picture brings its own colours for both. */
const style = `
  text { font: 12px system-ui, sans-serif; fill: #3d3a35 }
  .title { font-size: 14px; font-weight: 600; fill: #1f1d1a }
  .grid { stroke: #d8d3ca; stroke-width: 1 }
  path { fill: none; stroke-width: 2 }
  .ours { stroke: #0b5f6b } .dot.ours { fill: #0b5f6b }
  .theirs { stroke: #a2410f } .dot.theirs { fill: #a2410f }
  .bare { stroke: #6b6459 } .dot.bare { fill: #6b6459 }
  .ground { fill: #fdfbf7 }
  @media (prefers-color-scheme: dark) {
    text { fill: #cfc9be } .title { fill: #f3efe7 } .grid { stroke: #45413a } .ground { fill: #1c1a17 }
    .ours { stroke: #6cc5d2 } .dot.ours { fill: #6cc5d2 }
    .theirs { stroke: #f0a173 } .dot.theirs { fill: #f0a173 }
    .bare { stroke: #a8a195 } .dot.bare { fill: #a8a195 }
  }`;

/** A plot as SVG; the same for the same figures. */
export const plot = ({ title, across, up, lines }: Curve): string => {
  const points = lines.flatMap((line) => line.points);
  const marksX = marksUpTo(Math.max(...points.map(({ x }) => x)));
  const marksY = marksUpTo(Math.max(...points.map(({ y }) => y)));
  const left = (x: number) => round(frame.left + (x / marksX.at(-1)!) * inner.width);
  const top = (y: number) => round(frame.top + inner.height - (y / marksY.at(-1)!) * inner.height);
  const at = ({ x, y }: Point) => `${left(x)} ${top(y)}`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${size.height}" role="img">`,
    `<title>${title}</title><style>${style}</style>`,
    `<rect class="ground" width="${size.width}" height="${size.height}" rx="6"/>`,
    `<text class="title" x="16" y="24">${title}</text>`,
    ...lines.map(({ server }, number) => legend(server, legendLeft(lines.slice(0, number)))),
    ...marksY.map(
      (y) => `<line class="grid" x1="${frame.left}" x2="${size.width - frame.right}" y1="${top(y)}" y2="${top(y)}"/>`,
    ),
    ...marksY.map((y) => `<text x="${frame.left - 8}" y="${top(y) + 4}" text-anchor="end">${inThreeFigures(y)}</text>`),
    ...marksX.map(
      (x) =>
        `<text x="${left(x)}" y="${size.height - 26}" text-anchor="${x === marksX.at(-1) ? 'end' : 'middle'}">${inThreeFigures(x)}</text>`,
    ),
    `<text x="${size.width - frame.right}" y="${size.height - 9}" text-anchor="end">${across}</text>`,
    `<text x="16" y="72">${up}</text>`,
    ...lines.flatMap(({ server, points: of }) => [
      `<path class="${looks[server].className}" stroke-dasharray="${looks[server].dashes}" d="M${of.map(at).join(' L')}"/>`,
      ...of.map(({ x, y }) => `<circle class="dot ${looks[server].className}" cx="${left(x)}" cy="${top(y)}" r="3"/>`),
    ]),
    '</svg>',
    '',
  ].join('\n');
};

/** After the names before it, each about as wide as its letters. */
const legendLeft = (before: Curve['lines']): number =>
  Math.round(before.reduce((left, { server }) => left + 46 + subjects[server].length * 6.6, 16));

const legend = (server: DialectName, x: number): string =>
  `<path class="${looks[server].className}" stroke-dasharray="${looks[server].dashes}" d="M${x} 42 h22"/>` +
  `<text x="${x + 28}" y="46">${subjects[server]}</text>`;

const round = (value: number): number => Math.round(value * 10) / 10;
