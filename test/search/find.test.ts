import { describe, expect, it } from 'vitest';
import { find } from '../../src/search/find.ts';
import { makeIndex } from './engine.ts';

const ask = async (query: string, entries: Parameters<typeof makeIndex>[0], groups?: string[][]) =>
  find(query, makeIndex(entries, groups));

describe('find', () => {
  it('puts exact wording with marks before folded wording', async () => {
    const { entries } = await ask('bàn', [{ title: 'ban' }, { title: 'bản' }, { title: 'bàn' }]);
    expect(entries).toEqual([2, 0, 1]);
  });

  it('puts a phrase before its scattered syllables', async () => {
    const { entries } = await ask('nha tam lanh', [
      { title: 'lánh về nhà, tạm nghỉ' },
      { title: 'x', text: 'nhà tạm lánh' },
    ]);
    expect(entries).toEqual([1, 0]);
  });

  it('puts a title before a text', async () => {
    const { entries } = await ask('tập huấn', [{ title: 'x', text: 'lớp tập huấn' }, { title: 'lớp tập huấn' }]);
    expect(entries).toEqual([1, 0]);
  });

  it('puts what is done before what is only named, but never an inexact wording before an exact one', async () => {
    const { entries } = await ask('công an xã', [
      { title: 'Công an xã', isMention: true },
      { title: 'x', text: 'cong an xa' },
      { title: 'phối hợp công an xã' },
    ]);
    expect(entries).toEqual([2, 0, 1]);
  });

  it('takes a name with or without “của”', async () => {
    const index = [
      { title: 'kế hoạch của tỉnh và xã Song An' },
      { title: 'Kế hoạch 2020', names: ['kế hoạch xã Song An'] },
    ];
    expect((await ask('kế hoạch của xã Song An', index)).entries[0]).toBe(1);
  });

  it('puts whole syllables before beginnings', async () => {
    const { entries, beginning } = await ask('co', [{ title: 'công' }, { title: 'có' }]);
    expect([entries, beginning]).toEqual([[1, 0], 'co']);
  });

  it('puts the very thing of that name before everything that mentions it', async () => {
    const { entries } = await ask('cần thơ', [
      { title: 'Cần Thơ, Cần Thơ' },
      { title: 'Thành phố Cần Thơ', names: ['Cần Thơ'] },
    ]);
    expect(entries).toEqual([1, 0]);
  });

  it('takes both placings of the tone, any Unicode form, capitals and d for đ', async () => {
    const index = [{ title: 'tái hòa nhập' }, { title: 'đài' }];
    for (const query of ['hoà', 'hòa'.normalize('NFD'), 'HOÀ', 'hoa'])
      expect((await ask(query, index)).entries).toEqual([0]);
    for (const query of ['đài', 'dai', 'dài', 'đai', '\u00d0ài', '\u0256ài'])
      expect((await ask(query, index)).entries).toEqual([1]);
    expect((await ask('đài', [{ title: 'hòa' }, { title: '\u00d0ài' }])).entries).toEqual([1]);
  });

  it('reads abbreviations both ways', async () => {
    const groups = [['bình đẳng giới', 'BĐG']];
    const index = [{ title: 'công tác BĐG' }, { title: 'luật bình đẳng giới' }, { title: 'giới' }];
    expect((await ask('BĐG', index, groups)).entries).toEqual([0, 1]);
    expect((await ask('bình đẳng giới', index, groups)).entries).toEqual([1, 0]);
  });

  it('takes no part of an abbreviation for a mistake, and reads it for the title that writes it out', async () => {
    const groups = [['giáo dục và đào tạo', 'GDĐT', 'GD&ĐT']];
    const index = [
      { title: 'x', text: 'sở, gà, đá, Huế; ngành giáo dục và đào tạo' },
      { title: 'Sở Giáo dục và Đào tạo tỉnh Thừa Thiên Huế' },
    ];
    const { entries, mended } = await ask('Sở GD&ĐT Huế', index, groups);
    expect([entries, mended]).toEqual([[1, 0], null]);
  });

  it('keeps a quoted phrase together, with marks or without, where a word has đ', async () => {
    const index = [{ title: 'định kiến về giới' }, { title: 'x', text: 'không định kiến giới' }];
    for (const query of ['"định kiến giới"', '"dinh kien gioi"', '“định kiến giới”'])
      expect((await ask(query, index)).entries).toEqual([1]);
  });

  it.each(['nhà tạm lámh', 'nha tam lnah', 'nhà tạm lánhh', 'nhà tạm lnh'])('mends “%s” and says so', async (query) => {
    const { entries, mended } = await ask(query, [{ title: 'gia đình' }, { title: 'nhà tạm lánh' }]);
    expect(entries).toEqual([1]);
    expect(mended).toMatch(/^nh[aà] t[aạ]m l[aá]nh$/);
  });

  it('offers a better-known query, and keeps to the one whose words are right', async () => {
    const texts = [{ title: 'việc thuộc phạm vi' }, { title: 'Buôn Ma Thuột' }];
    const { entries, mended, offered } = await ask('Buôn Ma Thuộc', texts);
    expect({ entries, mended, offered }).toEqual({ entries: [1], mended: null, offered: 'Buôn Ma thuột' });
  });

  it.each([
    ['hiếp dâm', 'hiện đại hóa'],
    ['loans', 'đoạn đường'],
    ['law', 'làm việc'],
    ['10 triệu', '10 triển lãm'],
    ['Hà Nội', 'xã hội'],
  ])('leaves “%s” as it is where the register knows “%s”', async (query, title) => {
    expect((await ask(query, [{ title }])).mended).toBeNull();
  });

  it('finds what the register calls by other words, after what holds the words typed', async () => {
    const texts = [{ title: 'mở nhà tạm lánh' }, { title: 'mái ấm công đoàn' }, { title: 'nhà văn hóa' }];
    const synonyms = [{ words: ['nhà tạm lánh'], themes: ['violence'], forms: ['mái ấm', 'shelter'] }];
    const search = (query: string) => find(query, makeIndex(texts, [], synonyms));
    expect(await search('mái ấm')).toMatchObject({ entries: [1, 0], also: ['nhà tạm lánh'], themes: [] });
    expect(await search('shelters for women')).toMatchObject({
      entries: [0],
      also: ['nhà tạm lánh'],
      themes: ['violence'],
    });
    expect(await search('văn hóa')).toMatchObject({ entries: [2], also: [], themes: [] });
  });

  it('says of what is only near that it is not the same, and finds nothing', async () => {
    const note = { vi: 'gần nhất là tránh thai', en: 'nearest is contraception' };
    const synonyms = [{ words: ['tránh thai'], themes: ['health'], forms: ['phá thai'], note, isAbsent: true }];
    const found = await find('phá thai', makeIndex([{ title: 'biện pháp tránh thai' }], [], synonyms));
    expect(found).toMatchObject({ entries: [], notes: [note], also: [], themes: [] });
  });

  it('finds nothing in scattered syllables', async () => {
    expect((await ask('đường dây nóng', [{ title: 'con đường, nóng, cách xa đây' }])).entries).toEqual([]);
  });

  it('leaves a query alone that finds its phrase', async () => {
    expect((await ask('lao', [{ title: 'lao động' }, { title: 'lào' }])).mended).toBeNull();
  });

  it('never mends a number', async () => {
    expect((await ask('1697', [{ title: 'số 1696' }])).entries).toEqual([]);
  });

  it('falls back on entries with the rarer half of the words, and says from where', async () => {
    const { entries, someFrom } = await ask('nhà tạm lánh huế', [
      { title: 'nhà tạm lánh' },
      { title: 'nhà ở' },
      { title: 'huế' },
    ]);
    expect([entries[0], someFrom]).toEqual([0, 0]);
  });

  it('finds nothing for nothing, and nothing for what is not there', async () => {
    expect((await ask('', [{ title: 'x' }])).entries).toEqual([]);
    expect((await ask('zzzzqqqq', [{ title: 'x' }])).entries).toEqual([]);
  });
});
