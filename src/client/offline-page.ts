/** `<cue-offline>`: lists the reviews that are on the device, and says so where another page was asked for. */
import { keptCard } from './kept-card.ts';
import { keptReviews } from './kept-reviews.ts';
import { announce } from './page-data.ts';
import { partOf } from './part-of.ts';

class OfflineElement extends HTMLElement {
  connectedCallback(): void {
    // The worker shows this page at the addresses of others; its own leads to the list.
    partOf(this, 'unreached').hidden = location.pathname === this.dataset['address'];
    partOf(this, 'again').setAttribute('href', location.href);
    void this.#list();
  }

  async #list(): Promise<void> {
    try {
      const template = partOf(this, 'review') as HTMLTemplateElement;
      const cards = (await keptReviews()).map((kept) => keptCard(kept, template)).filter((card) => card !== undefined);
      const list = partOf(this, 'reviews');
      list.replaceChildren(...cards);
      list.hidden = cards.length === 0;
      partOf(this, 'none').hidden = cards.length > 0;
      // What the settings leave out is counted below the list.
      announce();
    } catch (error) {
      console.error('What is kept on this device could not be listed.', error);
    }
  }
}

customElements.define('cue-offline', OfflineElement);
