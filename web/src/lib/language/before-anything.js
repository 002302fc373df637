(() => {
  const page = document.documentElement;
  const named = /^\/(en|de|es)(?=\/|$)/.exec(location.pathname)?.[1];
  let chosen;
  try {
    if (named) sessionStorage.setItem('heard.language', named);
    chosen = named ?? sessionStorage.getItem('heard.language') ?? localStorage.getItem('heard.language');
  } catch {
    // A browser that keeps nothing.
  }
  const wanted = chosen ? [chosen] : navigator.languages;
  const language = wanted.map((tag) => tag.slice(0, 2).toLowerCase()).find((tag) => /^(en|de|es)$/.test(tag)) ?? 'en';
  if (page.lang !== language) page.dataset.served = page.lang;
  page.lang = language;
  const texts = 'TEXTS_ADDRESS';
  const isDoor = location.pathname === '/r';
  for (const part of texts ? (isDoor ? ['door'] : ['door', 'room', 'rest']) : []) {
    if (part === 'rest' && location.pathname.startsWith('/r/')) continue;
    const link = document.createElement('link');
    link.rel = 'modulepreload';
    link.href = texts.replace('LANGUAGE', language).replace('PART', part);
    document.head.append(link);
  }
})();
