/**
 * Has the key `/` lead somewhere, unless something is being typed.
 *
 * @param {() => void} focus
 */
export function focusKey(focus) {
  document.addEventListener('keydown', (event) => {
    const { key, target, ctrlKey, altKey, metaKey } = event;
    if (key !== '/' || ctrlKey || altKey || metaKey || isTypedInto(target)) return;
    event.preventDefault();
    focus();
  });
}

/** @param {EventTarget | null} target */
function isTypedInto(target) {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
  );
}
