import type { Locale } from '@inrol/contracts';

interface About {
  readonly name: string;
  readonly organiser: string;
  readonly title: string;
  readonly about: string;
  /** In words. */
  readonly when: string;
  readonly url: string;
}

interface Letter {
  readonly subject: string;
  readonly text: string;
}

interface Words {
  invitation(of: About & { readonly opensEarly: boolean }): Letter;
  invitations(of: Pick<About, 'name' | 'organiser'> & { readonly all: readonly About[] }): Letter;
  change(of: About & { readonly before: string }): Letter;
  cancellation(of: About & { readonly postponed: boolean }): Letter;
}

const letter = (subject: string, ...parts: readonly string[]): Letter => ({
  subject,
  text: `${parts.filter(Boolean).join('\n\n')}\n`,
});
const listed = ({ title, when, url }: About): string => `${when}\n${title}\n${url}`;

/** What people read when they are asked for something, and when it changes. */
export const newsWords: Readonly<Record<Locale, Words>> = {
  nl: {
    invitation: ({ name, organiser, title, about, when, url, opensEarly }) =>
      letter(
        `Uitnodiging: ${title}, ${when}`,
        `Dag ${name},`,
        `${organiser} nodigt je uit voor ‘${title}’.`,
        when,
        about,
        opensEarly
          ? `Je kunt nu al kijken, en alvast opschrijven wat je kwijt wilt:\n${url}`
          : `Hier doe je mee:\n${url}`,
        'Met de bijlage zet je het in je agenda. Verandert er iets, dan krijg je bericht.',
      ),
    invitations: ({ name, organiser, all }) =>
      letter(
        `Uitnodiging: ${all[0]!.title}, ${all.length} keer`,
        `Dag ${name},`,
        `${organiser} nodigt je uit voor een reeks van ${all.length} sessies:`,
        ...all.map(listed),
        'Met de bijlage zet je ze allemaal in je agenda. Verandert er een, dan krijg je bericht.',
      ),
    change: ({ name, title, about, when, url, before }) =>
      letter(
        `Gewijzigd: ${title}, ${when}`,
        `Dag ${name},`,
        `‘${title}’ is veranderd. Zo is het nu:`,
        when,
        about,
        before === when ? '' : `Eerst was het ${before}.`,
        `Hier doe je mee:\n${url}`,
        'De bijlage zet het goed in je agenda.',
      ),
    cancellation: ({ name, title, when, postponed }) =>
      letter(
        `Gaat niet door: ${title}, ${when}`,
        `Dag ${name},`,
        `‘${title}’ op ${when} gaat niet door.`,
        postponed ? 'Er is nog geen nieuwe dag. Zodra die er is, krijg je bericht.' : '',
        'De bijlage haalt het uit je agenda.',
      ),
  },
  en: {
    invitation: ({ name, organiser, title, about, when, url, opensEarly }) =>
      letter(
        `Invitation: ${title}, ${when}`,
        `Hello ${name},`,
        `${organiser} invites you to ‘${title}’.`,
        when,
        about,
        opensEarly
          ? `You can look now, and write down what is on your mind:\n${url}`
          : `This is where you join:\n${url}`,
        'The attachment puts it in your calendar. If anything changes, you will hear.',
      ),
    invitations: ({ name, organiser, all }) =>
      letter(
        `Invitation: ${all[0]!.title}, ${all.length} times`,
        `Hello ${name},`,
        `${organiser} invites you to a series of ${all.length} sessions:`,
        ...all.map(listed),
        'The attachment puts all of them in your calendar. If one changes, you will hear.',
      ),
    change: ({ name, title, about, when, url, before }) =>
      letter(
        `Changed: ${title}, ${when}`,
        `Hello ${name},`,
        `‘${title}’ has changed. This is how it is now:`,
        when,
        about,
        before === when ? '' : `Before, it was ${before}.`,
        `This is where you join:\n${url}`,
        'The attachment puts it right in your calendar.',
      ),
    cancellation: ({ name, title, when, postponed }) =>
      letter(
        `Not taking place: ${title}, ${when}`,
        `Hello ${name},`,
        `‘${title}’ on ${when} does not take place.`,
        postponed ? 'There is no new day yet. As soon as there is, you will hear.' : '',
        'The attachment takes it out of your calendar.',
      ),
  },
};
