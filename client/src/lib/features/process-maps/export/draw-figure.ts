import { mount, tick, unmount } from 'svelte';
import MapFigure from '../figure/MapFigure.svelte';
import type { Figure } from '../figure/figure.ts';

/** Draws a figure out of sight, by day whatever the reader chose, for as long as `use` takes. */
export async function withDrawing<Result>(
  figure: Figure,
  label: string,
  use: (drawing: SVGSVGElement) => Result | Promise<Result>,
): Promise<Result> {
  const host = document.createElement('div');
  host.className = 'inrol-theme';
  host.dataset['theme'] = 'light';
  Object.assign(host.style, { position: 'fixed', insetInlineStart: '-200000px', top: '0', width: 'max-content' });
  document.body.append(host);
  await document.fonts.ready;
  const drawn = mount(MapFigure, { target: host, props: { figure, label } });
  await tick();
  try {
    return await use(host.querySelector<SVGSVGElement>('svg.map-figure')!);
  } finally {
    await unmount(drawn);
    host.remove();
  }
}
