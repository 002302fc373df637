/*
 * Handles files that fail to load. A stylesheet is retried until it loads, because Vite's preload treats a failed one as loaded. If the
 * page itself can't start, the message in app.html is shown, which offers a reload.
 */
(() => {
  const RETRY_AFTER_MS = 1_000;
  const MAX_RETRY_MS = 4_000;
  /** If the page hasn't started by then, a request may be hanging. */
  const START_TIMEOUT_MS = 20_000;
  const page = document.documentElement;

  /** @param {HTMLLinkElement} link */
  function retry(link) {
    const tries = Number(link.dataset.tries ?? 0);
    const load = () => {
      clearTimeout(timer);
      removeEventListener('online', load);
      const next = /** @type {HTMLLinkElement} */ (link.cloneNode());
      next.dataset.tries = String(tries + 1);
      link.replaceWith(next);
    };
    addEventListener('online', load);
    const timer = setTimeout(load, Math.min(RETRY_AFTER_MS * 2 ** tries, MAX_RETRY_MS));
  }

  const hasStarted = () => 'started' in page.dataset;
  function giveUp() {
    if (!hasStarted()) page.classList.add('not-loaded');
  }

  addEventListener(
    'error',
    ({ target }) => {
      if (target instanceof HTMLLinkElement && target.rel === 'stylesheet') {
        // Some browsers give a failed link an empty sheet, so `stylesheets-loaded.ts` checks this attribute.
        target.dataset.missing = '';
        retry(target);
      }
      if (target instanceof HTMLScriptElement) giveUp();
    },
    true,
  );
  // `load` events of elements don't reach the window.
  document.addEventListener(
    'load',
    ({ target }) => {
      if (target instanceof HTMLLinkElement) delete target.dataset.missing;
    },
    true,
  );
  // Vite would reject the import whose stylesheet failed. It is being retried, and LazyImport waits for it.
  addEventListener('vite:preloadError', (event) => {
    const { payload } = /** @type {Event & { payload: Error }} */ (event);
    if (payload.message.startsWith('Unable to preload CSS')) event.preventDefault();
  });
  // SvelteKit starts the page in one promise, so any failure ends up here.
  addEventListener('unhandledrejection', giveUp);
  setTimeout(giveUp, START_TIMEOUT_MS);
  addEventListener('online', () => {
    if (page.classList.contains('not-loaded') && !hasStarted()) location.reload();
  });
  addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('.plain-page button')) location.reload();
  });
})();
