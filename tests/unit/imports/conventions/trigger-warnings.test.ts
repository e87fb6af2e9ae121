/** Lines of trigger warnings, in the spellings that magazines have for them. */
import { describe, expect, it } from 'vitest';
import { parseBody } from '../../../../src/markdown/syntax.ts';
import { textOf } from '../../../../src/markdown/text-of.ts';
import type { Lifted } from '../../../../src/imports/conventions/lifted.ts';
import { closing, liftedFrom, markdownOf, middle, opening, told, vocabulary } from '../../../support/lifted-text.ts';

type Declared = Lifted['triggerWarnings'];

const abuseAndViolence: Declared = ['sexual-abuse', { warning: 'violence', level: 'described' }];

/** Each stands at the head of a text, and goes. */
const spellings: [string, Declared][] = [
  ['Trigger Warning: Sexual Abuse, Graphic Violence', abuseAndViolence],
  ['TRIGGER WARNING – sexual abuse; graphic violence', abuseAndViolence],
  ['**Trigger warning:** sexual abuse / graphic violence', abuseAndViolence],
  ['**Trigger Warning** Sexual abuse, graphic violence', abuseAndViolence],
  ['*[TW: sexual abuse, graphic violence]*', abuseAndViolence],
  ['\\[Trigger Warning\\] Sexual abuse and graphic violence', abuseAndViolence],
  ['(TW/CW: sexual abuse & graphic violence)', abuseAndViolence],
  ['## Trigger Warnings: Sexual Abuse, Graphic Violence', abuseAndViolence],
  ['⚠️ CW – sexual abuse • graphic violence ⚠️', abuseAndViolence],
  ['TW // sexual abuse | graphic violence', abuseAndViolence],
  ['Trigger/content warnings: sexual abuse, and graphic violence.', abuseAndViolence],
  ['Trigger warnings for sexual abuse and graphic violence', abuseAndViolence],
  ['Trigger warnings for this review: sexual abuse, graphic violence', abuseAndViolence],
  ['Trigger Warning: This review discusses sexual abuse and graphic violence.', abuseAndViolence],
  ['TW: sexual abuse, graphic violence. Please read with care.', abuseAndViolence],
  ['Content warnings: sexual abuse and graphic violence. Viewer discretion is advised.', abuseAndViolence],
  ['Trigger warning:\\\nSexual abuse\\\nGraphic violence', abuseAndViolence],
  ['**Content warnings**\n\n- Sexual abuse\n- Graphic violence', abuseAndViolence],
  ['### Trigger Warnings\n\nSexual abuse, graphic violence', abuseAndViolence],
  ['CN: suicide', ['suicide']],
  ['Content note: Eating Disorder', ['eating-disorders']],
  ['Content notes – jump scare, slur', ['jump-scares', 'abusive-language']],
  ['Content advisory: nudity', ['nudity']],
  ['T.W.: rape', ['sexual-violence']],
  ['TW:rape', ['sexual-violence']],
  ['CW, TW: rape and sexual assault', ['sexual-violence']],
  ['TW: blood and gore, kidnapping and captivity', ['blood-and-gore', 'kidnapping']],
  [
    'Trigger Warning: mentions of suicide and self-harm',
    [
      { warning: 'suicide', level: 'mentioned' },
      { warning: 'self-harm', level: 'mentioned' },
    ],
  ],
  [
    'TW: suicide (mentioned), torture (graphic), grief (a funeral at the end)',
    [
      { warning: 'suicide', level: 'mentioned' },
      { warning: 'torture', level: 'described' },
      { warning: 'grief', note: 'a funeral at the end' },
    ],
  ],
  [
    'CW: graphic depictions of torture; brief nudity; discussion of caste violence',
    [{ warning: 'torture', level: 'described' }, { warning: 'nudity', level: 'mentioned' }, 'casteism'],
  ],
  [
    'TW: rape mention, domestic violence – one scene in a kitchen',
    [
      { warning: 'sexual-violence', level: 'mentioned' },
      { warning: 'domestic-abuse', note: 'one scene in a kitchen' },
    ],
  ],
  ['Warning: sexual violence, suicide', ['sexual-violence', 'suicide']],
  ['ट्रिगर चेतावनी: sexual abuse, casteism', ['sexual-abuse', 'casteism']],
  ['**चेतावनी:** आत्महत्या और हिंसा', ['suicide', 'violence']],
  ['Trigger warnings: none', []],
  ['Content warnings: N/A', []],
  ['No trigger warnings apply.', []],
  ['TW suicide, grief', ['suicide', 'grief']],
  ['\\[TW: suicide\\] \\[grief\\]', ['suicide', 'grief']],
  ['Trigger warning: mention of rape, suicide', [{ warning: 'sexual-violence', level: 'mentioned' }, 'suicide']],
  [
    'Trigger warning: mentions rape, suicide',
    [
      { warning: 'sexual-violence', level: 'mentioned' },
      { warning: 'suicide', level: 'mentioned' },
    ],
  ],
  ['Content Warning — Mild violence', ['violence']],
  ['> Trigger Warning: Mention of suicide', [{ warning: 'suicide', level: 'mentioned' }]],
  ['> **Trigger warnings: none**', []],
  [
    'Trigger Warning – The following contains graphic descriptions of sexual violence.',
    [{ warning: 'sexual-violence', level: 'described' }],
  ],
  ['This article contains mentions of rape', [{ warning: 'sexual-violence', level: 'mentioned' }]],
  ['Avertissement : violence', ['violence']],
  ['Triggerwarnung: Suicide', ['suicide']],
  ['Advertencia de contenido: suicide', ['suicide']],
  [
    'Trigger warning: this piece discusses suicide and sexual assault in detail.',
    [
      { warning: 'suicide', level: 'described' },
      { warning: 'sexual-violence', level: 'described' },
    ],
  ],
  [
    'Trigger Warning: This post contains graphic descriptions of sexual violence which may be triggering for survivors.',
    [{ warning: 'sexual-violence', level: 'described' }],
  ],
];

