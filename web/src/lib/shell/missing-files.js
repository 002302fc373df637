/*
 * Files of the page that don't arrive. A stylesheet is asked for until it is there: the bundler counts a failed one as loaded. Where the
 * page itself can't start, the face in app.html says so and offers to load it again.
 */
(() => {
  const AGAIN_AFTER_MS = 1_000;
  const LONGEST_MS = 4_000;
  /** A page that hasn't started by then may never do so: what it waits for neither comes nor fails. */
  const PATIENCE_MS = 20_000;
  const page = document.documentElement;

  /** @param {HTMLLinkElement} link */
  function askAgain(link) {
    const tries = Number(link.dataset.tries ?? 0);
    const ask = () => {
      clearTimeout(timer);
      removeEventListener('online', ask);
      const next = /** @type {HTMLLinkElement} */ (link.cloneNode());
      next.dataset.tries = String(tries + 1);
      link.replaceWith(next);
    };
    addEventListener('online', ask);
    const timer = setTimeout(ask, Math.min(AGAIN_AFTER_MS * 2 ** tries, LONGEST_MS));
  }

  const hasStarted = () => 'started' in page.dataset;
  function giveUp() {
    if (!hasStarted()) page.classList.add('not-loaded');
  }

  addEventListener(
    'error',
    ({ target }) => {
      if (target instanceof HTMLLinkElement && target.rel === 'stylesheet') {
        // A browser may give a failed one an empty sheet. `stylesheets-loaded.ts` goes by this mark.
        target.dataset.missing = '';
        askAgain(target);
      }
      if (target instanceof HTMLScriptElement) giveUp();
    },
    true,
  );
  // The window hears of no element's `load`.
  document.addEventListener(
    'load',
    ({ target }) => {
      if (target instanceof HTMLLinkElement) delete target.dataset.missing;
    },
    true,
  );
  // The bundler would refuse the part whose stylesheet failed. It is on its way; who shows the part waits for it.
  addEventListener('vite:preloadError', (event) => {
    const { payload } = /** @type {Event & { payload: Error }} */ (event);
    if (payload.message.startsWith('Unable to preload CSS')) event.preventDefault();
  });
  // The page's start is one promise: whatever of it fails ends up here.
  addEventListener('unhandledrejection', giveUp);
  setTimeout(giveUp, PATIENCE_MS);
  addEventListener('online', () => {
    if (page.classList.contains('not-loaded') && !hasStarted()) location.reload();
  });
  addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('.plain-face button')) location.reload();
  });
})();
