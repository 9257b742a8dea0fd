import { describe, expect, it, vi } from 'vitest';
import { listMarks, renderActionMonth } from '../../src/charts/action-month.ts';
import { renderAgencyLoad } from '../../src/charts/agency-load.ts';
import { renderConcreteness } from '../../src/charts/concreteness.ts';
import { renderDeadlineYear } from '../../src/charts/deadline-year.ts';
import { renderModelSpread } from '../../src/charts/model-spread.ts';
import { type Frame, type Shape, WIDTHS } from '../../src/charts/svg.ts';
import { renderThemeMatrix } from '../../src/charts/theme-matrix.ts';
import { type Coverage, renderTileMap } from '../../src/charts/tile-map.ts';
import { expectPicture, getNumber, listElements, listTexts, readSvg } from '../support/svg.ts';

const SHAPES: Shape[] = ['wide', 'narrow'];
const HOSTILE = '<b onload="x">&';
const frame = (shape: Shape): Frame => ({ shape, id: 'x', title: `Hình ${HOSTILE}`, description: 'Một câu' });

const bar = (value: number, of: number, isShare: boolean) => ({
  value,
  of,
  isShare,
  text: isShare ? `${value}/${of}` : String(value),
  says: `nói ${value}`,
});
const concrete = (shape: Shape, plans = 2) =>
  renderConcreteness(
    [
      { key: 'a', label: `An Sơn 2031 ${HOSTILE}`, bars: [bar(5, 10, true), bar(0, 10, true)] },
      { key: 'b', label: 'Bình Hà 2032', bars: [bar(4, 4, true), bar(1, 4, true)] },
    ].slice(0, plans),
    { ...frame(shape), measures: ['Chủ trì', 'Có hạn'] },
  );
const load = (shape: Shape) =>
  renderAgencyLoad(
    [{ key: 'a', label: 'Sở Thử nghiệm', bars: [bar(2, 4, false), bar(0, 4, false), bar(4, 4, false)] }],
    {
      ...frame(shape),
      roles: ['Chủ trì', 'Phối hợp', 'Vai trò khác'],
      short: ['chủ trì', 'phối hợp', 'khác'],
    },
  );
const cell = (value: number) => ({ value, says: `${value} cam kết` });
const matrix = (shape: Shape) =>
  renderThemeMatrix(
    [
      { key: 'a', label: 'Giáo dục', cells: [cell(8), null] },
      { key: 'b', label: 'Y tế', cells: [cell(0), cell(2)] },
    ],
    { ...frame(shape), plans: ['An Sơn 2031', 'Bình Hà 2032'] },
  );
const deadlines = (shape: Shape) =>
  renderDeadlineYear(
    [
      {
        label: 'An Sơn',
        year: 2031,
        deadlines: [
          {
            key: 'a',
            what: 'Báo cáo năm',
            bodies: 'Các sở → Ủy ban nhân dân',
            day: '2031-12-10',
            when: 'trước 10/12',
            says: 'Báo cáo',
          },
          { key: 'b', what: 'Nộp kế hoạch', bodies: '', day: '2031-01-05', when: '5/1', says: 'Nộp' },
        ],
      },
    ],
    { ...frame(shape), months: 'Tháng' },
  );
const spread = (shape: Shape) =>
  renderModelSpread(
    [
      {
        label: 'Câu lạc bộ',
        cells: [
          [
            { key: 'a', status: 'maintained', marks: 3, words: '3 nơi: duy trì', says: '3 nơi' },
            { key: 'b', status: 'pilot', marks: 40, words: '40 nơi: thí điểm', says: '40 nơi' },
          ],
          [{ key: 'c', status: 'new', marks: null, words: 'xây dựng mới, không nêu nơi', says: 'không nêu nơi' }],
        ],
      },
    ],
    { ...frame(shape), places: ['An Sơn 2031', 'Bình Hà 2032'] },
  );
const tile = (name: string, column: number, coverage: Coverage) => ({
  name,
  column,
  row: 0,
  href: `/x/${column}`,
  says: `${name} ${HOSTILE}`,
  coverage,
  words: ['chữ'],
});
const tiles = (shape: Shape) =>
  renderTileMap(
    [tile('An Sơn', 0, 'whole'), tile('Bình Hà', 1, 'former'), tile('Côn Lĩnh', 2, 'none')],
    [{ name: 'Đảo Xa', column: 2, row: 1 }],
    frame(shape),
  );
