// Sets the chosen language, theme and contrast before the first paint, so that nobody sees a flash of another.
(() => {
  const root = document.documentElement;
  try {
    const locale = localStorage.getItem('inrol.locale') || (navigator.language.startsWith('en') ? 'en' : 'nl');
    root.lang = locale;
    for (const choice of ['theme', 'contrast']) {
      const value = localStorage.getItem('inrol.' + choice);
      if (value) root.dataset[choice] = value;
    }
  } catch {
    // Storage is closed to us: the system's own choice stands.
  }
})();
