import { describe, expect, it, onTestFinished } from 'vitest';
import { StoredYamlValues } from '../../../scripts/cache/yaml-values.ts';
import { load } from '../../../scripts/read/load.ts';
import { Store } from '../../../src/store/store.ts';

function makeStore(): Store {
  const store = new Store(':memory:');
  onTestFinished(() => store.close());
  return store;
}

describe('StoredYamlValues', () => {
  it('gives the value of a text that was read before, by this build or an earlier one, and of no other', () => {
    const store = makeStore();
    new StoredYamlValues(store).set('a: 1', { a: 1, b: [null, 'đ'] });
    expect(new StoredYamlValues(store).get('a: 1')).toEqual({ a: 1, b: [null, 'đ'] });
    expect(new StoredYamlValues(store).get('a: 2')).toBeUndefined();
  });

  it('gives each reader a value of its own, which nobody else changes', () => {
    const values = new StoredYamlValues(makeStore());
    values.set('a: 1', { a: 1 });
    (values.get('a: 1') as { a: number }).a = 2;
    expect(values.get('a: 1')).toEqual({ a: 1 });
  });

  it('forgets the texts that nobody asked for or read in this build', () => {
    const store = makeStore();
    for (const text of ['asked', 'gone']) new StoredYamlValues(store).set(text, text);
    const values = new StoredYamlValues(store);
    values.get('asked');
    values.get('never there');
    values.set('read', 'read');
    values.forgetUnused();
    expect(values.count()).toBe(2);
    expect(['asked', 'gone', 'read'].map((text) => values.get(text))).toEqual(['asked', undefined, 'read']);
  });

  it('makes loading give what it gives without them', () => {
    const store = makeStore();
    const plansOf = ({ input, issues }: ReturnType<typeof load>) => ({
      plans: input?.plans.map(({ issueAt, ...plan }) => plan),
      issues,
    });
    const plain = plansOf(load('.'));
    const values = new StoredYamlValues(store);
    expect(plansOf(load('.', values))).toEqual(plain);
    expect(values.count()).toBe(plain.plans?.length);
    expect(plansOf(load('.', new StoredYamlValues(store)))).toEqual(plain);
  });
});