const hindi = vocabulary.map((term) => {
  const names: Record<string, string> = { suicide: 'आत्महत्या', violence: 'हिंसा' };
  const name = names[term.id];
  return name === undefined ? term : { ...term, alsoKnownAs: [...term.alsoKnownAs, name] };
});

/** Each is prose, or stands where nothing is lifted. */
const nearMisses = [
  'Trigger warnings are the subject of this essay, and it has more to say about suicide than most of them do.',
  'A trigger warning: that is what the film lacks, and violence is what it has instead, from its first shot on.',
  '## Trigger Warnings: A Brief History',
  'Trigger warnings for films are older than the word.',
  'The trigger warning at the cinema said "suicide", and nobody left.',
  'Warning: this is a long one.',
  'Warning: contains violence against good taste.',
  'Content warnings about violence divide the critics who write them from those who read them.',
  'TW3: violence',
  'CN Tower: suicide',
  'No trigger warning could prepare anybody for this.',
  'Trigger happy: violence as a way of life.',
  'Triggers and violence',
  '`TW: suicide`',
  '    TW: suicide',
  '| TW: suicide |\n| - |\n| violence |',
  'What should a content note: suicide, say, look like?',
  'She had no trigger warning: only violence.',
  'The twelve: suicide and its friends',
  '![TW: suicide](still.jpg)',
  'Trigger warning[^1]\n\n[^1]: Suicide.',
  '## Content warnings\n\nWhat are they for? That is what everybody asks who has written one, and who has read one never asks it.',
];

