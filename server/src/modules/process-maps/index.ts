/** Process maps: drawn together in a live document, kept under a name in versions. */
export { MapGate } from './map-gate.ts';
export { ProcessMapsModule } from './process-maps.module.ts';
export { ProcessMapsService } from './process-maps.service.ts';
