import { describe, expect, it } from 'vitest';
import { noteQuestion, trace, traceOnce } from '../../src/store/trace.ts';

describe('trace', () => {
  it('keeps the questions of pages apart that are made at the same time', async () => {
    const ask = (question: string) =>
      trace(async () => {
        noteQuestion(`plans@${question}-1`);
        await new Promise((resolve) => setImmediate(resolve));
        noteQuestion(`plans@${question}-2`);
      });
    const [a, b] = await Promise.all([ask('a'), ask('b')]);
    expect([...a.questions]).toEqual(['plans@a-1', 'plans@a-2']);
    expect([...b.questions]).toEqual(['plans@b-1', 'plans@b-2']);
  });

  it('gives what the work gives, and fails as it fails', async () => {
    expect((await trace(async () => 'page')).value).toBe('page');
    await expect(trace(() => Promise.reject(new Error('no page')))).rejects.toThrow('no page');
  });

  it('leaves out the parts of a table that was asked for whole', async () => {
    const { questions } = await trace(async () => {
      for (const question of ['plans@a', 'plans[id]', 'plans', 'clauses@a']) noteQuestion(question);
    });
    expect([...questions]).toEqual(['plans', 'clauses@a']);
  });
});

describe('traceOnce', () => {
  it('makes a value once, and every page that uses it has asked what it was made from', async () => {
    let made = 0;
    const getList = traceOnce(() => {
      noteQuestion('plans');
      made++;
      return ['x'];
    });
    const first = await trace(async () => getList());
    const second = await trace(async () => getList());
    expect(made).toBe(1);
    expect([...first.questions]).toEqual(['plans']);
    expect([...second.questions]).toEqual(['plans']);
    expect(second.value).toBe(first.value);
  });

  it('has asked what another such value was made from that it uses', async () => {
    const getPlans = traceOnce(() => noteQuestion('plans'));
    const getBoth = traceOnce(() => {
      noteQuestion('clauses');
      getPlans();
    });
    await trace(async () => getPlans());
    expect([...(await trace(async () => getBoth())).questions]).toEqual(['clauses', 'plans']);
  });

  it('does not take what a page asked before for what the value was made from', async () => {
    const getList = traceOnce(() => noteQuestion('plans'));
    await trace(async () => {
      noteQuestion('themes');
      getList();
    });
    expect([...(await trace(async () => getList())).questions]).toEqual(['plans']);
  });
});
