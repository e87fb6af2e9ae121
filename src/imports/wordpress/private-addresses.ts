/** Takes e-mail and IP addresses out of a reader's words: a comment says them to one site, and none carries them on. */
import type { Root, RootContent } from 'mdast';

const mail = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
const internet = /(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.])/g;
const leftOut = '(address left out)';

/** The same text without them, and how many there were. */
export function withoutPrivateAddresses(tree: Root): { tree: Root; count: number } {
  let count = 0;
  const plain = (words: string): string => {
    const told = (): string => {
      count += 1;
      return leftOut;
    };
    // Without the sign, the search would try every letter of a long comment.
    return (words.includes('@') ? words.replace(mail, told) : words).replace(internet, told);
  };
  const walk = <Node extends Root | RootContent>(node: Node): Node => {
    if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code')
      return { ...node, value: plain(node.value) };
    if (!('children' in node)) return node;
    const children = (node.children as RootContent[]).flatMap((child): RootContent[] => {
      if (child.type !== 'link' || !/^mailto:/i.test(child.url)) return [walk(child)];
      const words = child.children.map((part) => walk(part));
      const isTold = words.some((part) => part.type === 'text' && part.value.includes(leftOut));
      if (!isTold) count += 1;
      return words;
    });
    return { ...node, children };
  };
  const read = walk(tree);
  return { tree: count === 0 ? tree : read, count };
}
