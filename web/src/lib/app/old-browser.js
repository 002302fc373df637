(function () {
  var can =
    'noModule' in document.createElement('script') &&
    typeof Array.prototype.toSorted === 'function' &&
    typeof Object.hasOwn === 'function' &&
    typeof window.structuredClone === 'function';
  if (can) return;
  var read = String(navigator.language).slice(0, 2).toLowerCase();
  document.documentElement.className += ' too-old reads-' + read;
})();
