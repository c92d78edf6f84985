/** The kinds of file that a map can be saved as. */
export const mapFormats = ['bpmn', 'svg', 'png', 'csv'] as const;
export type MapFormat = (typeof mapFormats)[number];
