/** Keeps the screen lit as long as the page is looked at; gives what lets it sleep again. Not every browser can. */
export function keepAwake(): () => void {
  let lock: WakeLockSentinel | null = null;
  let stopped = false;
  const ask = async () => {
    if (stopped || document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
    try {
      lock = await navigator.wakeLock.request('screen');
    } catch {
      // a battery that is nearly empty, or a page without https: then the screen does as it always does
    }
  };
  const looked = () => void ask();
  document.addEventListener('visibilitychange', looked);
  looked();
  return () => {
    stopped = true;
    document.removeEventListener('visibilitychange', looked);
    void lock?.release();
  };
}
