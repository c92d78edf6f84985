import { m } from '#lib/i18n';
import type { Change } from './what-changed.ts';

const stageWords = { forming: m.spoken_groups_forming, apart: m.spoken_groups_apart, back: m.spoken_groups_back };

/** One sentence for a change. `lying` notes lie on the table now. */
export function inWords(change: Change, lying: number, nameOf: (author: string | null) => string | null): string {
  switch (change.kind) {
    case 'notes': {
      const [first, ...others] = change.notes;
      if (!first || others.length > 0) return m.spoken_notes({ count: change.notes.length });
      const { text, author } = first;
      const name = nameOf(author);
      return name ? m.spoken_note_of({ name, text }) : m.spoken_note({ text });
    }
    case 'revealed':
      return m.spoken_revealed({ count: lying });
    case 'result':
      return m.spoken_result();
    case 'answers':
      return m.spoken_answers();
    case 'groups': {
      const stage = change.stage && stageWords[change.stage]();
      return [stage, change.own && m.spoken_own_group({ group: change.own })].filter(Boolean).join(' ');
    }
    case 'told-groups':
      return m.spoken_told_groups({ message: change.message });
    case 'proposal':
      return m.spoken_proposal({ title: change.title });
    case 'last-minute':
      return m.spoken_last_minute();
    case 'turn':
      return m.spoken_turn({ turn: change.title, does: change.does });
  }
}
