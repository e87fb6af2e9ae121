/**
 * HTML as feed readers are given it: elements and attributes of a list, without classes, scripts, IDs or anything that
 * works only on the site's own pages. What is made here is made of nodes, so that no text is ever taken for markup.
 */
import render from 'dom-serializer';
import { Element, Text, type ChildNode } from 'domhandler';
import { textRuns } from '../editorial/emphasis.ts';
import { messageRuns } from '../words/message.ts';

/** What may be put where an element's content stands. */
export type Content = ChildNode | string | readonly Content[];

/** An element; an attribute without a value is left out. */
export function h(
  name: string,
  attributes: Readonly<Record<string, string | undefined>> = {},
  ...content: readonly Content[]
): Element {
  const given = Object.entries(attributes).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return new Element(name, Object.fromEntries(given), nodes(content));
}

/** Nodes out of what may be nested lists of them and of texts. */
export function nodes(content: Content): ChildNode[] {
  if (typeof content === 'string') return content === '' ? [] : [new Text(content)];
  return 'length' in content ? content.flatMap(nodes) : [content];
}

/** The HTML of nodes. */
export function plainHtml(content: Content): string {
  return render(nodes(content), { encodeEntities: 'utf8' });
}

/** Content in a language of its own, where what stands round it is in another. */
export function inLanguage(content: Content, language: string, around: string): Content {
  return language === around ? content : h('span', { lang: language }, content);
}

/** A text of front matter, with its `_emphasis_`. */
export function emphasised(text: string): Content {
  return textRuns(text).map((run) => (run.isTitle ? h('em', {}, run.text) : run.text));
}

/** A message of the interface: strong words, what `values` put in the place of its names, of a link its words. */
export function messageContent(message: string, values: Readonly<Record<string, Content>> = {}): Content {
  return messageRuns(message).map((run): Content => {
    if ('name' in run) return values[run.name] ?? '';
    return 'as' in run && run.as === 'strong' ? h('strong', {}, run.text) : run.text;
  });
}
