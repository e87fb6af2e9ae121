/**
 * An image alone in its paragraph is a figure: its Markdown title is the caption, and `Credit: ...` at the
 * caption's end the credit.
 *
 * in:  `<p><img src="a.jpg" alt="A hand" title="The last frame. Credit: A. Name"></p>`
 * out: `<figure><img src="a.jpg" alt="A hand"><figcaption>The last frame. <span class="credit">Credit: A. Name</span></figcaption></figure>`
 */
import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';

export function rehypeFigures() {
  return (tree: Root): void => {
    visit(tree, 'element', (node, index, parent) => {
      const image = node.tagName === 'p' || node.tagName === 'li' ? onlyImage(node) : undefined;
      if (image === undefined || parent === undefined || index === undefined) return;
      // The paragraph of a list without blank lines is not printed.
      if (node.tagName === 'li') node.children = [figure(image)];
      else parent.children[index] = figure(image);
    });
  };
}

function figure(image: Element): Element {
  const { title, ...properties } = image.properties;
  image.properties = properties;
  return {
    type: 'element',
    tagName: 'figure',
    properties: {},
    children: typeof title === 'string' && title.trim() !== '' ? [image, caption(title.trim())] : [image],
  };
}

function onlyImage(paragraph: Element): Element | undefined {
  const children = paragraph.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  const [only] = children;
  return children.length === 1 && only?.type === 'element' && only.tagName === 'img' ? only : undefined;
}

function caption(title: string): Element {
  const [, words = '', credit] = /^([\s\S]*?)(?:\s*(Credit:\s[\s\S]+))?$/.exec(title) ?? [];
  const children: Element['children'] = [];
  if (words.trim() !== '') children.push({ type: 'text', value: credit === undefined ? words : `${words.trim()} ` });
  if (credit !== undefined)
    children.push({
      type: 'element',
      tagName: 'span',
      properties: { className: ['credit'] },
      children: credited(credit),
    });
  return { type: 'element', tagName: 'figcaption', properties: {}, children };
}

/** A title is no Markdown, but a credit may lead to who made the picture: `Credit: [A. Name](https://a.example/)`. */
function credited(credit: string): Element['children'] {
  const [, before = '', words = '', href = '', after = ''] =
    /^(.*?)\[([^[\]]+)\]\((https?:\/\/[^\s()]+)\)(.*)$/s.exec(credit) ?? [];
  if (href === '') return [{ type: 'text', value: credit }];
  return [
    { type: 'text', value: before },
    { type: 'element', tagName: 'a', properties: { href }, children: [{ type: 'text', value: words }] },
    { type: 'text', value: after },
  ];
}
