/** What no page needs before it is there is asked for then, in a file of its own. */
addEventListener('load', () => {
  import('./later.ts').catch(console.warn);
});
