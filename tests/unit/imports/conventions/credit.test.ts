/** Who made a picture. */
import { describe, expect, it } from 'vitest';
import { parseBody } from '../../../../src/markdown/syntax.ts';
import { closing, liftedFrom, markdownOf, middle, opening, told } from '../../../support/lifted-text.ts';

describe('a credit', () => {
  it.each([
    ['Featured Image Source: Harbour Films', 'Harbour Films'],
    ['**Featured image source:** Harbour Films', 'Harbour Films'],
    ['*Featured Image Credit: Harbour Films*', 'Harbour Films'],
    ['Featured image credits – Harbour Films', 'Harbour Films'],
    ['Image source: Harbour Films.', 'Harbour Films'],
    ['Image via Harbour Films', 'Harbour Films'],
    ['Photo credit: Asha Rao', 'Asha Rao'],
    ['Photo by Asha Rao on Openlight', 'Asha Rao on Openlight'],
    ['Cover image: Asha Rao', 'Asha Rao'],
    ['Cover Photo by Asha Rao', 'Asha Rao'],
    ['Image: Harbour Films', 'Harbour Films'],
    ['(Image: Harbour Films)', 'Harbour Films'],
    ['Images courtesy of Harbour Films', 'Harbour Films'],
    ['Header Image Courtesy: Harbour Films', 'Harbour Films'],
    ['Photo © Harbour Films', 'Harbour Films'],
    ['All images courtesy of Harbour Films.', 'Harbour Films'],
    ['चित्र साभार: नेटफ्लिक्स', 'नेटफ्लिक्स'],
    ['Image source: https://www.harbour.example/stills', 'harbour.example'],
  ])('of the lead image is %j', (line, credit) => {
    for (const body of [`${opening}\n\n${closing}\n\n${line}`, `${line}\n\n${opening}\n\n${closing}`]) {
      const lifted = liftedFrom(body);
      expect(lifted.credit).toBe(credit);
      expect(markdownOf(lifted.tree)).toBe(`${opening}\n\n${closing}`);
    }
  });

  it('keeps its link', () => {
    const lifted = liftedFrom(`${opening}\n\nFeatured Image Source: [Harbour](https://harbour.example/stills)`);
    expect(lifted).toMatchObject({ credit: 'Harbour', creditUrl: 'https://harbour.example/stills' });
    expect(lifted.notes).toEqual([
      {
        kind: 'lifted',
        field: 'image.credit',
        message: '"Featured Image Source: Harbour" became image.credit: Harbour (https://harbour.example/stills).',
      },
    ]);
  });

  it.each(['javascript:alert(1)', 'mailto:a@b.example', '/stills/'])('has no link to %s', (url) => {
    expect(liftedFrom(`${opening}\n\nImage source: [Harbour](${url})`)).not.toHaveProperty('creditUrl');
  });

  it('stays in the text of a post without a lead image, and is told', () => {
    const body = `${opening}\n\n![A wall](wall.jpg)\n\nFeatured Image Source: Harbour Films`;
    const lifted = liftedFrom(body, undefined, { hasImage: false });
    expect(lifted).not.toHaveProperty('credit');
    expect(markdownOf(lifted.tree)).toBe(body);
    expect(told(lifted, 'left')).toEqual([
      '"Featured Image Source: Harbour Films" credits a picture that the post does not have, and stays in the text.',
    ]);
    expect(liftedFrom(body, undefined, { hasImage: true }).credit).toBe('Harbour Films');
  });

  it('of a picture in the text belongs to the picture', () => {
    const lifted = liftedFrom(`${opening}\n\n![A wall](wall.jpg)\n\nImage source: Asha Rao\n\n${closing}`);
    expect(markdownOf(lifted.tree)).toBe(`${opening}\n\n![A wall](wall.jpg "Credit: Asha Rao")\n\n${closing}`);
    expect(lifted).not.toHaveProperty('credit');
  });

  it('follows the caption of a picture', () => {
    const lifted = liftedFrom(`${opening}\n\n![A wall](wall.jpg "The wall.")\n\n*Photo: Asha Rao*\n\n${closing}`);
    expect(markdownOf(lifted.tree)).toContain('![A wall](wall.jpg "The wall. Credit: Asha Rao")');
  });

  it.each([
    'Image: the wall is full of numbers. Nobody reads them.',
    'Images from the film stay with you.',
    'Photo albums by the dozen lie on the floor',
    'The image source: a mystery',
    'Stills by which we live',
    'Source: the novel',
    '> Featured Image Source: Harbour Films',
    '- Image: Harbour Films',
  ])('is not %j', (line) => {
    const body = `${opening}\n\n${closing}\n\n${line}`;
    const lifted = liftedFrom(body);
    expect(lifted).not.toHaveProperty('credit');
    expect(markdownOf(lifted.tree)).toBe(markdownOf(parseBody(body)));
  });

  it('in the midst of a text, below no picture, is nobody’s', () => {
    const body = `${opening}\n\nImage: Asha Rao\n\n${closing}`;
    expect(markdownOf(liftedFrom(body).tree)).toBe(body);
  });

  it('is the first of two, and the other stays', () => {
    const lifted = liftedFrom(`${opening}\n\n${middle}\n\nFeatured Image: A\n\nImage source: B`);
    expect(lifted.credit).toBe('A');
    expect(markdownOf(lifted.tree)).toBe(`${opening}\n\n${middle}\n\nImage source: B`);
  });
});
