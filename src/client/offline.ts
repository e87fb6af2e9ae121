/**
 * Has the service worker registered once the page is there, so that reading offline costs no page anything before. Where
 * a browser has no workers (a private window, a page over http), and in `npm run dev`, nothing happens.
 */
if (import.meta.env.PROD && 'serviceWorker' in navigator)
  addEventListener('load', () => {
    import('./page-report.ts')
      .then(({ reportToWorker }) => reportToWorker())
      .catch((error: unknown) => {
        console.warn('Nothing is kept for reading offline.', error);
      });
  });
