/** What an outcome can come from: a group, a note, or a step of the process map. A topic is one too. */
export interface Source {
  readonly kind: 'group' | 'note' | 'step';
  readonly id: string;
  readonly title: string;
}
