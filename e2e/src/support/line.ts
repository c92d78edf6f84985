import { decodePacket, encodePacket, PacketType } from '@inrol/contracts/wire';
import type { Page, WebSocketRoute } from '@playwright/test';

/** The line between a page and the server, which can go in the two ways in which lines do. */
export class Line {
  private state: 'open' | 'cut' | 'silent' = 'open';
  private readonly ends = new Set<WebSocketRoute>();
  private mended = Promise.withResolvers<void>();
  private protocol: number | null = null;

  /** Call it before the page opens anything. */
  static async of(page: Page): Promise<Line> {
    const line = new Line();
    await page.routeWebSocket(/socket\.io/, (end) => line.carry(end));
    return line;
  }

  /** Ends the connection; an attempt at another one gets through when the line is mended. */
  async cut(): Promise<void> {
    this.state = 'cut';
    this.mended = Promise.withResolvers();
    await Promise.all([...this.ends].map((end) => end.close()));
    this.ends.clear();
  }

  /** Carries nothing any more, and tells nobody: as for a laptop that sleeps, or behind a dead router. */
  hush(): void {
    this.state = 'silent';
  }

  /** What comes from now on is carried; what fell silent stays so. */
  mend(): void {
    this.state = 'open';
    this.ends.clear();
    this.mended.resolve();
  }

  /** From its next connection on the page says that it speaks this version, as a page of another day does; null is its own. */
  speaks(protocol: number | null): void {
    this.protocol = protocol;
  }

  private async carry(end: WebSocketRoute): Promise<void> {
    if (this.state === 'cut') await this.mended.promise;
    const server = end.connectToServer();
    this.ends.add(end);
    const carries = () => this.state === 'open' && this.ends.has(end);
    end.onMessage((message) => carries() && server.send(this.ofItsDay(message)));
    server.onMessage((message) => carries() && end.send(message));
  }

  private ofItsDay(message: string | Buffer): string | Buffer {
    if (this.protocol === null || typeof message === 'string') return message;
    const packet = decodePacket(message);
    if (packet.type !== PacketType.connect) return message;
    return Buffer.from(encodePacket({ ...packet, data: { protocol: this.protocol } }));
  }
}
