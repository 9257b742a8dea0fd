import { describe, expect, it } from 'vitest';
import { listPagesWithCard } from '../../src/social-cards/paths.ts';
import { getRow, getTable } from '../../src/store/register.ts';

describe('listPagesWithCard', () => {
  it('gives every locality and plan of a register of this size', () => {
    expect(listPagesWithCard('localities').length).toBe(getTable('localities').length);
    expect(listPagesWithCard('plans').length).toBe(getTable('plans').length);
  });

  it('gives those of provinces alone where there are more than one may draw', () => {
    const localities = listPagesWithCard('localities', 3);
    expect(localities.length).toBeGreaterThan(0);
    expect(localities.filter((id) => getRow('localities', id).level !== 'province')).toEqual([]);
    const plans = getTable('plans').filter(({ level }) => level === 'province');
    expect(listPagesWithCard('plans', 3)).toEqual(plans.map(({ id }) => id));
  });
});
