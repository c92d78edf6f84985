import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail as its reader sees it. */
export interface ReceivedMail {
  readonly to: string[];
  /** All of it, with its headers and parts. */
  readonly text: string;
  /** The calendar file in it, with its lines whole; null where there is none. */
  readonly calendar: string | null;
}

/** A real SMTP server that keeps what it gets, and refuses all of it when it is told to. */
export class Mailbox {
  readonly received: ReceivedMail[] = [];
  refusing = false;
  private readonly smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (this.refusing) return done(new Error('mailbox full'));
        const to = session.envelope.rcptTo.map(({ address }) => address);
        const raw = Buffer.concat(chunks).toString('latin1');
        this.received.push({ to, text: readable(raw), calendar: calendarIn(raw) });
        done();
      });
    },
  });

  static async open(): Promise<Mailbox> {
    const box = new Mailbox();
    await new Promise<void>((resolve) => {
      box.smtp.listen(0, '127.0.0.1', resolve);
    });
    return box;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.smtp.server.address() as AddressInfo).port}`;
  }

  /** What came for an address, oldest first. */
  of(address: string): ReceivedMail[] {
    return this.received.filter(({ to }) => to.includes(address));
  }

  async close(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.smtp.close(resolve);
    });
  }
}

/** Soft line breaks joined, encoded letters back. */
const readable = (raw: string): string =>
  Buffer.from(
    raw
      .replaceAll('=\r\n', '')
      .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString();

const calendarIn = (raw: string): string | null => {
  const part = /Content-Type: text\/calendar[^]*?\r\n\r\n([^]*?)\r\n-{4}/.exec(raw);
  if (!part) return null;
  const [head, body] = [part[0].split('\r\n\r\n')[0]!, part[1]!];
  const plain = /quoted-printable/i.test(head)
    ? readable(body)
    : Buffer.from(body, /base64/i.test(head) ? 'base64' : 'latin1').toString();
  return plain.replaceAll('\r\n ', '').replaceAll('\r\n\t', '');
};
