import type { ProcessMapContent } from '@inrol/contracts/sync';
import { moddle } from '../marks.ts';
import { diagramOf } from './diagram.ts';
import type { Drawing } from './drawing.ts';
import { processOf } from './process.ts';
import { xmlText } from './xml-text.ts';

/**
 * A map as a BPMN 2.0 file with a diagram. What BPMN has no words for stands in extension elements, so that `readBpmn` gives
 * the same content back. Signs that XML cannot hold are left out.
 */
export async function writeBpmn(title: string, content: ProcessMapContent, drawing: Drawing): Promise<string> {
  const writer = moddle();
  const made = processOf(writer, xmlText(title), content, drawing);
  const definitions = writer.create('bpmn:Definitions', {
    id: 'definitions',
    name: xmlText(title),
    targetNamespace: 'urn:inrol:maps',
    exporter: 'Inrol',
    rootElements: made.collaboration ? [made.collaboration, made.process] : [made.process],
    diagrams: [diagramOf(writer, content, drawing, made)],
  });
  const { xml } = await writer.toXML(definitions, { format: true });
  return xml;
}
