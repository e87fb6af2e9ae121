/**
 * Makes Astro's overlay of errors fit for those of the content, in `npm run dev`: Escape closes it, since a page can
 * often be read while something else is wrong, and a text has no "Stack Trace".
 */
// The file of a page that is not there may be half a draft, which is no error and shown by no other page.
const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
if (visit?.responseStatus === 404) import.meta.hot?.send('cuemark:missing', { path: location.pathname });

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
