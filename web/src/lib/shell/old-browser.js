(function () {
  var missing = false;
  /** @param {unknown} has */
  function need(has) {
    if (!has) missing = true;
  }
  /** @param {string} pattern */
  function isSyntax(pattern) {
    try {
      return Boolean(new RegExp(pattern));
    } catch (error) {
      return false;
    }
  }

  // Features of the oldest supported browsers (engines.ts, BR03). Older browsers get a message instead of a page that breaks later.
  need('noModule' in document.createElement('script'));
  /** @type {[owner: object, names: string][]} */
  var needed = [
    [Array.prototype, 'at toSorted toReversed findLast flatMap'],
    [String.prototype, 'at replaceAll matchAll normalize'],
    [Object, 'hasOwn fromEntries'],
    [Promise, 'allSettled any'],
    [
      window,
      'structuredClone queueMicrotask fetch WebSocket BroadcastChannel AbortController TextDecoder URL ResizeObserver',
    ],
    [window.crypto || {}, 'getRandomValues'],
    [window.Intl || {}, 'PluralRules ListFormat NumberFormat DateTimeFormat'],
    [window.CSS || {}, 'supports'],
    [Element.prototype, 'replaceChildren closest append getAnimations'],
  ];
  needed.forEach(function (pair) {
    pair[1].split(' ').forEach(function (name) {
      need(name in pair[0]);
    });
  });
  need(isSyntax('(?<=a)b'));
  need(window.CSS && CSS.supports && CSS.supports('color', 'color-mix(in oklab, red, blue)'));
  need(window.CSS && CSS.supports && CSS.supports('height', '1dvh'));
  if (missing) {
    var read = String(navigator.language).split('-')[0].toLowerCase();
    document.documentElement.className += ' too-old reads-' + read;
    return;
  }

  // Polyfills, listed as POLYFILLED in engines.ts.
  /** @param {object} owner @param {string} name @param {Function} value */
  function add(owner, name, value) {
    if (name in owner) return;
    Object.defineProperty(owner, name, { value: value, configurable: true, writable: true });
  }
  add(
    URL,
    'canParse',
    /** @param {string} url @param {string} [base] */ function (url, base) {
      try {
        return Boolean(new URL(url, base));
      } catch (error) {
        return false;
      }
    },
  );
  add(
    Map,
    'groupBy',
    /** @param {Iterable<unknown>} items @param {(item: unknown, index: number) => unknown} keyOf */ function (
      items,
      keyOf,
    ) {
      var groups = new Map();
      var index = 0;
      Array.from(items).forEach(function (item) {
        var key = keyOf(item, index++);
        if (groups.has(key)) groups.get(key).push(item);
        else groups.set(key, [item]);
      });
      return groups;
    },
  );
  add(
    String.prototype,
    'isWellFormed',
    /** @this {string} */ function () {
      try {
        encodeURIComponent(this);
        return true;
      } catch (error) {
        return false;
      }
    },
  );
  add(
    Element.prototype,
    'checkVisibility',
    /** @this {Element} */ function () {
      return this.getClientRects().length > 0 || getComputedStyle(this).display === 'contents';
    },
  );
})();
