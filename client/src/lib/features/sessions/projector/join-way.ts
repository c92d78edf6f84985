/** How others come in, as the server tells it. */
export interface JoinWay {
  readonly code: string;
  readonly url: string;
}

/** In two halves, as one reads it aloud. */
export const spelled = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`;

/** What somebody types who cannot scan. */
export const typedAddress = (url: string): string => `${new URL(url).host}/join`;