const KINDS = Object.fromEntries(
  ['action_month', 'launch', 'recurring_day', 'deadline', 'activity'].map((kind) => [
    kind,
    { one: kind, several: `{n} ${kind}` },
  ]),
) as Parameters<typeof renderActionMonth>[1]['kinds'];
const month = (shape: Shape) =>
  renderActionMonth(
    [
      {
        key: 'a',
        label: 'An Sơn',
        year: 2031,
        events: [
          { kind: 'action_month', starts: '2031-11-15', ends: '2031-12-15', title: 'Tháng' },
          { kind: 'deadline', starts: '2031-12-10', ends: '2031-12-10', title: 'Hạn một' },
          { kind: 'deadline', starts: '2031-12-10', ends: '2031-12-10', title: 'Hạn hai' },
          { kind: 'launch', starts: '2031-10-01', ends: '2031-10-01', title: 'Ngoài tháng' },
        ],
      },
      { key: 'b', label: 'Bình Hà', year: 2032, events: [] },
    ],
    { ...frame(shape), kinds: KINDS, noDate: 'không nêu ngày', months: ['Tháng 11', 'Tháng 12'] },
  );

const PICTURES: [string, (shape: Shape) => string, number?][] = [
  ['action-month', month],
  ['agency-load', load],
  ['concreteness', concrete],
  ['deadline-year', deadlines],
  ['model-spread', spread],
  ['theme-matrix', matrix],
  ['tile-map', tiles],
];

describe.each(PICTURES)('the picture %s', (name, render) => {
  it.each(SHAPES)(
    'is well-formed when %s, has title and description, takes its colours from the page and keeps within its width',
    (shape) => {
      expectPicture(render(shape), { title: `Hình ${HOSTILE}`, description: 'Một câu', width: WIDTHS[shape] });
    },
  );

  it('is drawn anew for a phone', () => {
    expect(readSvg(render('narrow')).getAttribute('viewBox')).not.toBe(readSvg(render('wide')).getAttribute('viewBox'));
  });

  it('looks as it was reviewed', async () => {
    await expect(`${render('wide').replaceAll('><', '>\n<')}\n`).toMatchFileSnapshot(`${name}.svg`);
  });
});

describe('concreteness', () => {
  it('draws bars in proportion to the items of their own plan', () => {
    const root = readSvg(concrete('wide'));
    const tracks = listElements(root, 'rect', 'track').map((rect) => getNumber(rect, 'width'));
    expect(new Set(tracks).size).toBe(1);
    expect(listElements(root, 'rect', 'mark').map((rect) => getNumber(rect, 'width') / (tracks[0] as number))).toEqual([
      expect.closeTo(0.5, 2),
      1,
      expect.closeTo(0.25, 2),
    ]);
  });

  it('draws no bar too thin to be seen', () => {
    const svg = renderConcreteness(
      ['a', 'b'].map((key) => ({ key, label: key, bars: [bar(1, 900, true)] })),
      { ...frame('wide'), measures: ['Chủ trì'] },
    );
    expect(listElements(readSvg(svg), 'rect', 'mark').map((rect) => getNumber(rect, 'width'))).toEqual([2, 2]);
  });

  it('writes the figures of every bar, nought too', () => {
    for (const shape of SHAPES)
      expect(listTexts(readSvg(concrete(shape)))).toEqual(expect.arrayContaining(['5/10', '0/10', '4/4', '1/4']));
  });

  it('draws one plan alone without its name', () => {
    expect(concrete('wide', 1)).not.toContain('An Sơn');
  });
});

describe('agency load', () => {
  it('draws all roles on one scale, and no bar for nought', () => {
    const widths = listElements(readSvg(load('wide')), 'rect', 'mark').map((rect) => getNumber(rect, 'width'));
    expect(widths).toHaveLength(2);
    expect((widths[1] as number) / (widths[0] as number)).toBeCloseTo(2, 2);
  });

  it('says the role with each number on a phone, where the heads would be out of sight', () => {
    expect(listTexts(readSvg(load('narrow')))).toEqual(['Sở Thử nghiệm', '2 chủ trì', '0 phối hợp', '4 khác']);
  });
});

describe('theme × plan', () => {
  it('leaves blank what a plan does not hold, and writes a nought where it holds no commitment', () => {
    const root = readSvg(matrix('narrow'));
    expect(listElements(root, 'rect', 'shade')).toHaveLength(3);
    expect(listTexts(root)).toEqual(expect.arrayContaining(['8', '0', '2']));
  });

  it('is darker where there is more', () => {
    const shades = listElements(readSvg(matrix('wide')), 'rect', 'shade').map((rect) =>
      getNumber(rect, 'fill-opacity'),
    );
    expect([...shades].sort((a, b) => b - a)).toEqual([shades[0], shades[2], shades[1]]);
  });
});

describe('the year of deadlines', () => {
  it('puts each ring into its month, and its words on the side that has room', () => {
    const root = readSvg(deadlines('narrow'));
    const [december, january] = listElements(root, 'circle', 'ring').map(
      (ring) => getNumber(ring, 'cx') / (WIDTHS.narrow - 4),
    );
    expect(december).toBeGreaterThan(11 / 12);
    expect(december).toBeLessThan(11.5 / 12);
    expect(january).toBeLessThan(0.5 / 12);
    const words = listElements(root, 'text', 'halo').map((text) => [
      text.textContent,
      text.getAttribute('text-anchor') ?? 'start',
    ]);
    expect(words).toEqual([
      ['trước 10/12', 'end'],
      ['5/1', 'start'],
    ]);
  });
});

