/** Imported into every server whose memory is measured: collects garbage when asked to, so that only what is held counts. */
process.on('SIGUSR2', () => globalThis.gc?.());
