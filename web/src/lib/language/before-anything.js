(() => {
  const page = document.documentElement;
  const told = document.querySelector('meta[name="heard-languages"]')?.getAttribute('content');
  /** @type {Record<string, { direction: string, texts: Record<string, string> }>} */
  const languages = JSON.parse(told ?? '{}');
  const codeOf = (/** @type {string} */ tag) => tag.toLowerCase().split('-')[0] ?? '';
  const isKnown = (/** @type {string} */ code) => Object.hasOwn(languages, code);
  const [, first = '', ...rest] = location.pathname.split('/');
  let chosen = isKnown(first) ? first : null;
  const path = `/${(chosen ? rest : [first, ...rest]).join('/')}`;
  try {
    if (chosen) sessionStorage.setItem('heard.language', chosen);
    chosen ??= sessionStorage.getItem('heard.language') ?? localStorage.getItem('heard.language');
  } catch {
    // A browser that stores nothing.
  }
  const wanted = chosen ? [chosen] : navigator.languages;
  const language = wanted.map(codeOf).find(isKnown) ?? Object.keys(languages)[0] ?? 'en';
  if (page.lang !== language) page.dataset.served = page.lang;
  page.lang = language;
  const { direction = 'ltr', texts = {} } = languages[language] ?? {};
  page.dir = direction;
  for (const part of path === '/r' ? ['door'] : Object.keys(texts)) {
    const link = document.createElement('link');
    link.rel = 'modulepreload';
    link.href = texts[part] ?? '';
    document.head.append(link);
  }
})();
