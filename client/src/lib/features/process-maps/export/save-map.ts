import { writeBpmn } from '@inrol/bpmn';
import type { ProcessMapContent } from '@inrol/contracts/sync';
import { figureOf } from '../figure/figure.ts';
import { layOut } from '../layout/layout.ts';
import { routeFlows } from '../layout/routes.ts';
import { csvOf } from './csv-file.ts';
import { withDrawing } from './draw-figure.ts';
import type { MapFormat } from './map-format.ts';
import { mapRows } from './map-rows.ts';
import { pngOf } from './png-file.ts';
import { saveFile } from './save-file.ts';
import { svgFile } from './svg-file.ts';

/** Gives a map as a file, to take elsewhere. */
export async function saveMap(title: string, content: ProcessMapContent, format: MapFormat): Promise<void> {
  saveFile(title, format, await fileOf(title, content, format));
}

async function fileOf(title: string, content: ProcessMapContent, format: MapFormat): Promise<Blob> {
  switch (format) {
    case 'bpmn': {
      const layout = layOut(content.lanes, content.steps);
      const drawing = { ...layout, routes: routeFlows(layout, content.flows) };
      return new Blob([await writeBpmn(title, content, drawing)], { type: 'application/xml' });
    }
    case 'svg':
      return withDrawing(figureOf(content), title, svgFile);
    case 'png':
      return withDrawing(figureOf(content), title, pngOf);
    case 'csv':
      return new Blob([csvOf(mapRows(content))], { type: 'text/csv' });
  }
}
