/** Two strokes of a bell, made by the browser itself: no file, nothing to load. */
export interface Chime {
  readonly ring: () => void;
  readonly close: () => void;
}

/** High, then low: hertz and seconds after the beginning. */
const strokes = [
  { hertz: 783.99, after: 0 },
  { hertz: 659.26, after: 0.42 },
] as const;

/** A bell is a tone with quieter, shorter ones above it. */
const partials = [
  { times: 1, loud: 0.34, seconds: 1.6 },
  { times: 2, loud: 0.1, seconds: 0.9 },
  { times: 3, loud: 0.04, seconds: 0.5 },
] as const;

/** Only after a press: a browser lets no page sound by itself. */
export const openChime = async (): Promise<Chime> => {
  const context = new AudioContext();
  await context.resume();
  return {
    ring: () => {
      // A device that slept may have stopped it.
      void (async () => {
        await context.resume();
        for (const { hertz, after } of strokes) strike(context, hertz, context.currentTime + after);
      })();
    },
    close: () => void context.close(),
  };
};

const strike = (context: AudioContext, hertz: number, at: number): void => {
  for (const { times, loud, seconds } of partials) {
    const tone = context.createOscillator();
    const volume = context.createGain();
    tone.frequency.value = hertz * times;
    volume.gain.setValueAtTime(0.0001, at);
    volume.gain.exponentialRampToValueAtTime(loud, at + 0.012);
    volume.gain.exponentialRampToValueAtTime(0.0001, at + seconds);
    tone.connect(volume).connect(context.destination);
    tone.start(at);
    tone.stop(at + seconds);
  }
};
