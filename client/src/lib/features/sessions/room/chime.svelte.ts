/** Two soft notes, a third apart, that swell and fade. */
const notes = [
  { hertz: 587.33, after: 0 },
  { hertz: 739.99, after: 0.35 },
];
const seconds = 1.6;
const loudness = 0.12;
const storageKey = 'inrol.chime';

/**
 * A sound when the time is up, for who wants it. Each device remembers its own choice; a phone that did not choose keeps
 * still, because it may lie in a room where somebody is telling something.
 */
export class Chime {
  #on = $state(chosen() ?? matchMedia('(width >= 48rem)').matches);

  get on(): boolean {
    return this.#on;
  }

  /** Turning it on lets it be heard once: that is also what makes a browser allow it later. */
  turn(on: boolean): void {
    this.#on = on;
    try {
      localStorage.setItem(storageKey, on ? 'on' : 'off');
    } catch {
      // where storage is closed to us it lasts as long as the page
    }
    if (on) this.play();
  }

  /** Does nothing while it is off, and where a browser allows no sound yet. */
  play(): void {
    if (!this.#on) return;
    const context = new AudioContext();
    for (const { hertz, after } of notes) {
      const [tone, volume] = [new OscillatorNode(context, { frequency: hertz }), new GainNode(context, { gain: 0 })];
      const from = context.currentTime + after;
      volume.gain.linearRampToValueAtTime(0, from);
      volume.gain.linearRampToValueAtTime(loudness, from + 0.08);
      volume.gain.exponentialRampToValueAtTime(0.0001, from + seconds);
      tone.connect(volume).connect(context.destination);
      tone.start(from);
      tone.stop(from + seconds);
    }
    setTimeout(() => void context.close(), (seconds + 1) * 1000);
  }
}

const chosen = (): boolean | null => {
  try {
    const kept = localStorage.getItem(storageKey);
    return kept === null ? null : kept === 'on';
  } catch {
    return null;
  }
};
