/** "This was first published at ...": the address that search engines should know as the text's own. */
import type { ArrivingText } from './arriving-text.ts';
import { bareLine, linksIn } from './lines.ts';

const announcement =
  /^(?:(?:an? (?:earlier |longer |shorter |edited )?version of )?(?:this|the) (?:\w+ ){0,2}?(?:was |has |is )?|note: |editor['’]s note: )?(?:been )?(?:cross-?posted|re-?published|(?:first|originally|previously) (?:appeared|published|posted|ran|printed|written|featured|seen))\b/i;
const most = 30;

export function firstPublished(text: ArrivingText): void {
  const isAnnouncement = (line: string): boolean => announcement.test(bareLine(line)) && line.split(' ').length <= most;
  text.isolate(isAnnouncement);
  text.blocks.forEach((block) => {
    const line = text.lineOf(block);
    if (block.type !== 'paragraph' || !isAnnouncement(line)) return;
    const [link, another] = linksIn([block]);
    const address = link === undefined ? undefined : addressOfText(link.url);
    if (address !== undefined && address === text.found.canonical) {
      text.note('left', `"${line}" says the same once more, and was left out.`, { field: 'canonical' });
      text.blocks = text.blocks.filter((other) => other !== block);
      return;
    }
    if (address === undefined || another !== undefined || text.found.canonical !== undefined) {
      text.note('left', `"${line}" says that this appeared elsewhere, and names no single text there; it stays.`, {
        field: 'canonical',
        hint: 'Write canonical: with the address of the text where it appeared first.',
      });
      return;
    }
    text.found.canonical = address;
    text.note('lifted', `"${line}" became canonical: ${address}.`, { field: 'canonical' });
    text.blocks = text.blocks.filter((other) => other !== block);
  });
}

/** The address, where it is of one text on the web and not of a whole site. */
function addressOfText(url: string): string | undefined {
  const address = URL.parse(url);
  const isText =
    address !== null && /^https?:$/.test(address.protocol) && /[^/]/.test(address.pathname + address.search);
  return isText ? url : undefined;
}