describe('a line of trigger warnings', () => {
  it.each(spellings)('reads %j', (line, declared) => {
    const lifted = liftedFrom(`${line}\n\n${opening}\n\n${closing}`, undefined, { vocabulary: hindi });
    expect(lifted.triggerWarnings).toEqual(declared);
    expect(markdownOf(lifted.tree)).toBe(`${opening}\n\n${closing}`);
    expect(told(lifted, 'question')).toEqual([]);
  });

  it.each(nearMisses)('leaves %j alone', (line) => {
    const body = `${line}\n\n${opening}\n\n${closing}`;
    const lifted = liftedFrom(body);
    expect(markdownOf(lifted.tree)).toBe(markdownOf(parseBody(body)));
    expect(lifted).not.toHaveProperty('triggerWarnings');
    expect(told(lifted, 'lifted')).toEqual([]);
    expect(told(lifted, 'question')).toEqual([]);
  });

  it('tells the words that it took out, and what became of them', () => {
    const lifted = liftedFrom(`Trigger Warning: Sexual Abuse, Graphic Violence\n\n${opening}`);
    expect(lifted.notes).toEqual([
      {
        kind: 'lifted',
        field: 'triggerWarnings',
        message:
          '"Trigger Warning: Sexual Abuse, Graphic Violence" became triggerWarnings: sexual-abuse, violence (described).',
      },
    ]);
  });

  it('reads a slip of the pen and tells that it is a guess', () => {
    const lifted = liftedFrom(`TW: sexual asault, homophobea\n\n${opening}`);
    expect(lifted.triggerWarnings).toEqual(['sexual-violence', 'homophobia']);
    expect(told(lifted, 'guessed')).toEqual([
      '"sexual asault" was read as the warning "Sexual violence".',
      '"homophobea" was read as the warning "Homophobia".',
    ]);
  });

  it('reads a word that is said for two topics', () => {
    expect(liftedFrom(`TW: sexual and physical violence\n\n${opening}`).triggerWarnings).toEqual([
      'sexual-violence',
      'violence',
    ]);
    expect(liftedFrom(`TW: child abuse and neglect\n\n${opening}`).triggerWarnings).toEqual(['child-abuse']);
  });

  it('guesses a topic whose victims are named', () => {
    const lifted = liftedFrom(`TW: violence against women\n\n${opening}`);
    expect(lifted.triggerWarnings).toEqual([{ warning: 'violence', note: 'against women' }]);
    expect(told(lifted, 'guessed')).toEqual(['"violence against women" was read as the warning "Violence".']);
  });

  it.each([
    ['TW: flashing lights, spiders, and clowns', 'flashing-lights', ['spiders', 'clowns']],
    ['TW: suicide, pigeons', 'suicide', ['pigeons']],
    ['Content warnings:\\\nPigeons\\\nSuicide\\\nClowns', 'suicide', ['Pigeons', 'Clowns']],
    ['**Content warnings**\n\n- Suicide\n- Clowns', 'suicide', ['Clowns']],
  ])('declares what is known of %j, asks for the rest, and leaves the words', (line, declared, unknown) => {
    const lifted = liftedFrom(`${line}\n\n${opening}`);
    expect(lifted.triggerWarnings).toEqual([declared]);
    expect(textOf(lifted.tree).split(/\s+/)).toEqual(textOf(parseBody(`${line}\n\n${opening}`)).split(/\s+/));
    expect(told(lifted, 'question')).toEqual(unknown.map((topic) => `"${topic}" is no warning of this publication.`));
    expect(told(lifted, 'lifted')).toEqual([
      expect.stringContaining('The line stays in the text, since not all of it is known.'),
    ]);
  });

  it('hears a notice of spoilers among topics that are not known too', () => {
    const lifted = liftedFrom(`TW: suicide, pigeons, spoilers ahead\n\n${opening}`);
    expect(markdownOf(lifted.tree)).toBe(`::spoilers-ahead\n\nTW: suicide, pigeons, spoilers ahead\n\n${opening}`);
  });

  it('names the nearest label to an unknown topic', () => {
    const { notes } = liftedFrom(`TW: suicide, animal hoarding\n\n${opening}`);
    expect(notes.find(({ kind }) => kind === 'question')?.hint).toContain('"Animal abuse"');
  });

  it('leaves a line of which nothing is known in the text, and asks', () => {
    const lifted = liftedFrom(`TW: pigeons\n\n${opening}`);
    expect(markdownOf(lifted.tree)).toBe(`TW: pigeons\n\n${opening}`);
    expect(lifted).not.toHaveProperty('triggerWarnings');
    expect(told(lifted, 'question')).toEqual(['"pigeons" is no warning of this publication.']);
  });

  it.each([
    'Trigger warning: a scene in the second half may be hard to bear for some of us.',
    '**Content warning** The dead do speak.',
    '- Trigger Warning: Sexual Abuse\n- Another item of the list',
    '> TW: pigeons\n>\n> They die.',
    '## Trigger Warnings: Pigeons',
    '#### Trigger Warning\n\nIt gets loud.',
    'This piece contains descriptions of pigeons.',
    'Avertissement : des scènes de guerre peuvent heurter.',
  ])('asks for what %j means where it was not understood, and leaves it', (line) => {
    const body = `${line}\n\n${opening}`;
    const lifted = liftedFrom(body);
    expect(markdownOf(lifted.tree)).toBe(markdownOf(parseBody(body)));
    expect(lifted).not.toHaveProperty('triggerWarnings');
    expect(told(lifted, 'question')).toEqual([expect.stringMatching(/ speaks of warnings, and was not understood/)]);
  });

  it('leaves what a text quotes', () => {
    const body = `${opening}\n\n> Trigger Warning: Suicide\n\n${closing}`;
    const lifted = liftedFrom(body);
    expect(markdownOf(lifted.tree)).toBe(body);
    expect(lifted).not.toHaveProperty('triggerWarnings');
  });

  it('is read at the end of a title too', () => {
    const lifted = liftedFrom(opening, 'Rooms [TW: suicide, pigeons]');
    expect(lifted.triggerWarnings).toEqual(['suicide']);
    expect(told(lifted, 'question')).toEqual(['"pigeons" is no warning of this publication.']);
    expect(told(lifted, 'lifted')).toEqual([
      '"[TW: suicide, pigeons]" became triggerWarnings: suicide. It stands in the title still.',
    ]);
    expect(liftedFrom(opening, 'Rooms (2011)')).not.toHaveProperty('triggerWarnings');
  });

  it('declares what a line in the midst of the text says, and leaves it where it warns', () => {
    const body = `${opening}\n\n${middle}\n\nTW: suicide in the next paragraph\n\n${closing}`;
    const lifted = liftedFrom(body);
    expect(lifted.triggerWarnings).toEqual(['suicide']);
    expect(markdownOf(lifted.tree)).toBe(body);
  });

  it('takes "none" for the whole text only where it stands around it', () => {
    const body = `${opening}\n\nTrigger warnings: none\n\n${closing}`;
    const lifted = liftedFrom(body);
    expect(lifted).not.toHaveProperty('triggerWarnings');
    expect(markdownOf(lifted.tree)).toBe(body);
    expect(liftedFrom(`${opening}\n\n${closing}\n\nTrigger warnings: none`).triggerWarnings).toEqual([]);
  });

  it('declares what stands before prose, and leaves the prose', () => {
    const body = `TW: suicide. The film begins on a bridge at night.\n\n${opening}`;
    const lifted = liftedFrom(body);
    expect(lifted.triggerWarnings).toEqual(['suicide']);
    expect(markdownOf(lifted.tree)).toBe(body);
  });

  it('takes one line out of a paragraph', () => {
    const lifted = liftedFrom(`**TW: suicide**\\\n${opening}`);
    expect(markdownOf(lifted.tree)).toBe(opening);
  });

  it('declares a topic of two lines once, as closely as the closer says', () => {
    const lifted = liftedFrom(`TW: mentions of suicide\n\nCW: graphic suicide, grief\n\n${opening}`);
    expect(lifted.triggerWarnings).toEqual([{ warning: 'suicide', level: 'described' }, 'grief']);
  });

  it('hands a notice of spoilers among the topics on', () => {
    const lifted = liftedFrom(`TW: suicide, spoilers ahead\n\n${opening}`);
    expect(lifted.triggerWarnings).toEqual(['suicide']);
    expect(lifted.spoilers).toBe('marked');
    expect(markdownOf(lifted.tree)).toBe(`::spoilers-ahead\n\n${opening}`);
  });

  it('says nothing where the text says nothing', () => {
    const lifted = liftedFrom(`${opening}\n\n${closing}`);
    expect(lifted).not.toHaveProperty('triggerWarnings');
    expect(lifted).not.toHaveProperty('spoilers');
    expect(lifted.notes).toEqual([]);
  });
});
