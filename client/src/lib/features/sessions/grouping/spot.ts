/** A place where a carried note can be put down: on another note, in a group, in a column. */
export type Spot =
  | { readonly kind: 'note'; readonly id: string }
  | { readonly kind: 'group'; readonly id: string }
  | { readonly kind: 'column'; readonly id: string | null };

/** How a place is marked in the page: the value of `data-spot`. */
export const spotKey = ({ kind, id }: Spot): string => `${kind}:${id ?? ''}`;

export const spotOf = (key: string): Spot => {
  const [kind, id] = key.split(':') as [Spot['kind'], string];
  return kind === 'column' ? { kind, id: id || null } : { kind, id };
};

/** The place that something on the page belongs to. */
export const spotAround = (element: Element | null): string | null =>
  element?.closest<HTMLElement>('[data-spot]')?.dataset['spot'] ?? null;
