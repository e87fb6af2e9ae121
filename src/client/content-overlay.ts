/**
 * Makes Astro's overlay of errors fit for those of the content, in `npm run dev`: Escape closes it, since a page can
 * often be read while something else is wrong, and a text has no "Stack Trace".
 */
addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') for (const overlay of overlays()) overlay.remove();
});

new MutationObserver(() => {
  for (const { shadowRoot } of overlays()) {
    const stack = shadowRoot?.querySelector<HTMLElement>('#stack');
    if (stack && stack.querySelector('#stack-content')?.textContent === '') stack.hidden = true;
  }
}).observe(document.body, { childList: true });

function overlays(): NodeListOf<Element> {
  return document.querySelectorAll('vite-error-overlay');
}
