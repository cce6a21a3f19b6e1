import { describe, expect, it } from 'vitest';
import { readPage } from '../../../src/formats/text/html.ts';

const lines = (html: string): string[] => {
  const read = readPage(html, {});
  return read.ok ? read.value.chapters.flat().map(({ kind, text }) => `${kind}: ${text}`) : [];
};

const SENTENCES = [
  'The river freezes in winter, and people walk across the ice to the village on the other side.',
  'Old people say that it was colder once, and that the boats lay on the bank until April.',
  'In spring the river flows again, and the children of both villages play on its banks.',
];
const BODY = SENTENCES.map(sentence => `<p>${sentence}</p>`);

describe('the article of a page', () => {
  it('is kept whatever its container is called', () => {
    for (const name of ['content has-sidebar', 'post no-comments', 'single with-menu']) {
      const page = `<body><div class="${name}"><h1>The river</h1>${BODY[0]}<h2>Spring</h2>${BODY[1]}${BODY[2]}</div></body>`;
      expect(lines(page)).toEqual([
        'headline: The river',
        `paragraph: ${SENTENCES[0]}`,
        'heading: Spring',
        `paragraph: ${SENTENCES[1]}`,
        `paragraph: ${SENTENCES[2]}`,
      ]);
    }
  });

  it('goes without a menu even where there is little text', () => {
    const page = `<body><header><nav><a href="/">Home</a> <a href="/a">About</a></nav></header><article><h1>Note</h1>${BODY[0]}</article></body>`;
    expect(lines(page)).toEqual(['headline: Note', `paragraph: ${SENTENCES[0]}`]);
  });

  it('keeps a paragraph that is mostly a link, a short one and a heading between its paragraphs', () => {
    const page = `<body><div id="main">${BODY[0]}<h3>After that</h3><p>It rained.</p><p>More of it is told <a href="/more">in the book of the two villages and their river</a>.</p>${BODY[1]}${BODY[2]}</div></body>`;
    expect(lines(page).slice(1, 4)).toEqual([
      'heading: After that',
      'paragraph: It rained.',
      'paragraph: More of it is told in the book of the two villages and their river.',
    ]);
  });

  it('begins with what the page calls itself, and not with the name of the site', () => {
    const page = `<head><title>The river in winter | Night Reader</title></head><body><div><p>Night Reader</p><p>The river in winter</p>${BODY.join('')}</div></body>`;
    expect(lines(page)[0]).toBe('headline: The river in winter');
  });

  it('is all there is where nothing looks like one', () => {
    expect(lines('<p>It rained.<p>We stayed.')).toEqual(['paragraph: It rained.', 'paragraph: We stayed.']);
  });

  it.each([
    ['<ol><li>Wash</li><li>Cut</li></ol>', ['1. Wash', '2. Cut']],
    [
      '<ol start="4"><li>Wash</li><li value="9"><p>Cut</p><p>finely</p></li><li>Boil</li></ol>',
      ['4. Wash', '9. Cut', 'finely', '10. Boil'],
    ],
    ['<ol><li>Wash<ol><li>rice</li></ol></li><li>Cut</li></ol>', ['1. Wash', '1. rice', '2. Cut']],
    ['<ol><li>1) Wash</li><li>② Cut</li><li>- Boil</li></ol>', ['1) Wash', '② Cut', '- Boil']],
    ['<ul><li>Wash</li></ul><ol type="a"><li>Cut</li></ol><ol reversed><li>Boil</li></ol>', ['Wash', 'Cut', 'Boil']],
    ['<ol><li></li><li>Cut</li></ol>', ['2. Cut']],
    ['<ol><li>2 cups</li><li>1.5 l</li><li>"Stir!"</li></ol>', ['1. 2 cups', '2. 1.5 l', '3. "Stir!"']],
  ])('keeps the numbers of its lists: %s', (list, wanted) => {
    const read = readPage(`<body>${BODY[0]}${list}${BODY[1]}</body>`, { keepAll: true });
    const texts = read.ok ? read.value.chapters.flat().map(({ text }) => text) : [];
    expect(texts.slice(1, -1)).toEqual(wanted);
  });

  it('parts paragraphs at two line breaks, and joins lines at one', () => {
    const [one, two, three] = SENTENCES;
    expect(lines(`<body><div>${one}<br>${two}<br><br>${three}</div></body>`)).toEqual([
      `paragraph: ${one} ${two}`,
      `paragraph: ${three}`,
    ]);
  });

  it.each([
    [
      'scripts and styles',
      '<script>let a = "<p>script</p>";</script><style>p { x: y }</style><noscript>none</noscript>',
    ],
    [
      'what is hidden',
      '<p hidden>no</p><p style="display: none">no</p><p aria-hidden="true">no</p><span class="sr-only">no</span>',
    ],
    ['buttons and fields', '<button>Send</button><textarea>Write</textarea><select><option>One</option></select>'],
  ])('is without %s, though all be kept', (_, hidden) => {
    const read = readPage(`<body>${BODY[0]}${hidden}</body>`, { keepAll: true });
    expect(read.ok && read.value.chapters.flat().map(({ text }) => text)).toEqual([SENTENCES[0]]);
  });
});
