/** The warnings of a text as front matter declares them: each topic once, as closely as the closest of its lines says. */
import type { Lifted } from './lifted.ts';
import type { Topic } from './warning-topics.ts';

const order = ['mentioned', 'discussed', 'described'];

/** Topics, gathered line by line. */
export class DeclaredTopics {
  readonly #topics = new Map<string, Topic>();

  add(topics: readonly Topic[]): void {
    for (const topic of topics) {
      const known = this.#topics.get(topic.warning);
      const level = [known?.level, topic.level]
        .filter((one) => one !== undefined)
        .sort(byCloseness)
        .at(-1);
      const note = known?.note ?? topic.note;
      this.#topics.set(topic.warning, {
        warning: topic.warning,
        label: topic.label,
        ...(level === undefined ? {} : { level }),
        ...(note === undefined ? {} : { note }),
      });
    }
  }

  /** `discussed` is what front matter means where it says nothing. */
  asWritten(): NonNullable<Lifted['triggerWarnings']> {
    return [...this.#topics.values()].map(({ warning, level, note }) => {
      const said = level === 'discussed' ? undefined : level;
      if (said === undefined && note === undefined) return warning;
      return { warning, ...(said === undefined ? {} : { level: said }), ...(note === undefined ? {} : { note }) };
    });
  }
}

function byCloseness(a: string, b: string): number {
  return order.indexOf(a) - order.indexOf(b);
}
