/**
 * `<cue-video>`: a link to a video that plays in its place once the reader asks. Before that nothing is
 * fetched from the other site; without this script it stays the link that it is.
 */
class VideoElement extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('click', this);
  }

  disconnectedCallback(): void {
    this.removeEventListener('click', this);
  }

  handleEvent(event: MouseEvent): void {
    const { embed } = this.dataset;
    const isOnLink = event.target instanceof Element && event.target.closest('a') !== null;
    // Whoever opens the link in another tab or window means the link.
    const meansLink = event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (embed === undefined || !isOnLink || meansLink) return;
    event.preventDefault();
    const player = videoPlayer(embed, this.querySelector('a')?.textContent ?? '');
    this.replaceChildren(player);
    // The link that had the focus is gone.
    player.focus();
  }
}

/** The player: it starts when the reader starts it. YouTube shows nothing to a page that hides its origin. */
function videoPlayer(address: string, title: string): HTMLIFrameElement {
  const player = document.createElement('iframe');
  player.src = address;
  player.title = title;
  player.allow = 'fullscreen; picture-in-picture; encrypted-media';
  player.referrerPolicy = 'strict-origin-when-cross-origin';
  return player;
}

customElements.define('cue-video', VideoElement);