describe('model spread', () => {
  it('gives each status its own shape, and a mark for each site, up to what can be counted at a glance', () => {
    const root = readSvg(spread('wide'));
    const [maintained, pilot] = [listElements(root, 'path', 'mark'), listElements(root, 'path', 'hollow')];
    const ringed = listElements(root, 'circle', 'axis');
    // One of the filled marks is for sites that nobody counted.
    expect([maintained.length, pilot.length, ringed.length]).toEqual([3 + 1, 6, 1]);
    expect(maintained[0]?.getAttribute('d')).not.toBe(pilot[0]?.getAttribute('d'));
    expect(listTexts(root).join(' ')).toContain('40 nơi');
  });
});

describe('the tile map', () => {
  it('draws what lies apart without a link', () => {
    expect(listTexts(readSvg(tiles('wide')))).toContain('Đảo Xa');
  });

  it('marks what is covered, and nothing else', () => {
    expect(listElements(readSvg(tiles('narrow')), 'g', 'coverage')).toHaveLength(2);
  });

  it('links each tile to its page, outside the picture, with words of its own', () => {
    const links = listElements(readSvg(tiles('wide')), 'a');
    expect(links.map((link) => [link.getAttribute('href'), link.getAttribute('aria-label')])).toEqual(
      ['An Sơn', 'Bình Hà', 'Côn Lĩnh'].map((name, index) => [`/x/${index}`, `${name} ${HOSTILE}`]),
    );
    expect(links.every((link) => (link.parentNode as Element | null)?.getAttribute('role') !== 'img')).toBe(true);
  });

  it('has tiles at least 24 units tall', () => {
    for (const shape of SHAPES)
      for (const over of listElements(readSvg(tiles(shape)), 'rect', 'over'))
        expect(getNumber(over, 'height')).toBeGreaterThan(24);
  });
});

describe('the action month', () => {
  it('joins deadlines of one day into one ring with their number', () => {
    const root = readSvg(month('wide'));
    expect(listElements(root, 'circle', 'ring')).toHaveLength(1);
    expect(listTexts(root)).toContain('2 deadline');
  });

  it('joins the words of marks too close for words between them', () => {
    const events = ['10', '15'].map((day) => ({
      kind: 'deadline' as const,
      starts: `2031-12-${day}`,
      ends: `2031-12-${day}`,
      title: day,
    }));
    const draw = (shape: Shape) =>
      renderActionMonth([{ key: 'a', label: 'An Sơn', year: 2031, events }], {
        ...frame(shape),
        kinds: KINDS,
        noDate: '',
        months: ['', ''],
      });
    const said = (shape: Shape) => listTexts(readSvg(draw(shape))).filter((text) => text.includes('deadline'));
    expect([said('wide'), said('narrow')]).toEqual([['deadline', 'deadline'], ['2 deadline']]);
  });

  it('lists the shapes that a row draws, and no others', () => {
    const events = [
      { kind: 'deadline' as const, starts: '2031-12-10', ends: '2031-12-10', title: '' },
      { kind: 'activity' as const, starts: '2031-10-10', ends: '2031-10-10', title: '' },
    ];
    expect(listMarks({ key: 'a', label: 'An Sơn', year: 2031, events })).toEqual(['ring']);
  });

  it('leaves out what lies outside the month, and says where a plan gives no day', () => {
    const root = readSvg(month('narrow'));
    expect(month('narrow')).not.toContain('Ngoài tháng');
    expect(listTexts(root).filter((text) => text === 'không nêu ngày')).toHaveLength(1);
  });

  it('keeps a long name away from the days, and leaves out words that have no room', () => {
    const days = ['12', '13', '14', '15'];
    const label = 'Xã Thượng Giang Bình Hà Côn Lĩnh';
    const events = days.map((day) => ({
      kind: 'deadline' as const,
      starts: `2031-12-${day}`,
      ends: `2031-12-${day}`,
      title: day,
    }));
    for (const shape of SHAPES) {
      const root = readSvg(
        renderActionMonth([{ key: 'a', label, year: 2031, events }], {
          ...frame(shape),
          kinds: KINDS,
          noDate: '',
          months: ['', ''],
        }),
      );
      expect(listElements(root, 'circle', 'ring')).toHaveLength(4);
      expect(listTexts(root).filter((text) => text === 'deadline').length).toBeLessThan(4);
      const name = listElements(root, 'text').find((text) => text.textContent?.startsWith('Xã'));
      expect(name?.getElementsByTagName('tspan').length).toBe(shape === 'wide' ? 1 : 0);
    }
  });

  it('is the same on every day of the reader', () => {
    vi.useFakeTimers({ now: new Date('2031-11-20') });
    const then = month('wide');
    vi.setSystemTime(new Date('2040-06-01'));
    expect(month('wide')).toBe(then);
    vi.useRealTimers();
  });
});
