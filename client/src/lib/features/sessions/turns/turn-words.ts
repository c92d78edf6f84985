import type { SessionRole } from '@inrol/contracts/sessions';
import type { Standing } from '@inrol/domain/sessions';
import { formatList, m } from '#lib/i18n';

/** What somebody does in this turn, as a heading: short enough to take in at a glance. */
export const whatYouDo = ({ part, writes }: Standing): string => {
  switch (part) {
    case 'leads':
      return m.turns_you_lead();
    case 'speaks':
      return writes ? m.turns_you_speak_and_write() : m.turns_you_speak();
    case 'listens':
      return writes ? m.turns_you_write() : m.turns_you_listen();
    case 'away':
      return m.turns_you_are_apart();
  }
};

/** Roles by name, and where one person has a role, that person. */
export const rolesInWords = (roles: readonly SessionRole[], ids: readonly string[]): string =>
  formatList(
    roles
      .filter(({ id }) => ids.includes(id))
      .map(({ title, take, people }) => (take === 'one' && people[0] ? `${title} (${people[0].name})` : title)),
  );
