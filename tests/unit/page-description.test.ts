import { expect, it } from 'vitest';
import { pageDescription } from '../../src/publish/page-description.ts';

const site = { name: 'Cuemark', tagline: 'Film criticism.' };

it('lets a page describe itself', () => {
  expect(pageDescription({ title: 'Violence', description: 'Blows and worse.' }, site)).toBe('Blows and worse.');
});

it('says of any other page what it is called and where it stands', () => {
  expect(pageDescription({ title: 'Films' }, site)).toBe('Films — Cuemark: Film criticism.');
  expect(pageDescription({ title: 'Films' }, { name: 'Cuemark' })).toBe('Films — Cuemark');
  expect(pageDescription({ title: 'Cuemark' }, { name: 'Cuemark' })).toBe('Cuemark');
});
