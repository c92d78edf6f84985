import type { ModdleElement } from 'bpmn-moddle';

const property = (element: ModdleElement, name: string): unknown =>
  (element as unknown as Record<string, unknown>)[name];

const isElement = (value: unknown): value is ModdleElement =>
  typeof value === 'object' && value !== null && '$type' in value;

/** What stands under a property of an element: its children, none, or the one that is there. */
export function childrenOf(element: ModdleElement, name: string): ModdleElement[] {
  const value = property(element, name);
  return (Array.isArray(value) ? (value as unknown[]) : [value]).filter(isElement);
}

export const childOf = (element: ModdleElement, name: string): ModdleElement | null =>
  childrenOf(element, name)[0] ?? null;

export const textOf = (element: ModdleElement, name: string): string => {
  const value = property(element, name);
  return typeof value === 'string' ? value : '';
};

export const numberOf = (element: ModdleElement, name: string): number => {
  const value = Number(property(element, name));
  return Number.isFinite(value) ? value : 0;
};

/** What a property says of yes or no; null where it says nothing. */
export const flagOf = (element: ModdleElement, name: string): boolean | null => {
  const value = property(element, name);
  return typeof value === 'boolean' ? value : null;
};

/** Attributes that nobody described, such as those of a tool. */
export const foreignAttributes = (element: ModdleElement): string[] =>
  Object.keys((property(element, '$attrs') as Record<string, string> | undefined) ?? {});

/** Whether an element is of a type of BPMN, or of one that derives from it. */
export const isA = (element: ModdleElement, ...types: readonly string[]): boolean =>
  types.some((type) => element.$instanceOf?.(`bpmn:${type}`) ?? false);

/** The id within the id of an element that we wrote ourselves; null in files of others. */
export const ownIdOf = (element: ModdleElement, kind: 'lane' | 'step' | 'flow'): string | null => {
  const id = textOf(element, 'id');
  return id.startsWith(`${kind}-`) && uuid.test(id.slice(kind.length + 1)) ? id.slice(kind.length + 1) : null;
};

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** On one line, as others break it for the boxes of their tool; ours as it was written. */
export const nameOf = (element: ModdleElement): string => {
  const name = textOf(element, 'name').toWellFormed();
  const ours = ownIdOf(element, 'step') ?? ownIdOf(element, 'lane') ?? ownIdOf(element, 'flow');
  return ours ? name : name.replace(/\s+/g, ' ').trim();
};

/** What was written about an element; exactly as it was written. */
export const documentationOf = (element: ModdleElement): string =>
  childrenOf(element, 'documentation')
    .map((entry) => textOf(entry, 'text'))
    .filter((text) => text !== '')
    .join('\n\n')
    .toWellFormed();

export const extensionsOf = (element: ModdleElement): ModdleElement[] => {
  const extensions = childOf(element, 'extensionElements');
  return extensions ? childrenOf(extensions, 'values') : [];
};

/** Our own extension element, in a file that we wrote. */
export const markOf = (element: ModdleElement): ModdleElement | null =>
  extensionsOf(element).find(({ $type }) => $type === 'inrol:Step') ?? null;
