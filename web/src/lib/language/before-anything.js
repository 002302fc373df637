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
  const path = location.pathname.replace(/^\/(?:en|de|es)(?=\/|$)/, '') || '/';
  const parts =
    { '/r': ['door'], '/': ['door', 'home'] }[path] ??
    (path.startsWith('/r/') ? ['door', 'room'] : ['door', 'room', 'home', 'rest']);
  for (const part of texts ? parts : []) {
    const link = document.createElement('link');
    link.rel = 'modulepreload';
    link.href = texts.replace('LANGUAGE', language).replace('PART', part);
    document.head.append(link);
  }
})();
